import { expect } from 'chai';
import { pascalCase, shellNames, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { OutputType } from '../../src/cmdlet/output-type.js';
import type { ModelShape } from '../../src/cmdlet/value-type.js';
import { extraCommands } from '../../src/extra-commands.js';
import { globalOptions, shouldProcessOptions } from '../../src/hosts/cli/global-options.js';
import { quantumModule } from '../../src/quantum-module.js';

/** A text and what it is the help of. */
type Help = readonly [of: string, text: string | undefined];

describe('help in whole sentences', () => {
  for (const cmdlet of Object.values(quantumModule.cmdlets) as readonly Cmdlet[]) {
    it(`has ${cmdlet.name}, with every parameter, field, property and example`, () => {
      expect(helpOf(cmdlet).filter(([, text]) => !isInSentences(text))).to.deep.equal([]);
    });
  }

  it('has the module, with each part of its topic', () => {
    const texts: Help[] = [
      ['the module', quantumModule.description],
      ...(quantumModule.about ?? []).flatMap(({ heading, text }) =>
        text
          .split('\n\n')
          .filter((paragraph) => !/^ |^[A-Z_, ]+: /.test(paragraph))
          .map((paragraph): Help => [heading, paragraph]),
      ),
    ];
    expect(texts.filter(([, text]) => !isInSentences(text))).to.deep.equal([]);
  });

  it('have the commands and options that no cmdlet stands for', () => {
    const options = [...globalOptions, ...shouldProcessOptions, ...extraCommands.flatMap(({ options: own }) => own)];
    const texts: Help[] = [
      ...extraCommands.map(({ name, describe: text }): Help => [name, text]),
      ...(quantumModule.settings ?? []).map(({ name, help }): Help => [name, help]),
      ...options.map(({ names, help }): Help => [names[0], help]),
    ];
    expect(texts.filter(([, text]) => !isInSentences(text))).to.deep.equal([]);
  });

  it('has each command of a cmdlet that is several', () => {
    for (const cmdlet of Object.values(quantumModule.cmdlets)) {
      const names = shellNames(cmdlet);
      if (names.length === 1) continue;
      const synopses = names.map(({ synopsis }) => synopsis);
      expect(new Set(synopses).size, cmdlet.name).to.equal(names.length);
      expect(synopses.every(isInSentences), cmdlet.name).to.be.true;
    }
  });
});

describe('isInSentences', () => {
  it('takes lines that are one sentence or more', () => {
    expect(isInSentences('Reads it.\nWaits: it takes time.')).to.be.true;
    expect(isInSentences("`It` is 'so'.")).to.be.true;
    for (const text of [undefined, '', 'reads it.', 'Reads it', 'Reads it.\nand waits.', 'Reads  it.'])
      expect(isInSentences(text), text).to.be.false;
  });
});

function helpOf(cmdlet: Cmdlet): Help[] {
  const { synopsis, description, descriptionInPowerShell, parameters, output, examples } = cmdlet;
  return [
    ['synopsis', synopsis],
    ['description', description],
    ...(descriptionInPowerShell === undefined ? [] : [['in PowerShell', descriptionInPowerShell] as Help]),
    ...Object.entries(parameters).flatMap(([key, { help, type }]): Help[] => [
      [pascalCase(key), help],
      ...fieldsOf(key, type.model ?? type.element?.model),
    ]),
    ...propertiesOf(output),
    ...examples.map(({ title, remarks }): Help => [title, remarks]),
  ];
}

function fieldsOf(owner: string, model: ModelShape | undefined): Help[] {
  return (model?.fields ?? []).flatMap(({ name, help, type }) => [
    [`${owner}.${name}`, help] as Help,
    ...fieldsOf(`${owner}.${name}`, type.model ?? type.element?.model),
  ]);
}

function propertiesOf({ typeName, properties = [] }: OutputType): Help[] {
  return properties.flatMap(({ name, help, of }) => [
    [`${typeName}.${name}`, help] as Help,
    ...(of ? propertiesOf(of) : []),
  ]);
}

function isInSentences(text: string | undefined): boolean {
  return (text ?? '').split('\n').every((line) => /^['"`]?[A-Z](?!.* {2}).*\.$/.test(line));
}
