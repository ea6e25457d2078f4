import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { generateAbout } from '../../src/generators/about.js';
import { cmdletDescription, modelNotes, outputNotes, parametersInHelp } from '../../src/generators/help-content.js';
import { inNodeWords } from '../../src/generators/node-words.js';
import type { ShellCommand } from '../../src/hosts/cli/shell-command.js';
import { quantumModule } from '../../src/quantum-module.js';
import { parametersElsewhere, shellCommands } from './known-words.js';
import { problemsOfCode, problemsOfProse, problemsOfShellCode, problemsOfShellProse } from './mentions.js';

const root = join(import.meta.dirname, '../..');
const cmdlets = Object.values(quantumModule.cmdlets) as readonly Cmdlet[];

describe('what help speaks of', () => {
  for (const cmdlet of cmdlets) {
    it(`exists: ${cmdlet.name} in PowerShell`, () => {
      const problems = [
        ...proseOf(cmdlet).flatMap((text) => problemsOfProse(text, cmdlet.name)),
        ...cmdlet.examples.flatMap(({ pwsh }) => problemsOfCode(pwsh)),
      ];
      expect(problems).to.deep.equal([]);
    });
  }

  for (const command of shellCommands) {
    it(`exists: azq ${command.name}`, () => {
      const [texts, examples] = [textsOf(command), command.examples ?? []];
      const own = (option: string) => command.options.some(({ names }) => names.includes(option));
      expect(texts.flatMap(problemsOfShellProse)).to.deep.equal([]);
      expect(examples.flatMap((example) => problemsOfShellCode(example.command))).to.deep.equal([]);
      expect(texts.flatMap((text) => text.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []).filter((each) => !own(each))).to.be
        .empty;
    });

    it(`is in the shell's words: azq ${command.name}`, () => {
      for (const text of textsOf(command)) {
        expect(text).not.to.match(/(?<![\w-])-[A-Z][a-z]|AzQuantumApi|hashtable/);
      }
    });
  }

  it("is in Node's words in the interfaces", () => {
    for (const { parameters, description, synopsis } of Object.values(inNodeWords(quantumModule).cmdlets)) {
      for (const text of [synopsis, description, ...Object.values(parameters).map(({ help }) => help)]) {
        expect(text).not.to.match(/(?<![\w-])-[A-Z][a-z]|-AzQuantumApi/);
      }
    }
  });

  it('exists: the topic about the module', () => {
    const text = generateAbout(quantumModule).replace(/\n(?=\s*\S)/g, ' ');
    expect(problemsOfProse(text)).to.deep.equal([]);
  });

  for (const path of pages()) {
    it(`exists: ${relative(root, path)}`, () => {
      const page = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      const blocks = [...page.matchAll(/^```(\w*)[^\n]*\n([^]*?)^```/gm)];
      const codeIn = (...languages: string[]) =>
        blocks.filter(([, language = '']) => languages.includes(language)).map(([, , code = '']) => code);
      const own = cmdlets.find(({ name }) => path.endsWith(`${sep}${name}.md`))?.name;
      const prose = page.replace(/^```[^]*?^```/gm, '').split(/\n{2,}/);
      expect(
        [
          ...codeIn('powershell').flatMap(problemsOfCode),
          ...codeIn('shell', 'bash', 'sh', 'console').flatMap(problemsOfShellCode),
          ...prose.flatMap((paragraph) => problemsOfProse(paragraph.replaceAll('\n', ' '), own)),
        ].filter((problem) => !isOfTheDifferences(path, problem)),
      ).to.deep.equal([]);
    });
  }
});

