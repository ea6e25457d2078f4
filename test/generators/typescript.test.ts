import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { parameter } from '../../src/cmdlet/parameter.js';
import { anyObject } from '../../src/cmdlet/types/any.js';
import { integer } from '../../src/cmdlet/types/number.js';
import { text } from '../../src/cmdlet/types/text.js';
import { generateInterfaces } from '../../src/generators/typescript.js';
import { quantumModule } from '../../src/quantum-module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { harbourModule } from '../fixtures/harbour-module.js';
import { lockerModule } from '../fixtures/locker-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { getTool, workshopModule } from '../fixtures/workshop-module.js';

const options = { source: '../../src' };
const fixtures = join(import.meta.dirname, '..', 'fixtures');

describe('generateInterfaces', () => {
  // What these files hold is compared with the declarations in typescript.types.test.ts.
  for (const [name, module] of Object.entries({
    garden: gardenModule,
    harbour: harbourModule,
    museum: museumModule,
    workshop: workshopModule,
  })) {
    it(`generates test/fixtures/${name}-interfaces.ts as it is committed (UPDATE_FIXTURES=1 writes it)`, () => {
      const path = join(fixtures, `${name}-interfaces.ts`);
      const generated = generateInterfaces(module, options);
      if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, generated);
      expect(readFileSync(path, 'utf8')).to.equal(generated);
    });
  }

  it('shows each example that is there for Node, with what it prints', () => {
    const example = { title: 'Take <one>', pwsh: 'Get-Tool', remarks: 'Any.' };
    const examples = [{ ...example, node: 'await getTool(); /* one */', nodeOutput: '1' }, example];
    expect(generated({ ...workshopModule, cmdlets: { getTool: { ...getTool, examples } } })).to.contain(`
   * @example Take \\<one\\>
   * \`\`\`ts
   * await getTool(); /* one *\\/
   * \`\`\`
   * \`\`\`text
   * 1
   * \`\`\`
   *
   * @see `);
  });

  it('takes the help of each parameter, with its default', () => {
    expect(generated(workshopModule)).to.contain(`  /**
   * The tool's name, such as \\<hammer\\>.
   *
   * @defaultValue every tool
   */
  name?: string | undefined;
`);
  });

  it('has the help of the properties of an object', () => {
    expect(generateInterfaces(quantumModule, { source: '.' })).to.contain(`  body: {
    /** Names of the keys: Primary, Secondary or both. */
    readonly key: string | readonly string[];
  };
`);
  });

  it('writes help in which TSDoc finds no tag and no end of the comment', () => {
    expect(generated(workshopModule)).to.contain(String.raw`\<b\>[all]\</b\> of \`them\`, \@work \{here\}`);
    expect(generated(workshopModule)).to.contain(String.raw`too. *\/`);
  });

  it('types secure strings, of parameters and of what is written', () => {
    expect(memberLines(generated(lockerModule), 'SelectLockerArguments')).to.include(
      'key?: SecureString | string | undefined;',
    );
    expect(memberLines(generated(lockerModule), 'Locker')).to.include('key?: SecureString | undefined;');
    expect(generated(lockerModule)).to.contain(
      "import type { SecureString } from '../../src/cmdlet/secure-string.js';",
    );
  });

  it('types what is written by the switch that makes its secrets secure strings', () => {
    const { getPlant } = gardenModule.cmdlets;
    const output = { ...getPlant.output, secureSwitch: 'hidden' };
    const plant = generated({ ...gardenModule, cmdlets: { getPlant: { ...getPlant, output } } });
    expect(plant).to.contain('GetPlantArguments & {').and.contain('hidden: true;').and.contain('Plant<SecureString>');
    expect(plant).to.contain('hidden?: false | undefined;');
    expect(plant.indexOf('hidden: true')).to.be.lessThan(plant.indexOf('hidden?: false'));
    const [, members = ''] = plant.split('export interface Plant<Secret = string> {');
    expect(members).to.contain('  name?: string | undefined;').and.contain('  secretSpot?: Secret | undefined;');
  });

  it('says of a parameter of other sets that it is not in this one', () => {
    expect(memberLines(generated(gardenModule), 'GetPlantByName')).to.deep.equal([
      'bedName: string;',
      'count?: number | undefined;',
      'season?: string | readonly string[] | undefined;',
      'inputObject?: undefined;',
    ]);
  });

  it('makes one interface and no union where there is one set', () => {
    expect(generated(workshopModule)).to.contain('export interface GetToolArguments {');
    expect(generated(workshopModule)).not.to.contain('GetToolList');
  });

  it('has piped arguments for the sets that take pipeline input, without the one parameter that it supplies', () => {
    const text = generated(workshopModule);
    expect(memberLines(text, 'SetToolByNamePiped')).to.deep.equal(['name?: undefined;']);
    expect(text).to.contain('export type SetToolPipedArguments = SetToolByNamePiped;');
    expect(text).to.contain('setTool: CmdletFunction<SetToolArguments, SetToolPipedArguments, Tool>;');
    expect(text).not.to.contain('SetToolByZonePiped');
  });

  it('makes each of several parameters that the pipeline supplies optional, of which one must be left out', () => {
    const text = generated(museumModule);
    expect(memberLines(text, 'GetExhibitByTitlePiped')).to.deep.equal([
      'title?: string | undefined;',
      'eras?: string | readonly string[] | undefined;',
    ]);
    expect(membersOf(text, 'GetExhibitPipedArguments')).to.deep.equal([
      '(GetExhibitByTitlePiped & ({ title?: undefined } | { eras?: undefined }))',
      'GetExhibitAllPiped',
      '(GetExhibitByFloorPiped & ({ floor?: undefined } | { eras?: undefined }))',
    ]);
  });

  it('has no piped arguments where nothing takes pipeline input', () => {
    const parameters = { name: parameter(text(), 'Name.') };
    const source = generated({ ...workshopModule, cmdlets: { getTool: { ...getTool, parameters } } });
    expect(source).to.contain('getTool: CmdletFunction<GetToolArguments, never, Tool>;');
    expect(source).not.to.contain('Piped');
  });

  it('asks of a set beside which another fits for what makes it chosen, with a default set or without', () => {
    const text = generated(museumModule);
    expect(membersOf(text, 'GetExhibitArguments')).to.deep.equal([
      'GetExhibitByTitle',
      'GetExhibitAll',
      'GetExhibitByFloor',
    ]);
    expect(membersOf(text, 'FindExhibitArguments')).to.deep.equal([
      'FindExhibitByTitle',
      'FindExhibitByFloor',
      '(FindExhibitFree & { near: string })',
      '(FindExhibitOpen & { wing: string })',
    ]);
    const help = 'Help.';
    const [own, alsoOwn] = [parameter(integer(), help).in('Second'), parameter(anyObject(), help).in('Second')];
    const parameters = { own, alsoOwn } as unknown as Cmdlet['parameters'];
    const twoSets: Cmdlet = { ...getTool, parameterSets: ['First', 'Second'], parameters };
    expect(membersOf(generated({ ...workshopModule, cmdlets: { twoSets } }), 'GetToolArguments')).to.deep.equal([
      'GetToolFirst',
      '(GetToolSecond & ({ own: number } | { alsoOwn: unknown }))',
    ]);
  });

  it('takes the types of arguments from the declarations', () => {
    expect(memberLines(generated(museumModule), 'AddExhibitArguments')).to.include.members([
      'found?: Date | string | undefined;',
      'shown?: Date | string | readonly (Date | string)[] | undefined;',
      'tags?: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown> | undefined;',
      'code?: SecureString | undefined;',
      'onLoan?: boolean | null | undefined;',
    ]);
  });

  it('makes an interface of each output type, in camel case, that tells which properties are secret', () => {
    const text = generated(gardenModule);
    expect(memberLines(text, 'Plant')).to.deep.equal([
      'name?: string | undefined;',
      'bed?: string | undefined;',
      'plantedAt?: Date | undefined;',
      'secretSpot?: string | undefined;',
    ]);
    expect(text).to.match(/Where exactly\.\n.*\n.*A secret: .*\n.*\n {2}secretSpot/);
  });

  it('makes interfaces of the objects within others, once each, and takes the text that a declaration gives', () => {
    const text = generated(harbourModule);
    expect(memberLines(text, 'Ship')).to.deep.equal([
      'name?: string | undefined;',
      'flagState?: FlagState | undefined;',
      'cargo?: Cargo[] | undefined;',
      'ports?: string[] | undefined;',
      'tag?: Readonly<Record<string, string>> | undefined;',
      'log?: unknown;',
    ]);
    expect(memberLines(text, 'Cargo')).to.include.members([
      "kind?: 'Grain' | 'Oil' | undefined;",
      'origin?: FlagState | undefined;',
    ]);
    expect(text.match(/interface FlagState /g)).to.have.length(1);
    expect(text).to.contain('/** `Contoso.Harbour.IFlagState` in PowerShell. */');
  });

  it('makes a list of a text that is a union, and of names that are data', () => {
    const { getShip } = harbourModule.cmdlets;
    const output = {
      typeName: 'Contoso.Harbour.IPier',
      typeScript: 'Pier',
      properties: [
        { name: 'Sides', type: 'string', list: true, typeScript: "'Left' | 'Right'", help: 'Help.' },
        { name: 'Notes', type: 'hashtable', list: true, help: 'Help.' },
      ],
    } as const;
    expect(
      memberLines(generated({ ...harbourModule, cmdlets: { getShip: { ...getShip, output } } }), 'Pier'),
    ).to.deep.equal(["sides?: ('Left' | 'Right')[] | undefined;", 'notes?: Record<string, unknown>[] | undefined;']);
  });

  it('says of a property that is always there that it is', () => {
    const properties = [{ name: 'Length', type: 'number', always: true, help: 'Help.' }] as const;
    const output = { ...harbourModule.cmdlets.getShip.output, properties };
    const text = generated({ ...harbourModule, cmdlets: { getShip: { ...harbourModule.cmdlets.getShip, output } } });
    expect(memberLines(text, output.typeScript)).to.deep.equal(['length: number;']);
  });

  it('lists the functions under the names they have in Node, with a link to the help page', () => {
    expect(generated(gardenModule)).to.contain(`  /**
   * Lists the plants of a bed, as many as asked for.
   *
   * @throws {@link CmdletError} when it fails; the reason of the signal when that stops it.
   *
   * @see https://example.com/garden/help/Get-Plant.md
   */
  getPlant: CmdletFunction<GetPlantArguments, GetPlantPipedArguments, Plant>;
`);
  });
});

function generated(module: CmdletModule): string {
  return generateInterfaces(module, options);
}

/** The members of an interface, without their comments. */
function memberLines(text: string, name: string): string[] {
  const body = new RegExp(`export interface ${name}\\b[^{]*\\{\\n([^]*?)\\n\\}`).exec(text)?.[1] ?? '';
  const lines = body.split('\n').map((line) => line.trim());
  return lines.filter((line) => !/^(\/\*\*|\*)/.test(line));
}

/** The members of a union type, each on one line. */
function membersOf(text: string, name: string): string[] {
  const [, after = ''] = text.split(`export type ${name} =`);
  const [declared = ''] = after.split(/;\n(?!\s)|;\n\n/);
  const union = declared
    .replace(/\/\*\*.*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('; }', ' }');
  const outsideParentheses = /\|(?![^(]*\))/;
  const members = union.split(outsideParentheses).map((each) => each.trim());
  return members.filter((each) => each !== '');
}
