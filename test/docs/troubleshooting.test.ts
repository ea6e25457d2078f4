import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOfEmulator, errorIdsOfSource } from './error-ids.js';
import { root } from './files.js';

const page = readFileSync(join(root, 'docs', 'troubleshooting.md'), 'utf8');
const [ours = '', services = ''] = page.split('## What the service says');

/** The ids in the first column of the tables; what follows "such as" or "others" is not ours. */
function idsIn(text: string): string[] {
  const cells = [...text.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z][a-z][A-Za-z]+|ETIMEDOUT)`/g)].map(([, id = '']) => id));
}

/** Documented, and not among what the emulator says. */
const ofAzureOnly = ['AuthorizationFailed'];

describe('docs/troubleshooting.md', () => {
  it('has each error id of the source, once, and no other', () => {
    expect(idsIn(ours).sort()).to.deep.equal([...errorIdsOfSource()].sort());
    expect(idsIn(ours)).to.have.length.greaterThan(40);
  });

  it('has no code of the service that the emulator does not know', () => {
    const known = codesOfEmulator();
    expect(idsIn(services).filter((code) => !known.has(code) && !ofAzureOnly.includes(code))).to.deep.equal([]);
    expect(idsIn(services)).to.have.length.greaterThan(8);
  });
});
