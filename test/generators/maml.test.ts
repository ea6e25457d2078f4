import { expect } from 'chai';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { cmdletDescription, parametersInHelp, relatedLinks } from '../../src/generators/help-content.js';
import { generateMaml } from '../../src/generators/maml.js';
import { quantumModule } from '../../src/quantum-module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { pwshResult } from './pwsh-result.js';

interface Help {
  readonly Synopsis: string;
  readonly Description: string[];
  readonly Text: string;
  readonly Parameters: readonly HelpParameter[];
  readonly Code: string[];
  readonly Links: string[];
}

/** A parameter in Get-Help, beside what Get-Command knows of it. */
interface HelpParameter {
  readonly name: string;
  readonly help: string;
  readonly required: string;
  readonly mandatoryInAll: boolean;
  readonly type: string;
  readonly pipelineInput: string;
  readonly piped: boolean;
  readonly aliases: string;
  readonly commandAliases: string[];
}

describe('generateMaml', () => {
  it('has the parts of a command in the order in which Get-Help reads them', () => {
    const [command = ''] = generateMaml(gardenModule).split('</command:command>');
    const parts = [...command.matchAll(/^ {4}<([\w:]+)/gm)].map(([, name]) => name);
    expect(parts).to.deep.equal([
      ...['command:details', 'maml:description', 'command:syntax', 'command:parameters', 'command:inputTypes'],
      ...['command:returnValues', 'maml:alertSet', 'command:examples', 'command:relatedLinks'],
    ]);
  });

  it('declares itself as MAML, without which PowerShell does not read it', () => {
    expect(generateMaml(gardenModule)).to.contain('\n<helpItems schema="maml" xmlns="http://msh">\n');
  });

  it('never mentions -ProgressAction, which is not a parameter of the cmdlet', () => {
    expect(generateMaml(gardenModule)).not.to.contain('ProgressAction');
  });
});

const modules: readonly CmdletModule[] = [gardenModule, workshopModule, quantumModule];

for (const module of modules) {
  describeWithPwsh(`generateMaml for ${module.name}, read by Get-Help`, () => {
    const manifest = useModuleFolder(module);
    const helps = new Map<string, Help>();

    before(async () => {
      const names = Object.values(module.cmdlets).map((cmdlet) => cmdlet.name);
      const found = (await pwshResult(readHelp, { manifest: manifest(), names })) as (Help & { Name: string })[];
      for (const help of found) helps.set(help.Name, help);
    });

    for (const cmdlet of Object.values(module.cmdlets)) {
      it(`shows the texts, code and link of ${cmdlet.name}`, () => {
        const help = helps.get(cmdlet.name);
        expect(help?.Synopsis).to.equal(cmdlet.synopsis.replaceAll('\n', ' '));
        expect(help?.Description).to.deep.equal([cmdletDescription(cmdlet).replaceAll('\n', ' ')]);
        expect(help?.Code).to.deep.equal(cmdlet.examples.map((example) => example.pwsh));
        expect(help?.Links).to.deep.equal([
          `${module.helpUri}/${cmdlet.name}.md`,
          ...relatedLinks(module, cmdlet).map(({ uri }) => uri),
        ]);
      });

      it(`says of each parameter of ${cmdlet.name} what the engine knows of it`, () => {
        const parameters = helps.get(cmdlet.name)?.Parameters ?? [];
        expect(parameters.map(({ name }) => name)).to.deep.equal(parametersInHelp(cmdlet).map(({ name }) => name));
        for (const each of parameters) {
          expect(each.help, each.name).not.to.equal('');
          expect(each.required, each.name).to.equal(String(each.mandatoryInAll));
          expect(each.pipelineInput.startsWith('True'), each.name).to.equal(each.piped);
          expect(each.aliases, each.name).to.equal(each.commandAliases.join(', ') || 'none');
        }
      });
    }
  });
}

describeWithPwsh('generateMaml, as Get-Help renders it', () => {
  const manifest = useModuleFolder(workshopModule);

  it('shows syntax, accepted values, defaults, notes and output', async () => {
    const script = `Import-Module $data
      Out-Result @('Get-Tool', 'Set-Tool' | ForEach-Object { Get-Help $_ -Full | Out-String -Width 200 })`;
    const [getTool = '', setTool = ''] = (await pwshResult(script, manifest())) as string[];
    expect(getTool).to.contain(
      'Get-Tool -Size <Size> [-Name <String>] [-Sizes <Size[]>] [-Sharp <Boolean>] [<CommonPar',
    );
    expect(getTool).to.contain('Accepted values: Big, Small.');
    expect(getTool).to.match(/Default value +every tool/);
    expect(getTool).to.match(
      /Example 1: List -+\n\s+Get-Tool -Size Big \|\n\s+Sort-Object\n\s+hammer\n\s+saw\n\s+First\. Second/,
    );
    expect(getTool).not.to.contain('NOTES');
    expect(setTool).to.match(
      /PARTS <IPart\[\]>: What it is made of\.\n\s+\[Label <String>\]: What it says on it\. May/,
    );
    expect(setTool).to.contain('see NOTES section for PARTS properties');
    expect(setTool).to.contain('[-Force] [-Confirm] [-WhatIf] [<CommonParameters>]');
  });
});

const readHelp = `
Import-Module $data.manifest
Out-Result @(foreach ($name in $data.names) {
        $help = Get-Help $name
        $command = Get-Command $name
        @{
            Name = $name
            Synopsis = $help.Synopsis
            Description = @($help.description.Text)
            Code = @($help.examples.example | Where-Object { $_ } | ForEach-Object { $_.code })
            Links = @($help.relatedLinks.navigationLink.uri)
            Parameters = @(foreach ($parameter in $help.parameters.parameter) {
                    $known = $command.Parameters[$parameter.name]
                    $sets = @($known.ParameterSets.Values)
                    @{
                        name = $parameter.name
                        help = ($parameter.description.Text -join ' ').Trim()
                        required = $parameter.required
                        mandatoryInAll = @($sets | Where-Object { -not $_.IsMandatory }).Count -eq 0
                        pipelineInput = $parameter.pipelineInput
                        piped = @($sets | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }).Count -gt 0
                        aliases = $parameter.aliases
                        commandAliases = @($known.Aliases)
                    }
                })
        }
    })`;
