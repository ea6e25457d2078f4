import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { generateInterfaces } from '../../src/generators/typescript.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';

const options = { cmdletFunctionPath: '../../src/hosts/node/cmdlet-function.js' };
const fixtures = join(import.meta.dirname, '..', 'fixtures');

describe('generateInterfaces', () => {
  // What these files hold is compared with the declarations in typescript.types.test.ts.
  for (const [name, module] of Object.entries({ garden: gardenModule, workshop: workshopModule })) {
    it(`generates test/fixtures/${name}-interfaces.ts as it is committed (UPDATE_FIXTURES=1 writes it)`, () => {
      const path = join(fixtures, `${name}-interfaces.ts`);
      const generated = generateInterfaces(module, options);
      if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, generated);
      expect(readFileSync(path, 'utf8')).to.equal(generated);
    });
  }

  it('takes the help of each parameter, with its default', () => {
    expect(generated(workshopModule)).to.contain(`  /**
   * The tool's name, such as \\<hammer\\>.
   *
   * @defaultValue every tool
   */
  name?: string | undefined;
`);
  });

  it('writes help in which TSDoc finds no tag and no end of the comment', () => {
    expect(generated(workshopModule)).to.contain(String.raw`\<b\>[all]\</b\> of \`them\`, \@work \{here\}`);
    expect(generated(workshopModule)).to.contain(String.raw`too. *\/`);
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

  it('makes what the pipeline supplies optional in piped arguments, and keeps the sets in which it supplies nothing', () => {
    const text = generated(workshopModule);
    expect(memberLines(text, 'SetToolByNamePiped')).to.deep.equal(['name?: string | undefined;']);
    expect(text).to.contain(
      'SetToolPipedArguments = SetToolByNamePiped | SetToolByZone | SetToolByOwner | SetToolByLabel;',
    );
    expect(text).to.contain('getTool: CmdletFunction<GetToolArguments, GetToolArguments, Tool>;');
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

  it('lists the functions under the names they have in Node, with a link to the help page', () => {
    expect(generated(gardenModule)).to.contain(`  /**
   * Lists the plants of a bed, as many as asked for.
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
