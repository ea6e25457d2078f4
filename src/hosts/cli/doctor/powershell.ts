import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import nodePowerShell from 'node-powershell';
import type { ShellIo } from '../shell-command.js';

type Environment = ShellIo['environment'];

/** The PowerShell that the checks ask: started by the first, one question after the other, gone with the last. */
export class DoctorPowerShell implements AsyncDisposable {
  readonly #environment: Environment;
  #started: nodePowerShell.PowerShell | undefined;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /**
   * @param script - Constant: what varies is in the data.
   * @returns What the script wrote; undefined where there is no PowerShell.
   */
  async ask(script: string, data: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<unknown> {
    this.#started ??= start(this.#environment);
    const shell = this.#started;
    if (!shell) return undefined;
    signal.throwIfAborted();
    const { stdout } = await shell.invoke(command(script, data));
    const [, answer = ''] = /azq:([\w+/=]*):/.exec(stdout?.toString() ?? '') ?? [];
    const { value, problem } = JSON.parse(Buffer.from(answer, 'base64').toString('utf8') || '{}') as {
      value?: unknown;
      problem?: string;
    };
    if (problem !== undefined) throw new Error(problem);
    return value;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#started?.dispose('SIGKILL').catch(() => undefined);
  }
}

function start(environment: Environment): nodePowerShell.PowerShell | undefined {
  const executable = ['pwsh', ...(process.platform === 'win32' ? ['powershell'] : [])].find((name) =>
    isOnPath(name, environment),
  );
  if (executable === undefined) return undefined;
  return new nodePowerShell.PowerShell({
    executable,
    executableOptions: { '-NoProfile': true, '-NonInteractive': true },
    // A dumb terminal: what goes through a pipe needs no control sequences.
    spawnOptions: { env: { ...environment, TERM: 'dumb' } },
  });
}

/** Script and data go as base64, so that no letter of them is read as a command. */
function command(script: string, data: Readonly<Record<string, unknown>>): string {
  const whole = `
param($data)
$ProgressPreference = 'SilentlyContinue'
try { $answer = @{ value = & { ${script} } } } catch { $answer = @{ problem = [string] $_ } }
$json = ConvertTo-Json -InputObject $answer -Depth 5 -Compress
'azq:' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($json)) + ':'`;
  const decoded = (text: string) =>
    `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${Buffer.from(text).toString('base64')}')))`;
  return `& ([scriptblock]::Create${decoded(whole)}) (ConvertFrom-Json ${decoded(JSON.stringify(data))})`;
}

function isOnPath(name: string, { PATH = '' }: Environment): boolean {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, fileName), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
