import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { camelCase } from '../../src/cmdlet/cmdlet.js';
import { resultMark, startPwsh, withPrelude } from '../helpers/pwsh.js';
import { modulePath } from '../pwsh/quantum.js';
import type { Answer, Place } from './covered-call.js';

/** One real PowerShell with the module imported, which runs one line after the other until it is stopped. */
export class PwshSession {
  readonly #folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
  readonly #pwsh: ReturnType<typeof startPwsh>;
  readonly #lines: AsyncIterator<string>;
  #stderr = '';

  constructor(endpoint: string, environment: Readonly<Record<string, string>> = {}) {
    const file = join(this.#folder, 'session.ps1');
    writeFileSync(file, withPrelude(script));
    const env = { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint, ...environment };
    this.#pwsh = startPwsh(file, { modulePath }, { env });
    this.#pwsh.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.#lines = createInterface({ input: this.#pwsh.stdout })[Symbol.asyncIterator]();
  }

  /** Runs a line; `$at` is the place, `$names` the three parameters that name its workspace. */
  async run(line: string, at: Place): Promise<Answer> {
    this.#pwsh.stdin.write(`${JSON.stringify({ line, at })}\n`);
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`PowerShell ended at ${line}: ${this.#stderr}`);
      if (!value.startsWith(resultMark)) continue; // What the engine says to a person, such as -WhatIf's line.
      const answer = JSON.parse(value.slice(resultMark.length)) as {
        written: unknown[];
        errors: string[];
        parameterSet: string | null;
      };
      const errors = answer.errors.map((id) => id.split(',')[0] ?? id);
      return { written: answer.written.map(inCamelCase), errors, parameterSet: answer.parameterSet ?? undefined };
    }
  }

  async stop(): Promise<void> {
    const closed = once(this.#pwsh, 'close');
    this.#pwsh.stdin.end();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

// The breakpoint stops nothing: it notes the set that the engine chose.
const script = `
Import-Module $data.modulePath
$null = Set-PSBreakpoint -Command Invoke-HostCmdlet -Action {
    foreach ($frame in Get-PSCallStack) {
        $variables = $frame.GetFrameVariables()
        if ($frame.Command -like '*-AzQuantumApi*' -and $variables.ContainsKey('PSCmdlet')) {
            $global:ChosenSet = $variables['PSCmdlet'].Value.ParameterSetName
        }
    }
}
while ($null -ne ($request = [Console]::In.ReadLine())) {
    $request = $request | ConvertFrom-Json
    $at = $request.at
    $names = @{ SubscriptionId = $at.subscriptionId; ResourceGroupName = $at.resourceGroupName; WorkspaceName = $at.workspaceName }
    $global:ChosenSet = $null
    $Error.Clear()
    $written = @()
    try { $written = @(. ([scriptblock]::Create($request.line)) 2>$null 3>$null) } catch { $null = $_ }
    Out-Result @{ written = $written; errors = @($Error | ForEach-Object FullyQualifiedErrorId); parameterSet = $global:ChosenSet }
}
`;

/** Names as Node has them. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [camelCase(name), inCamelCase(item)]));
}
