import { compile } from '../cmdlet/binding/compiled-parameters.js';
import { defaultParameterSet, pascalCase, type Cmdlet } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import type { ModelShape, ValueType } from '../cmdlet/value-type.js';
import { protocolVersion } from '../protocol/messages.js';
import { generatedNotice } from './generated-notice.js';
import { arrayLiteral, hashtableLiteral, quote } from './powershell-literals.js';
import { generateParameter, isNamed } from './psm1-parameter.js';
import { accelerator } from './type-names.js';

/** Parameters of this type keep their value in PowerShell: it is a live object of the session. */
const localType = 'System.Management.Automation.PSObject';

/**
 * The script module. It only loads the script of the cmdlets: a session in constrained language mode cannot even parse
 * classes, and would answer an import with a page of parse errors. What is exported, the manifest says; a call of
 * Export-ModuleMember would take 20 ms.
 */
export function generateScriptModule(module: CmdletModule): string {
  const parts = [
    generatedNotice,
    `$script:ConstrainedLanguage = ${quote(constrainedLanguageMessage(module))}`,
    `try { . "$PSScriptRoot/${cmdletsFile(module)}" }
catch {
    if ($ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') { throw }
    Write-Error -ErrorId ConstrainedLanguage -Category PermissionDenied -ErrorAction Stop -Message $script:ConstrainedLanguage
}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** File name of the script that the module loads. */
export function cmdletsFile(module: CmdletModule): string {
  return `${module.name}.Cmdlets.ps1`;
}

/** File name of the script that the first call loads. */
export function bridgeFile(module: CmdletModule): string {
  return `${module.name}.Bridge.ps1`;
}

/**
 * The script that the module loads: one thin function a cmdlet. The functions are in the file of the attribute's class,
 * because that is looked up where the function was parsed. There is no more in it than an import must have.
 *
 * @param modelArgument - The script of the attribute; its `return @{}` becomes what is declared.
 */
export function generateCmdletsScript(module: CmdletModule, modelArgument: string): string {
  const cmdlets = Object.values(module.cmdlets);
  const parts = [
    generatedNotice,
    modelArgument
      .trim()
      .replace('return @{}', () => `return ${indent(indent(hashtableLiteral(models(cmdlets)))).trim()}`),
    `function Import-HostBridge {
    [CmdletBinding()]
    param()
    . "$PSScriptRoot/${bridgeFile(module)}"
}`,
    ...cmdlets.map(generateFunction),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * The script that the first call loads: settings, and the PowerShell half of the bridge. Loaded from within a function,
 * so it says of its own functions that they are the module's.
 *
 * @param bridge - The scripts of the bridge, in the order in which they are to appear.
 * @param minimumNode - The lowest Node version that can run the host, such as `20.19.0`.
 */
export function generateBridgeScript(module: CmdletModule, bridge: readonly string[], minimumNode: string): string {
  const parts = [
    generatedNotice,
    ...bridge.map((script) => script.trim().replace(/^function /gm, 'function script:')),
    '$ExecutionContext.SessionState.Module.OnRemove = { Disconnect-ModuleHost }',
    '# What the cmdlets of this runspace keep from one call to the next; the secrets in it are secure strings.\n$script:HostSession = $null',
    settings(module, minimumNode),
  ];
  return `${parts.join('\n\n')}\n`;
}

function settings(module: CmdletModule, minimumNode: string): string {
  const cmdlets = Object.values(module.cmdlets);
  const parameters = cmdlets.flatMap((cmdlet) => Object.entries(cmdlet.parameters));
  const local = parameters.filter(([, each]) => each.type.typeName === localType).map(([key]) => pascalCase(key));
  return `$script:HostSettings = ${hashtableLiteral([
    ['ModuleName', quote(module.name)],
    ['ModuleVersion', quote(module.version)],
    ['ProtocolVersion', String(protocolVersion)],
    ['HostPath', `[System.IO.Path]::Combine($PSScriptRoot, 'host', ${quote(`${module.name}.Host.mjs`)})`],
    ['NodeVariable', quote(module.nodeVariable)],
    ['MinimumNode', quote(minimumNode)],
    ['ConnectionKey', quote(`${module.name}/${module.version}`)],
    ['InstanceId', '[string] [guid]::NewGuid()'],
    ['CallCount', '0'],
    ['Environment', arrayLiteral(module.environment)],
    ['Parameters', hashtableLiteral(cmdlets.map((cmdlet) => [quote(cmdlet.name), parameterNames(cmdlet)]))],
    ['ConfirmImpacts', hashtableLiteral(confirmImpacts(cmdlets))],
    ['LocalParameters', arrayLiteral([...new Set(local)])],
    ['SessionCmdlets', arrayLiteral(cmdlets.filter((each) => each.usesSession).map(({ name }) => name))],
    ['Questions', hashtableLiteral(questions(module))],
  ])}`;
}

function constrainedLanguageMessage({ name, shellName }: CmdletModule): string {
  return `${name} cannot run in a session in constrained language mode, which forbids the .NET calls it needs to start Node and talk to it. Use a session in full language mode, or the command ${shellName}.`;
}

function parameterNames(cmdlet: Cmdlet): string {
  return arrayLiteral(Object.keys(cmdlet.parameters).map(pascalCase));
}

/** As numbers, as they are compared. */
function confirmImpacts(cmdlets: readonly Cmdlet[]): [string, string][] {
  const order = ['None', 'Low', 'Medium', 'High'];
  return cmdlets.flatMap(({ name, shouldProcess }) =>
    shouldProcess ? [[quote(name), String(order.indexOf(shouldProcess.confirmImpact))] as [string, string]] : [],
  );
}

function questions(module: CmdletModule): [string, string][] {
  return Object.entries(module.questions).map(([name, { script }]) => [
    quote(name),
    `{\n    param([hashtable] $Call)\n${indent(script.trim())}\n}`,
  ]);
}

/** What the transformation needs to know of each object type, each closed set of names, and each list of those. */
function models(cmdlets: readonly Cmdlet[]): [string, string][] {
  const types = cmdlets.flatMap((cmdlet) => Object.values(cmdlet.parameters)).map((each) => each.type);
  const named = new Map(types.filter(isTransformed).map((type) => [type.typeName, type]));
  return [...named].map(([typeName, type]) => {
    const { model } = type.element ?? type;
    const list = type.element ? '$true' : '$false';
    const entries = type.fromPlainText ? [secretEntry] : model ? modelEntries(model) : [choicesEntry];
    return [quote(typeName), hashtableLiteral([['List', list], ...entries])];
  });
}

const choicesEntry: [string, string] = ['Choices', '$true'];

const secretEntry: [string, string] = ['Secret', '$true'];

function modelEntries({ strict, fromString, fields }: ModelShape): [string, string][] {
  const lines = fields.map(({ name, aliases }) => {
    return `@{ Name = ${quote(name)}; Names = ${arrayLiteral([name, ...aliases])} }`;
  });
  return [
    ['Strict', strict ? '$true' : '$false'],
    ['FromString', fromString ? quote(pascalCase(fromString)) : '$null'],
    ['Fields', `@(\n${indent(lines.join('\n'))}\n)`],
  ];
}

function isTransformed(type: ValueType): boolean {
  return type.fromPlainText === true || isNamed(type.element ?? type);
}

/** For PSScriptAnalyzer, which sees one file at a time. */
const asksElsewhere =
  "[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSShouldProcess', '', Justification = 'The host asks, through the bridge.')]";

/** Thin on purpose: the engine binds, the host decides. */
function generateFunction(cmdlet: Cmdlet): string {
  const own = compile(cmdlet).parameters.map((each) => generateParameter(cmdlet, each));
  const parameters = cmdlet.asJob ? [...own, '[Parameter()]\n[switch]\n$AsJob'] : own;
  const call = 'Invoke-HostCmdlet -Cmdlet $PSCmdlet -BoundParameters $PSBoundParameters';
  const lines = [
    `function ${cmdlet.name} {`,
    indent(cmdletBinding(cmdlet)),
    indent(`[OutputType(${outputType(cmdlet)})]`),
    ...(cmdlet.shouldProcess ? [indent(asksElsewhere)] : []),
    indent(`param(\n${indent(parameters.join(',\n\n'))}\n)`),
    indent(`begin {\n${indent(beginBody(cmdlet, call))}\n}`),
    indent(`process {\n${indent(processBody(cmdlet, call))}\n}`),
    ...(cmdlet.end ? [indent(`end {\n    ${call} -Phase end -Kept $kept.ToArray()\n}`)] : []),
    '}',
  ];
  return lines.join('\n');
}

function processBody(cmdlet: Cmdlet, call: string): string {
  const piped = compile(cmdlet).parameters.filter((each) => each.pipedSomewhere);
  return [
    ...(piped.length > 0 ? ['# $PSBoundParameters keeps what earlier records bound; the variables do not.'] : []),
    ...piped.map(
      ({ name }) =>
        `if (-not [object]::Equals($PSBoundParameters['${name}'], $${name})) { [void] $PSBoundParameters.Remove('${name}') }`,
    ),
    ...(cmdlet.asJob ? [jobBody(call)] : [cmdlet.end ? `$kept.AddRange(@(${call}))` : call]),
  ].join('\n');
}

function jobBody(call: string): string {
  return `if ($AsJob) { ${call.replace('Invoke-HostCmdlet', 'Start-HostJob')} }\nelse { ${call} }`;
}

function cmdletBinding(cmdlet: Cmdlet): string {
  const defaultSet = defaultParameterSet(cmdlet);
  const words = [
    ...(defaultSet === undefined ? [] : [`DefaultParameterSetName = ${quote(defaultSet)}`]),
    'PositionalBinding = $false',
    ...(cmdlet.shouldProcess
      ? ['SupportsShouldProcess', `ConfirmImpact = ${quote(cmdlet.shouldProcess.confirmImpact)}`]
      : []),
  ];
  return `[CmdletBinding(${words.join(', ')})]`;
}

function outputType(cmdlet: Cmdlet): string {
  const known = accelerator(cmdlet.output.typeName);
  return known ? `[${known}]` : quote(cmdlet.output.typeName);
}

function beginBody(cmdlet: Cmdlet, call: string): string {
  return [
    'if (-not $script:HostSettings) { Import-HostBridge }',
    '. $script:CallersPreferences',
    ...(cmdlet.end ? ['$kept = [System.Collections.ArrayList]::new()'] : []),
    ...(cmdlet.begin ? [`${call} -Phase begin`] : []),
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