describe('problemsOfProse', () => {
  it('finds a parameter that the cmdlet lacks, and one that none has', () => {
    const own = 'New-AzQuantumApiWorkspaceKey';
    expect(problemsOfProse('Use -Key, -WhatIf and -Verbose.', own)).to.deep.equal([]);
    expect(problemsOfProse('Use -NoWait.', own)).to.have.length(1);
    expect(problemsOfProse('Use -NoWait of New-AzQuantumApiWorkspace.', own)).to.deep.equal([]);
    expect(problemsOfProse('Use -Keys.')).to.have.length(1);
    expect(problemsOfProse('Use -Proxy.', own), 'a hidden one').to.have.length(1);
    expect(problemsOfProse('Use -WhatIf.', 'Get-AzQuantumApiTarget')).to.have.length(1);
  });

  it('finds a cmdlet that does not exist, and takes no other word for one', () => {
    expect(problemsOfProse('Get-AzQuantumApiKey reads it.')).to.deep.equal(['Get-AzQuantumApiKey does not exist.']);
    expect(problemsOfProse('The header Retry-After, If-Match and Content-Type.')).to.deep.equal([]);
  });
});

describe('problemsOfCode', () => {
  it('finds a parameter that the command before it lacks', () => {
    expect(problemsOfCode('Get-AzQuantumApiWorkspace | New-AzQuantumApiWorkspaceKey -Key Primary')).to.deep.equal([]);
    expect(problemsOfCode('Get-AzQuantumApiWorkspace -Key Primary |\n New-AzQuantumApiWorkspaceKey')).to.have.length(1);
    expect(problemsOfCode('Get-AzQuantumApiWorkspace | Where-Object { $_.Name -eq 1 } | Get-Help -Full')).to.be.empty;
    expect(problemsOfCode("$x = (Get-AzQuantumApiWorkspace -Name 'a -Wrong').Id # -Wrong")).to.deep.equal([]);
    expect(problemsOfCode('$x -Wrong')).to.have.length(1);
    expect(problemsOfCode('Get-Workspace')).to.deep.equal(['Get-Workspace does not exist.']);
  });
});

describe('problemsOfShellCode', () => {
  it('finds commands and options that do not exist', () => {
    expect(problemsOfShellCode('azq workspace list -g rg --output table | jq --raw-output .')).to.deep.equal([]);
    expect(problemsOfShellCode('npm test\nazq workspaces list')).to.have.length(1);
    expect(problemsOfShellCode('azq workspace list \\\n  --resource rg')).to.have.length(1);
    expect(problemsOfShellCode('azq help workspace list\nazq --version')).to.deep.equal([]);
  });
});

describe('problemsOfShellProse', () => {
  it('finds commands and options that do not exist', () => {
    expect(problemsOfShellProse("Run 'azq workspace set' with --location.")).to.deep.equal([]);
    expect(problemsOfShellProse("Run 'azq workspace choose'.")).to.have.length(1);
    expect(problemsOfShellProse('Give --place.')).to.have.length(1);
  });
});

function isOfTheDifferences(path: string, problem: string): boolean {
  return (
    path.endsWith(`${sep}differences.md`) && parametersElsewhere.some((name) => problem.startsWith(`-${name} is no`))
  );
}

/** Every text of a cmdlet's help in PowerShell, but for code. */
function proseOf(cmdlet: Cmdlet): string[] {
  const hidden = Object.entries(cmdlet.parameters).filter(([, { options }]) => options.hidden);
  return [
    cmdlet.synopsis,
    cmdletDescription(cmdlet),
    ...parametersInHelp(cmdlet).map(({ help }) => help),
    ...hidden.map(([key, { help }]) => help.replaceAll(`-${pascalCase(key)}`, '')),
    ...modelNotes(cmdlet).flatMap(({ properties }) => properties.map(({ help }) => help)),
    ...outputNotes(cmdlet.output).map(({ help }) => help),
    ...cmdlet.examples.flatMap(({ title, remarks }) => [title, remarks]),
  ];
}

function textsOf(command: ShellCommand): string[] {
  return [command.describe, ...command.options.map(({ help }) => help)];
}

function pages(): string[] {
  const folders = [join(root, 'docs'), join(root, 'docs', quantumModule.name)];
  const found = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  return [join(root, 'README.md'), ...found];
}
