import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the running Node processes whose command line contains a text. Linux only: it looks in /proc. */
export function nodeProcesses(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const commandLine = contentOf(`/proc/${pid}/cmdline`);
      return commandLine.includes(text) && /(^|\/)node\0/.test(commandLine) && !isDead(pid);
    });
}

/** Waits until a condition holds. */
export async function until(condition: () => boolean, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error('The condition did not come true in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isDead(pid: number): boolean {
  return / [ZX] /.test(contentOf(`/proc/${pid}/stat`));
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
