import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a real PowerShell is on PATH. */
export const hasPwsh = spawnSync('pwsh', ['-NoProfile', '-Version'], { stdio: 'ignore' }).status === 0;

let saidSo = false;

/**
 * A suite that needs a real PowerShell. Without one its tests are pending, with one line that says so in the whole run;
 * with `AZQ_REQUIRE_PWSH=1` they fail instead. Each test has a minute, unless the suite says otherwise: to start
 * PowerShell, its module and its host, which takes a second, a busy machine was seen to need twenty.
 */
export function describeWithPwsh(title: string, body: (this: Mocha.Suite) => void): void {
  if (hasPwsh) {
    describe(title, function () {
      this.timeout(60_000);
      body.call(this);
    });
  } else if (process.env['AZQ_REQUIRE_PWSH'] === '1') {
    describe(title, () => {
      it('needs pwsh on PATH', () => {
        throw new Error('AZQ_REQUIRE_PWSH is 1 and there is no pwsh on PATH.');
      });
    });
  } else {
    if (!saidSo) console.log('There is no pwsh on PATH: the tests that need a real PowerShell are pending.');
    saidSo = true;
    describe.skip(title, body);
  }
}

export interface PwshOptions {
  /** Added to the environment; undefined removes. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Text for stdin; with it PowerShell may prompt. */
  readonly input?: string;
  readonly cwd?: string;
}

export interface PwshResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  /** What the script gave to `Out-Result`, in order. */
  readonly results: unknown[];
}

/** What stands before each line that is Out-Result's. */
export const resultMark = '\u0001result:';

/** Data reaches the script as `$data`, by a JSON file; what it gives to Out-Result comes back as JSON. */
const prelude = `
$PSStyle.OutputRendering = 'PlainText'
$ProgressPreference = 'SilentlyContinue'
$data = [IO.File]::ReadAllText($PSCommandPath + '.json') | ConvertFrom-Json
function Out-Result { param($Value) [Console]::Out.WriteLine([char] 1 + 'result:' + (ConvertTo-Json -InputObject $Value -Depth 10 -Compress -WarningAction Ignore)) }
`;

/** Runs a script in a real PowerShell, without a profile. */
export async function runPwsh(script: string, data: unknown = null, options: PwshOptions = {}): Promise<PwshResult> {
  const folder = mkdtempSync(join(tmpdir(), 'azq-pwsh-'));
  try {
    const file = join(folder, 'script.ps1');
    writeFileSync(file, prelude + script);
    const child = startPwsh(file, data, options);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    return { ...split(stdout), stderr, exitCode };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a script file, which must begin with the prelude, and leaves its streams to the caller. */
export function startPwsh(file: string, data: unknown, options: PwshOptions = {}) {
  writeFileSync(`${file}.json`, JSON.stringify(data));
  const interaction = options.input === undefined ? ['-NonInteractive'] : [];
  return spawn('pwsh', ['-NoProfile', ...interaction, '-File', file], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, NODE_V8_COVERAGE: undefined, ...options.env },
    stdio: 'pipe',
  });
}

/** The text of {@link startPwsh}'s script file, with the prelude. */
export function withPrelude(script: string): string {
  return prelude + script;
}

function split(output: string): { readonly stdout: string; readonly results: unknown[] } {
  const lines = output.split(/\r?\n/);
  const results = lines.filter((line) => line.startsWith(resultMark)).map((line) => line.slice(resultMark.length));
  return {
    stdout: lines.filter((line) => !line.startsWith(resultMark)).join('\n'),
    results: results.map((line) => JSON.parse(line) as unknown),
  };
}
