import { expect } from 'chai';
import { basename } from 'node:path';
import { generatedFiles, helpPages, helpSchemas } from '../../src/module-builder/generated-files.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { museumModule } from '../fixtures/museum-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';

const places = { moduleFolder: 'module', docsFolder: 'docs', interfacesFile: 'interfaces.ts' };
const modules: readonly CmdletModule[] = [gardenModule, workshopModule, museumModule];

for (const module of modules) {
  describe(`generated files of ${module.name}`, () => {
    const files = generatedFiles(module, places);

    it('are the same each time, and nothing in them depends on the clock', () => {
      const { Date: clock } = globalThis;
      globalThis.Date = undefined as unknown as DateConstructor;
      try {
        expect([...generatedFiles(module, places)]).to.deep.equal([...files]);
      } finally {
        globalThis.Date = clock;
      }
    });

    for (const [path, text] of files) {
      it(`${basename(path)} ends its lines with LF, the last one too, and no line with a blank`, () => {
        expect(text).not.to.contain('\r');
        expect(text.endsWith('\n')).to.be.true;
        expect(text.split('\n').filter((line) => /[ \t]$/.test(line))).to.deep.equal([]);
      });
    }

    for (const [path, text] of [...files].filter(([path]) => /\.(ps.*|xml)$/.test(path))) {
      it(`${basename(path)} is plain ASCII: Windows PowerShell reads it in the code page of the machine`, () => {
        expect(text).to.match(/^[\n -~]*$/);
      });
    }
  });
}

describe('helpPages', () => {
  for (const schema of helpSchemas) {
    it(`has a page for each cmdlet and one for the module in schema ${schema}, without blanks at the ends of lines`, () => {
      const pages = helpPages(workshopModule, 'docs', schema, '01/31/2026');
      expect([...pages.keys()].map((path) => basename(path))).to.deep.equal([
        ...Object.values(workshopModule.cmdlets).map(({ name }) => `${name}.md`),
        'Contoso.Workshop.md',
      ]);
      for (const text of pages.values())
        expect(text)
          .to.match(/[^\n]\n$/)
          .and.not.match(/[ \t\r]$/m);
    });
  }
});
