import type { Check, CheckResult } from '../../../cmdlet/diagnosis.js';
import type { CmdletModule } from '../../../cmdlet/module.js';
import type { OutputType } from '../../../cmdlet/output-type.js';
import { shellCaller } from '../shell-caller.js';
import { environmentWith } from '../config/defaults.js';
import { exitCodes } from '../exit-code.js';
import { formatOf } from '../output/format.js';
import type { ShellArguments, ShellIo } from '../shell-command.js';
import { readableConfig } from '../shell-session.js';
import { writeText } from '../write-text.js';
import type { ModuleOnDisk } from './doctor-command.js';
import { ownChecks } from './own-checks.js';
import { DoctorPowerShell } from './powershell.js';
import { withoutSecretsOf } from './without-secrets.js';

/** Makes all checks at the same time and shows what each found, in their order. */
export async function runDoctor(
  module: CmdletModule,
  onDisk: ModuleOnDisk,
  args: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const format = 'output' in args ? await formatOf(args, io) : undefined;
  const config = readableConfig(module, io);
  const environment = environmentWith(module, config, io.environment);
  const caller = shellCaller(module, { ...io, environment }, undefined);
  const checks = [...ownChecks(module, onDisk, io), ...((await module.checks?.()) ?? [])];
  await using powershell = new DoctorPowerShell(io.environment);
  const clean = withoutSecretsOf(module, environment);
  const running = checks.map(async (check) => {
    const signal = AbortSignal.any([AbortSignal.timeout(check.timeout ?? 15_000), ...(io.signal ? [io.signal] : [])]);
    const ask = (script: string, data = {}) => powershell.ask(script, data, signal);
    const result = await finished(check, check.run({ caller, signal, powershell: ask }), signal);
    return clean({ name: check.name, ...result });
  });
  const width = Math.max(...checks.map(({ name }) => name.length));
  const results = [];
  for (const each of running) {
    const result = await each;
    io.signal?.throwIfAborted();
    results.push(result);
    if (!format) await writeText(io.stdout, lineOf(result, width));
  }
  if (format) await writeText(io.stdout, format(results, outputType, true));
  return results.some(({ status }) => status === 'failed') ? exitCodes.failure : exitCodes.success;
}

type NamedResult = CheckResult & Pick<Check, 'name'>;

const outputType: OutputType = {
  typeName: 'Check',
  typeScript: 'Check',
  properties: [
    { name: 'Name', type: 'string', help: 'What was looked at.', inTable: true },
    { name: 'Status', type: 'string', help: 'The word ok, warning or failed.', inTable: true },
    { name: 'Message', type: 'string', help: 'What was found.', inTable: true },
    { name: 'Advice', type: 'string', help: 'What to do about it.', inTable: true },
    { name: 'Details', type: 'any', help: 'Facts for whoever is to help.' },
  ],
};

function lineOf({ name, status, message, advice }: NamedResult, width: number): string {
  const text = [message, advice].filter((part) => part !== undefined).join(' ');
  return `${status.padEnd('warning'.length)}  ${name.padEnd(width)}  ${text.replace(/\s+/g, ' ')}\n`;
}

/** What a check found, or that it found nothing in its time. */
async function finished(check: Check, work: Promise<CheckResult>, signal: AbortSignal): Promise<CheckResult> {
  const late = new Promise<CheckResult>((resolve) => {
    const message = `It did not answer within ${(check.timeout ?? 15_000) / 1000} seconds.`;
    signal.addEventListener('abort', () => resolve({ status: 'failed', message, advice: 'Try again.' }), {
      once: true,
    });
  });
  const failed = (error: unknown): CheckResult => ({ status: 'failed', message: `${(error as Error).message}` });
  return Promise.race([work.catch(failed), late]);
}
