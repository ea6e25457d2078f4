import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '../../src/emulator/start-emulator.js';
import { connect } from '../../src/index.js';
import type { SessionLine } from './picture.js';

const root = join(import.meta.dirname, '..', '..');
const subscriptionId = '00000000-1111-2222-3333-444444444444';
const workspace = { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' };

const inPowerShell = [
  'Import-Module ./module/Az.QuantumApi',
  "$ws = @{ ResourceGroupName = 'quantum-rg'; WorkspaceName = 'my-workspace' }",
  'Get-AzQuantumApiWorkspaceKey @ws',
  'New-AzQuantumApiWorkspaceKey @ws -Key Primary -WhatIf',
  'New-AzQuantumApiWorkspaceKey @ws -Key Primary -PassThru',
];
const inShell = [
  'azq workspace keys regenerate -g quantum-rg -w my-workspace --key-type Primary',
  'azq workspace keys list -g quantum-rg -w my-workspace --output table',
];
const inNode = [
  "const quantum = (await import('az-quantum-api')).connect();",
  "const ws = { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' };",
  "console.log(await quantum.newAzQuantumApiWorkspaceKey({ ...ws, key: 'Primary', passThru: true }));",
];

/**
 * Runs the session for real, against an emulator whose time stands still: in pwsh, in bash and in the REPL of Node. It
 * needs what `npm run build` makes, and pwsh and bash on PATH.
 */
export async function recordSession(): Promise<SessionLine[]> {
  let now = Date.UTC(2026, 0, 12, 9, 30);
  await using emulator = await startEmulator({ clock: { now: () => now } });
  const settings = { endpoint: emulator.endpoint, subscriptionId };
  const { workspaceName: name, resourceGroupName } = workspace;
  await connect(settings).newAzQuantumApiWorkspace({ name, resourceGroupName, location: 'westus' });
  now = Date.UTC(2026, 0, 15, 14, 5);
  const env = {
    ...process.env,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
  return [
    ...(await session('PS> ', inPowerShell, (commands) =>
      run('pwsh', ['-NoProfile', '-Command', powerShell(commands)], env),
    )),
    { text: '' },
    ...(await session('$ ', inShell, (commands) => run('bash', ['-c', bash(commands)], env))),
    { text: '' },
    ...(await session('> ', inNode, (commands) => runInRepl(commands, env))),
  ];
}

const mark = '---next---';

/** The commands with what each wrote, where a line with the mark ends what a command has written. */
async function session(
  prompt: string,
  commands: readonly string[],
  outputOf: (commands: readonly string[]) => Promise<string>,
): Promise<SessionLine[]> {
  const outputs = (await outputOf(commands)).replaceAll('\r', '').split(`${mark}\n`);
  if (outputs.length !== commands.length + 1) throw new Error(`Not every command was answered: ${outputs.join('')}`);
  return commands.flatMap((text, index) => {
    const lines = (outputs[index] ?? '').replace(/^\n+|\s+$/g, '').split('\n');
    return [{ prompt, text }, ...lines.filter((line) => line !== '').map((line) => ({ text: line.trimEnd() }))];
  });
}

async function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(file, args, { cwd: root, env });
  if (stderr !== '') throw new Error(`${file} wrote to stderr: ${stderr}`);
  return stdout;
}

function powerShell(commands: readonly string[]): string {
  const prepare = [
    "$ErrorActionPreference = 'Stop'",
    "$PSStyle.OutputRendering = 'PlainText'",
    "[System.Globalization.CultureInfo]::CurrentCulture = 'en-US'",
  ];
  return [...prepare, ...commands.map((command) => `${command} | Out-String -Width 100; '${mark}'`)]
    .join('\n')
    .replace(/^(\$ws = .*) \| Out-String -Width 100/m, '$1');
}

function bash(commands: readonly string[]): string {
  return ['set -e', 'azq() { node dist/bin.js "$@"; }', ...commands.map((each) => `${each}; echo ${mark}`)].join('\n');
}

const repl = `require('node:repl').start({ prompt: '', terminal: false, ignoreUndefined: true });`;

/** In Node's own REPL, which does not show `undefined`. It does not wait for a line before it takes the next. */
async function runInRepl(commands: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const node = spawn(process.execPath, ['--eval', repl], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  node.stdout.setEncoding('utf8');
  let output = '';
  const [first, ...rest] = commands;
  const type = (command: string | undefined) =>
    command === undefined ? node.stdin.end() : node.stdin.write(`${command} console.log('${mark}');\n`);
  type(first);
  for await (const text of node.stdout) {
    output += text;
    if (output.endsWith(`${mark}\n`)) type(rest.shift());
  }
  return output;
}
