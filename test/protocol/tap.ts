/**
 * Stands where PowerShell expects Node: starts the host, and writes every line of the conversation to the file that
 * SESSION_TAP names. After a record it holds the host's next line back until PowerShell has spoken, so that what
 * PowerShell says does not depend on who is faster.
 */
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const file = process.env['SESSION_TAP'] ?? '';
const host = spawn(process.execPath, process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] });
const lines: string[] = [];
let held = false;

createInterface({ input: process.stdin })
  .on('line', (line) => {
    host.stdin.write(`${line}\n`);
    // Whether PowerShell pings depends on how slow the machine is.
    if (isPing(line)) return;
    note('>', line);
    held = false;
    deliver();
  })
  .on('close', () => host.stdin.end());
createInterface({ input: host.stdout }).on('line', (line) => {
  lines.push(line);
  deliver();
});
// Not at its exit, when lines of its may still be on their way here.
host.on('close', (code) => process.exit(code ?? 1));

function deliver(): void {
  while (!held && lines.length > 0) {
    const line = lines.shift() ?? '';
    process.stdout.write(`${line}\n`);
    if (isPing(line)) continue;
    note('<', line);
    held = line.includes('"method":"write"');
  }
}

function isPing(line: string): boolean {
  return line.includes('"id":"ping"');
}

function note(direction: '>' | '<', line: string): void {
  appendFileSync(file, `${direction} ${line}\n`);
}
