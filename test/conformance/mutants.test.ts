import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from './mutants.js';

const kernel = join(import.meta.dirname, '..', '..', 'src', 'cmdlet');

// Whether the replay notices them is asked by 'npm run conformance:mutants', which takes a minute.
describe('mutants', () => {
  for (const { mistake, file, original } of mutants) {
    it(`'${mistake}' can be made in ${file}`, () => {
      expect(readFileSync(join(kernel, file), 'utf8').split(original)).to.have.length(2);
    });
  }
});
