import { commonParameters } from '../../src/cmdlet/common-parameters.js';
import { pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { findCmdlet } from '../../src/cmdlet/module.js';
import { extraCommands } from '../../src/extra-commands.js';
import { cmdletCommands } from '../../src/hosts/cli/cmdlet-command.js';
import { globalOptions } from '../../src/hosts/cli/global-options.js';
import type { ShellCommand } from '../../src/hosts/cli/shell-command.js';
import { quantumModule } from '../../src/quantum-module.js';

/** Commands of others that help and guides may speak of, each with those of its parameters that they name. */
const foreignCmdlets: Readonly<Record<string, readonly string[]>> = {
  'Add-AzEnvironment': ['Name', 'ARMEndpoint'],
  'Connect-AzAccount': [],
  'Copy-Item': ['Recurse', 'Destination', 'Force'],
  'Export-ModuleMember': [],
  'ForEach-Object': [],
  'Format-List': [],
  'Get-AzContext': [],
  'Get-AzResource': ['ResourceType'],
  'Get-Command': ['Syntax'],
  'Get-Help': ['Full', 'Examples', 'Online', 'Parameter'],
  'Get-Secret': ['Name'],
  'Import-Module': ['Force'],
  'Install-Module': [],
  'Install-PSResource': ['Name', 'Repository', 'TrustRepository', 'Scope', 'Prerelease', 'Version'],
  // The module's own, in the picture of its parts.
  'Invoke-Expression': [],
  'Invoke-HostCmdlet': [],
  'Invoke-RestMethod': [],
  // Of a fixture, which the page about the protocol shows at work.
  'Invoke-Sowing': ['Kind', 'PassThru'],
  'Out-Null': [],
  'Out-String': [],
  'Publish-PSResource': [],
  'Read-Host': ['AsSecureString', 'Prompt'],
  'Receive-Job': ['Job', 'Wait', 'AutoRemoveJob', 'Keep'],
  'Register-PSResourceRepository': ['Name', 'Uri', 'Trusted'],
  'Remove-Module': [],
  'Resolve-Path': [],
  'Select-Object': ['ExpandProperty', 'First', 'Property'],
  // Of the module that the guide to one's own cmdlets makes.
  'Send-Greeting': ['WhatIf'],
  'Set-AzContext': ['Subscription'],
  'Set-AzKeyVaultSecret': ['VaultName', 'Name', 'SecretValue'],
  'Set-Secret': ['Name', 'SecureStringSecret'],
  'Sort-Object': ['Property', 'Descending'],
  'Start-ThreadJob': ['ThrottleLimit'],
  'Stop-Job': [],
  'Unblock-File': [],
  'Uninstall-Module': [],
  'Wait-Job': [],
  'Where-Object': [],
};

/** Parameters of the generated module that ours lacks, for the page that says so. */
export const parametersElsewhere: readonly string[] = ['Break', 'HttpPipelineAppend', 'HttpPipelinePrepend'];

/** Parameters of ours that help does not speak of, but guides may. */
export const hiddenParameters: readonly string[] = Object.values(quantumModule.cmdlets).flatMap((cmdlet: Cmdlet) =>
  Object.entries(cmdlet.parameters).flatMap(([key, { options }]) => (options.hidden ? [pascalCase(key)] : [])),
);

/** Names of parameters in lower case: of a cmdlet of ours all that may be written, hidden ones excepted. */
export function parametersOf(name: string): ReadonlySet<string> | undefined {
  const own = findCmdlet(quantumModule, name);
  if (own) return new Set([...declaredNames(own), ...commonNames(own)].map((each) => each.toLowerCase()));
  const foreign = Object.entries(foreignCmdlets).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return foreign && new Set(foreign[1].map((each) => each.toLowerCase()));
}

export const cmdletNames: readonly string[] = [
  ...Object.values(quantumModule.cmdlets).map(({ name }) => name),
  ...Object.keys(foreignCmdlets),
];

/** The commands of the shell, those included that no cmdlet stands for. */
export const shellCommands: readonly ShellCommand[] = [
  ...Object.values(quantumModule.cmdlets).flatMap((cmdlet) => cmdletCommands(quantumModule, cmdlet)),
  ...extraCommands,
];

/** The command that the words after the program's name begin with. */
export function shellCommandOf(words: readonly string[]): ShellCommand | undefined {
  const line = words.join(' ');
  return shellCommands.find(({ name }) => line === name || line.startsWith(`${name} `));
}

/** Whether the words name a command, or a group of commands. */
export function isShellPlace(words: string): boolean {
  return shellCommands.some(({ name }) => name === words || name.startsWith(`${words} `)) || words === 'help';
}

/** The options that a command takes, in all their spellings. */
export function optionsOf(command: ShellCommand): ReadonlySet<string> {
  return new Set([...command.options, ...globalOptions].flatMap(({ names }) => names).concat('--help', '-h'));
}

function declaredNames(cmdlet: Cmdlet): string[] {
  const shown = Object.entries(cmdlet.parameters).filter(([, { options }]) => !options.hidden);
  return [
    ...shown.flatMap(([key, { options }]) => [pascalCase(key), ...options.aliases]),
    ...(cmdlet.asJob ? ['AsJob'] : []),
  ];
}

function commonNames({ shouldProcess }: Cmdlet): string[] {
  const own = ['WhatIf', 'wi', 'Confirm', 'cf'];
  return commonParameters.filter((name) => shouldProcess !== undefined || !own.includes(name));
}
