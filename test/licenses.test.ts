import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Licenses that ask for no more than that their text goes along, which ThirdPartyNotices.txt sees to. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense'];

/** Of a license that asks for its source: they are installed as their authors made them, and bundled into nothing. */
const onlyInstalled = { 'node_modules/@jmespath-community/jmespath': 'MPL-2.0' };

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
}

describe('The licenses', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

  it('of all that is installed with the package are permissive', () => {
    expect(installed).to.have.length.greaterThan(20);
    const others = installed.filter(([, { license = '' }]) => !permissive.includes(license));
    expect(Object.fromEntries(others.map(([path, { license }]) => [path, license]))).to.deep.equal(onlyInstalled);
  });

  for (const place of ['dist', 'dist/Az.QuantumApi/host']) {
    it(`of what is bundled into ${place} go along`, () => {
      const notices = readFileSync(join(root, place, 'ThirdPartyNotices.txt'), 'utf8');
      const titles = [...notices.matchAll(/^-{80}\n(\S+) \S+ \((.*)\)\n-{80}\n\n\S/gm)];
      // One is there only for other tools, and then used by the package `debug`.
      const names = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
      expect(titles.map(([, name]) => name)).to.include.members(['@azure/core-client', '@azure/msal-node']);
      for (const [, name = '', license = ''] of titles) {
        expect(names, name).to.include(name);
        expect(permissive, name).to.include(license);
      }
    });
  }
});
