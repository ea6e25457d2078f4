import { expect } from 'chai';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { generateAbout } from '../../src/generators/about.js';
import {
  cmdletDescription,
  modelNotes,
  onlineHelp,
  outputNotes,
  parameterDescription,
  parametersInHelp,
  relatedLinks,
} from '../../src/generators/help-content.js';
import { setsInHelp, documentedParameters, shouldProcessParameters } from '../../src/generators/shown-parameters.js';
import { syntaxParts } from '../../src/generators/syntax.js';
import { shortName } from '../../src/generators/type-names.js';
import { quantumModule } from '../../src/quantum-module.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

/** What the views of Get-Help show of a command, 80 columns wide. */
interface Shown {
  readonly name: string;
  readonly full: string;
  readonly examples: string;
  readonly parameters: string;
}

describeWithPwsh('Get-Help, 80 columns wide', function () {
  this.timeout(60_000);
  const manifest = useModuleFolder(quantumModule);
  const shown = new Map<string, Shown>();
  let about = '';

  before(async () => {
    const names = Object.values(quantumModule.cmdlets).map(({ name }) => name);
    const { results, stderr } = await runPwsh(showHelp, { manifest: manifest(), names });
    expect(stderr).to.equal('');
    const [texts, topic] = results as [Shown[], string];
    for (const each of texts) shown.set(each.name, each);
    about = topic;
  });

  for (const cmdlet of Object.values(quantumModule.cmdlets)) {
    describe(cmdlet.name, () => {
      const views = () => shown.get(cmdlet.name) ?? { name: '', full: '', examples: '', parameters: '' };

      it('cuts nothing off', () => {
        for (const text of [views().full, views().examples, views().parameters]) {
          expect(text).not.to.match(/\u2026|\.\.\.$/m);
          for (const line of text.split('\n')) expect(line.trimEnd().length, line).to.be.at.most(80);
        }
      });

      it('-Full says all there is, in whole words', () => {
        const text = inOneLine(views().full);
        for (const sentence of sentencesOf(cmdlet)) expect(text).to.contain(inOneLine(sentence));
        const bare = withoutBlanks(views().full);
        for (const part of longPartsOf(cmdlet)) expect(bare).to.contain(withoutBlanks(part));
      });

      it('-Examples shows the code, and the output and remarks below it', () => {
        const bare = withoutBlanks(views().examples);
        const expected = cmdlet.examples.map(({ title, pwsh, output = '', remarks }, index) =>
          withoutBlanks(`Example ${index + 1}: ${title}${pwsh}${output}${remarks}`),
        );
        expect(bare.replace(/-/g, '')).to.contain(expected.join('').replace(/-/g, ''));
      });

      it('-Parameter * shows each parameter once', () => {
        const names = [...views().parameters.matchAll(/^-(\w+)/gm)].map(([, name]) => name);
        expect(names).to.deep.equal(parametersInHelp(cmdlet).map(({ name }) => name));
      });
    });
  }

  it('about the module shows the topic as it was written', () => {
    expect(about.trimEnd()).to.equal(generateAbout(quantumModule).trimEnd());
  });

  it('-Online opens the page of the command', async function () {
    if (process.platform !== 'linux') this.skip(); // Elsewhere the browser cannot be another program.
    const folder = mkdtempSync(join(tmpdir(), 'azq-browser-'));
    try {
      const [browser, log] = [join(folder, 'xdg-open'), join(folder, 'log')];
      writeFileSync(browser, `#!/bin/sh\necho "$1" > "${log}.new" && mv "${log}.new" "${log}"\n`);
      chmodSync(browser, 0o755);
      const env = { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
      const { stderr } = await runPwsh(openOnline, { manifest: manifest(), log }, { env });
      expect(stderr).to.equal('');
      expect(readFileSync(log, 'utf8').trim()).to.equal(
        onlineHelp(quantumModule, quantumModule.cmdlets.newAzQuantumApiWorkspace),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function sentencesOf(cmdlet: Cmdlet): string[] {
  return [
    cmdlet.synopsis,
    cmdletDescription(cmdlet),
    ...parametersInHelp(cmdlet).map(parameterDescription),
    ...modelNotes(cmdlet).flatMap(({ properties }) => properties.map(({ syntax, help }) => `${syntax}: ${help}`)),
    ...outputNotes(cmdlet.output).map(({ name, help }) => `${name}: ${help}`),
    ...cmdlet.examples.map(({ remarks }) => remarks),
  ];
}

/** What has words of its own that are longer than a line. */
function longPartsOf(cmdlet: Cmdlet): string[] {
  const parameters = [...documentedParameters(cmdlet), ...shouldProcessParameters(cmdlet)];
  return [
    ...setsInHelp(cmdlet).map((set) => syntaxParts(cmdlet, parameters, set, shortName).join(' ')),
    cmdlet.output.typeName,
    `Online Version: ${onlineHelp(quantumModule, cmdlet)}`,
    ...relatedLinks(quantumModule, cmdlet).map(({ text, uri }) => `${text} ${uri}`),
  ];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** In a culture without word rules, such as the invariant one, PowerShell breaks lines within words, whatever the text. */
const showHelp = `
[cultureinfo]::CurrentCulture = 'en-US'
Import-Module $data.manifest
Out-Result @(foreach ($name in $data.names) {
        @{
            name = $name
            full = Get-Help $name -Full | Out-String -Width 80
            examples = Get-Help $name -Examples | Out-String -Width 80
            parameters = if ((Get-Command $name).Parameters.Keys -contains 'DefaultProfile') { Get-Help $name -Parameter * | Out-String -Width 80 } else { '' }
        }
    })
Out-Result (Get-Help about_Az.QuantumApi | Select-Object -First 1 | Out-String)`;

const openOnline = `
Import-Module $data.manifest
Get-Help New-AzQuantumApiWorkspace -Online
for ($i = 0; $i -lt 600 -and -not (Test-Path -LiteralPath $data.log); $i++) { Start-Sleep -Milliseconds 50 }`;
