import type { Check, CheckResult } from '../../../cmdlet/diagnosis.js';
import type { CmdletModule } from '../../../cmdlet/module.js';
import { configFile, readConfig } from '../config-file.js';
import type { ShellIo } from '../shell-command.js';
import type { ModuleOnDisk } from './doctor-command.js';

/** The first Node that the program runs with, as in package.json. */
const firstNode = [20, 19] as const;

/** What every module's shell looks at: itself, and the module in PowerShell. */
export function ownChecks(module: CmdletModule, onDisk: ModuleOnDisk, io: ShellIo): Check[] {
  return [
    { name: 'node', run: () => Promise.resolve(checkNode(module, process.versions.node)) },
    { name: 'configuration', run: () => checkConfiguration(module, io) },
    { name: 'PowerShell', timeout: 30_000, run: ({ powershell }) => checkPowerShell(powershell) },
    { name: 'module', timeout: 40_000, run: ({ powershell }) => checkModule(module, onDisk, powershell) },
  ];
}

/** @param version - As `process.versions.node`. */
export function checkNode({ shellName, version: own }: CmdletModule, version: string): CheckResult {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < firstNode[0] || (major === firstNode[0] && minor < firstNode[1]);
  const message = `${shellName} ${own} runs on Node ${version} (${process.platform} ${process.arch}).`;
  const details = { version: own, node: version, platform: process.platform, architecture: process.arch };
  if (!isOld) return { status: 'ok', message, details };
  return { status: 'failed', message, advice: `Install Node ${firstNode.join('.')} or later.`, details };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a configuration that cannot be read is a rejection, as of all
async function checkConfiguration(module: CmdletModule, io: ShellIo): Promise<CheckResult> {
  const file = configFile(module, io);
  if (file === undefined) return { status: 'ok', message: 'There is none.' };
  const sections = Object.keys(readConfig(file));
  const message = sections.length === 0 ? `Nothing is set in ${file}.` : `It is in ${file}.`;
  return { status: 'ok', message, details: { file, sections } };
}

async function checkPowerShell(powershell: Ask): Promise<CheckResult> {
  const found = (await powershell(
    `@{ version = [string] $PSVersionTable.PSVersion; edition = [string] $PSVersionTable.PSEdition
        mode = [string] $ExecutionContext.SessionState.LanguageMode }`,
  )) as { version: string; edition: string; mode: string } | undefined;
  if (!found) {
    const advice = 'Only the module needs one: install PowerShell 7 if you want to use it.';
    return { status: 'warning', message: 'There is no pwsh on PATH.', advice };
  }
  return { status: 'ok', message: `${found.edition} ${found.version}, ${found.mode}.`, details: found };
}

async function checkModule(
  { name, version }: CmdletModule,
  { path, probe }: ModuleOnDisk,
  powershell: Ask,
): Promise<CheckResult> {
  const found = (await powershell(
    `$installed = @(Get-Module -ListAvailable -Name $data.name | ForEach-Object { [string] $_.Version })
     Import-Module -Name $data.path -ErrorAction Stop
     & $data.probe -ErrorAction Stop | Out-Null
     @{ installed = $installed; version = [string] (Get-Module -Name $data.name).Version }`,
    { name, path, probe },
  )) as { installed: string[]; version: string } | undefined;
  if (!found) return { status: 'warning', message: 'It was not tried, as there is no PowerShell.' };
  const details = { ...found, path };
  const others = found.installed.filter((each) => each !== version);
  if (others.length > 0) {
    const message = `${name} ${found.version} works, but PowerShell finds ${others.join(', ')} in PSModulePath.`;
    return { status: 'warning', message, advice: `Import-Module '${path}' takes the one of this package.`, details };
  }
  const where = found.installed.length > 0 ? 'is installed' : `is in ${path}, not in PSModulePath`;
  return { status: 'ok', message: `${name} ${found.version} ${where}, and its host answers.`, details };
}

type Ask = (script: string, data?: Readonly<Record<string, unknown>>) => Promise<unknown>;
