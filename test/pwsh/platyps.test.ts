import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { helpPages, helpSchemas } from '../../src/module-builder/generated-files.js';
import { generateMaml } from '../../src/generators/maml.js';
import { quantumModule } from '../../src/quantum-module.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

interface Page {
  readonly name: string;
  readonly valid: boolean;
  /** Of the kind Error, and warnings. */
  readonly messages: readonly string[];
}

/** What help says of a command, in one form whoever wrote the MAML. */
interface Content {
  readonly name: string;
  readonly synopsis: string;
  readonly description: string;
  readonly syntax: readonly unknown[];
  readonly parameters: readonly unknown[];
  readonly inputs: readonly string[];
  readonly outputs: readonly unknown[];
  readonly examples: readonly unknown[];
  readonly links: readonly unknown[];
}

interface Read {
  readonly pages: readonly Page[];
  readonly modulePage: string;
  readonly theirs: readonly Content[];
  readonly ours: readonly Content[];
}

describeWithPwsh('Microsoft.PowerShell.PlatyPS', function () {
  this.timeout(120_000);
  let root = '';

  before(async function () {
    const { results } = await runPwsh(
      'Out-Result ([bool] (Get-Module -ListAvailable -Name Microsoft.PowerShell.PlatyPS))',
    );
    if (results[0] !== true) this.skip();
    root = mkdtempSync(join(tmpdir(), 'azq-platyps-'));
  });
  after(() => root && rmSync(root, { recursive: true, force: true }));

  for (const schema of helpSchemas) {
    describe(`reading the pages of schema ${schema}`, () => {
      let read: Read;

      before(async () => {
        const folder = join(root, schema);
        const files = helpPages(quantumModule, folder, schema, '01/31/2026');
        files.set(join(folder, 'ours', `${quantumModule.name}-help.xml`), generateMaml(quantumModule));
        for (const [path, text] of files) {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
        const data = { folder, module: quantumModule.name };
        const { results, stderr } = await runPwsh(readPages, data);
        expect(stderr).to.equal('');
        read = results[0] as Read;
      });

      it('accepts every page', () => {
        expect(read.pages.map(({ name }) => name)).to.have.members(
          Object.values(quantumModule.cmdlets).map((cmdlet) => cmdlet.name),
        );
        for (const { name, valid, messages } of read.pages) {
          expect(valid, name).to.be.true;
          expect(messages.filter((message) => !allowed[schema]?.includes(message))).to.deep.equal([]);
        }
      });

      it('reads the page of the module', () => {
        expect(read.modulePage).to.equal(`${quantumModule.name} ${quantumModule.guid}`);
      });

      for (const cmdlet of Object.values(quantumModule.cmdlets)) {
        it(`makes MAML of ${cmdlet.name} that says what ours says`, () => {
          const [theirs, ours] = [read.theirs, read.ours].map((all) => all.find(({ name }) => name === cmdlet.name));
          expect(ours?.parameters).not.to.equal(undefined);
          expect(theirs).to.deep.equal(ours);
        });
      }
    });
  }
});

/** Schema 2.0.0 knows nothing of what is missed there, and notes are not for every command. */
const allowed = {
  '2.0.0': [
    ...["not found 'Locale'", "not found 'ms.date'", "not found 'title'"].map((what) => `Metadata ${what}`),
    ...['ALIASES header not found ', 'Notes content not found GetNotes'],
  ],
  '2024-05-01': ['Notes content not found GetNotes'],
} as const satisfies Record<string, readonly string[]> as Readonly<Record<string, readonly string[]>>;

const readPages = `
Import-Module Microsoft.PowerShell.PlatyPS
# Without white space, the escapes and code spans of Markdown, its fences and its list marks.
function Get-Text($Node) {
    $text = @($Node | ForEach-Object { if ($_ -is [string]) { $_ } elseif ($_) { @($_.SelectNodes('.//text()') | ForEach-Object Value) -join ' ' } }) -join ' '
    ($text -replace '(?m)^\\s*- (?=\`)' -replace '\`{3}\\w*' -replace '\\\\(?=[<>\\[\\]\\\\\`])' -replace '\`' -replace '[\\s\\u0080]+', ' ').Trim()
}
function Get-Content2($Path) {
    $xml = [xml] (Get-Content -Raw -LiteralPath $Path)
    foreach ($command in @($xml.DocumentElement.ChildNodes | Where-Object LocalName -EQ command)) {
        @{
            name = $command.details.name
            synopsis = Get-Text $command.details.description
            description = Get-Text $command.description
            syntax = @($command.syntax.syntaxItem | ForEach-Object { , @($_.parameter | ForEach-Object { "$($_.name) $($_.required)" }) })
            parameters = @($command.parameters.parameter | Sort-Object name | ForEach-Object {
                    @{
                        name = $_.name; description = Get-Text $_.description; type = $_.type.name; required = $_.required
                        wildcards = $_.globbing; aliases = $_.aliases; pipeline = $_.pipelineInput.Trim().Split(' ')[0].ToLowerInvariant()
                    }
                })
            inputs = @($command.inputTypes.inputType | Where-Object { $_ } | ForEach-Object { $_.type.name })
            outputs = @($command.returnValues.returnValue | ForEach-Object { @{ type = $_.type.name; description = Get-Text $_.description } })
            notes = Get-Text $command.alertSet
            examples = @($command.examples.example | ForEach-Object {
                    @{
                        title = $_.title.Trim('- '.ToCharArray())
                        text = Get-Text @($_.introduction, $_.code, $_.remarks)
                    }
                })
            links = @($command.relatedLinks.navigationLink | ForEach-Object { @{ text = $_.linkText.Trim(':'); uri = $_.uri } })
        }
    }
}
$files = Get-ChildItem -LiteralPath $data.folder -Filter *-*.md
$commands = @($files | ForEach-Object { Import-MarkdownCommandHelp -LiteralPath $_.FullName })
$module = Import-MarkdownModuleFile -Path (Join-Path $data.folder "$($data.module).md")
$maml = $commands | Export-MamlCommandHelp -OutputFolder (Join-Path $data.folder maml)
Out-Result @{
    pages = @(foreach ($file in $files) {
            $command = $commands | Where-Object Title -EQ $file.BaseName
            @{
                name = $file.BaseName
                valid = Test-MarkdownCommandHelp -Path $file.FullName
                messages = @($command.Diagnostics.Messages | Where-Object { "$($_.Severity)" -ne 'Information' } | ForEach-Object { "$($_.Message) $($_.Identifier)" })
            }
        })
    modulePage = "$($module.Module) $($module.ModuleGuid)"
    theirs = @(Get-Content2 @($maml)[0].FullName)
    ours = @(Get-Content2 (Join-Path $data.folder "ours/$($data.module)-help.xml"))
}`;
