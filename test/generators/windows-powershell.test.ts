import { expect } from 'chai';
import { join } from 'node:path';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { moduleFiles } from '../../src/module-builder/generated-files.js';
import { quantumModule } from '../../src/quantum-module.js';
import { pwshResult } from './pwsh-result.js';
import {
  azCommands,
  azMembers,
  commands,
  guarded,
  jobCommands,
  members,
  types,
  variables,
} from './windows-powershell/allowed.js';

/** Something that a script uses; `conditions` are what must be true there, and `in` the functions around it. */
interface Use {
  readonly name: string;
  readonly own: boolean;
  readonly place: string;
  readonly conditions: readonly string[];
}

const visitor = join(import.meta.dirname, 'windows-powershell/api-uses.ps1');

async function usesOf(scripts: Readonly<Record<string, string>>): Promise<readonly Use[]> {
  const script = '. $data.visitor; Out-Result @(Get-ApiUse $data.scripts)';
  return (await pwshResult(script, { visitor, scripts })) as readonly Use[];
}

/** What each name that may be used stands for, as the visitor names it. */
const allowed: ReadonlySet<string> = new Set([
  ...Object.entries(types).flatMap(([type, names]) => [
    type,
    ...names.flatMap((name) => (name.startsWith('::') ? `${type}${name}` : [`.${name}`, `${type}.${name}`])),
  ]),
  ...[...members, ...azMembers].map((name) => `.${name}`),
  ...Object.entries({ ...commands, ...azCommands, ...jobCommands }).flatMap(([command, parameters]) => [
    command,
    ...parameters.map((parameter) => `${command} -${parameter}`),
  ]),
  ...variables.map((name) => `$${name}`),
]);

function refused(uses: readonly Use[]): string[] {
  const bad = uses.filter(({ name, own, conditions }) => {
    const guards = guarded[name];
    return guards ? !guards.some((guard) => conditions.includes(guard)) : !own && !allowed.has(name);
  });
  return bad.map(({ name, place }) => `${name} (${place})`);
}

describeWithPwsh('The scripts of Az.QuantumApi, on Windows PowerShell 5.1', () => {
  let uses: readonly Use[] = [];
  before(async () => {
    const scripts = [...moduleFiles(quantumModule, '')].filter(([path]) => /\.psm?1$/.test(path));
    uses = await usesOf(Object.fromEntries(scripts));
  });

  it('use nothing that it or .NET Framework lacks', () => {
    expect(uses).to.have.length.greaterThan(500);
    expect(refused(uses)).to.deep.equal([]);
  });

  it('use all that they may', () => {
    const used = new Set(uses.map(({ name }) => name));
    const isUsed = (type: string, name: string) =>
      name.startsWith('::') ? used.has(type + name) : used.has(`.${name}`) || used.has(`${type}.${name}`);
    const listed = [
      ...Object.entries(types).flatMap(([type, names]) =>
        names.length === 0 ? [[type, used.has(type)]] : names.map((name) => [type + name, isUsed(type, name)]),
      ),
      ...[...members, ...azMembers].map((name) => [name, used.has(`.${name}`)]),
      ...Object.entries({ ...commands, ...azCommands, ...jobCommands }).flatMap(([command, parameters]) => [
        [command, used.has(command)],
        ...parameters.map((parameter) => [`${command} -${parameter}`, used.has(`${command} -${parameter}`)]),
      ]),
      ...variables.map((name) => [name, used.has(`$${name}`)]),
      ...Object.keys(guarded).map((name) => [name, used.has(name)]),
    ];
    expect(listed.filter(([, isThere]) => !isThere).map(([name]) => name)).to.deep.equal([]);
  });
});

describeWithPwsh('The check of what scripts use', () => {
  const snippets: readonly (readonly [script: string, name: string])[] = [
    ["$start.ArgumentList.Add('x')", '.ArgumentList'],
    ['$start.StandardInputEncoding = $encoding', '.StandardInputEncoding'],
    ['$text | ConvertFrom-Json -AsHashtable', 'ConvertFrom-Json -AsHashtable'],
    ['$text | ConvertFrom-Json -Depth 5', 'ConvertFrom-Json -Depth'],
    ['$task.WaitAsync([timespan]::Zero)', '.WaitAsync(1)'],
    ["$text.Contains('x', [System.StringComparison]::Ordinal)", '.Contains(2)'],
    ['$process.Kill($true)', '.Kill(1)'],
    ["$text.Split(',', 2, 'None')", '.Split(3)'],
    ["[string]::Join(',', $list)", 'System.String::Join(2)'],
    ['[System.Environment]::ProcessId', 'System.Environment::ProcessId'],
    ['[semver] $version', 'System.Management.Automation.SemanticVersion'],
    [
      "[ValidateSet('a', ErrorMessage = 'b')] $x = 'a'",
      'System.Management.Automation.ValidateSetAttribute.ErrorMessage',
    ],
    [
      'class A { [ValidateNotNullOrWhiteSpace()] $B }',
      'System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute',
    ],
    ['New-Object -TypeName System.Half', 'System.Half'],
    ["'System.Half' -as [type]", 'System.Half'],
    ['Get-Error', 'Get-Error'],
    ['if ($IsWindows) { 1 }', '$IsWindows'],
    ['$text.$name()', '.(computed)(0)'],
    ['[System.IO.File]::GetUnixFileMode($path)', 'System.IO.File::GetUnixFileMode(1)'],
    [
      'if (-not $windows) { 1 } else { [System.IO.File]::GetUnixFileMode($path) }',
      'System.IO.File::GetUnixFileMode(1)',
    ],
  ];
  let found: readonly Use[] = [];
  before(async () => {
    found = await usesOf(Object.fromEntries(snippets.map(([script], index) => [String(index), script])));
  });

  snippets.forEach(([script, name], index) => {
    it(`finds ${name} in ${script}`, () => {
      expect(refused(found)).to.include(`${name} (${index}:1)`);
    });
  });

  it('lets a guarded one pass behind its guard', async () => {
    const uses = await usesOf({
      a: '$windows = $true; $path = 1; if (-not $windows -and [System.IO.File]::GetUnixFileMode($path)) { 1 }',
    });
    expect(refused(uses)).to.deep.equal([]);
  });
});
