import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { quantumModule } from '../../src/quantum-module.js';
import { productVersion } from '../../src/quantum/version.js';

interface PackageJson {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
}

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as PackageJson;

describe('The package', () => {
  it('has the version of the product and of the module', () => {
    expect(productVersion).to.equal(packageJson.version);
    expect(quantumModule.version).to.equal(packageJson.version);
  });

  it('knows @azure/arm-quantum as an optional peer only', () => {
    const {
      dependencies,
      devDependencies,
      optionalDependencies = {},
      peerDependencies,
      peerDependenciesMeta,
    } = packageJson;
    for (const each of [dependencies, devDependencies, optionalDependencies])
      expect(each).to.not.have.property('@azure/arm-quantum');
    expect(peerDependencies).to.have.property('@azure/arm-quantum');
    expect(peerDependenciesMeta['@azure/arm-quantum']).to.deep.equal({ optional: true });
  });
});
