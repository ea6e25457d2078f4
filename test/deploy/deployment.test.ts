import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { tenMinutes } from '../../src/functions/rotate-shard.js';

const folder = join(import.meta.dirname, '../../deploy');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const json = (name: string) => JSON.parse(read(name)) as Record<string, never>;

/** There is no Bicep compiler in a registry of this project's languages: what follows is what a reader would look for, and what the compiler has complained of. */
describe('The deployment', () => {
  const main = read('functions-app/main.bicep');
  const rotator = read('functions-app/rotator.bicep');

  it('has brackets in pairs, and every name that it uses', () => {
    for (const text of [main, rotator]) {
      const code = text.replace(/\/\/.*/g, '').replace(/'[^'\n]*'/g, '');
      for (const [open, close] of ['{}', '[]', '()'].map((pair) => [...pair])) {
        expect(code.split(open ?? '').length, `${open}${close}`).to.equal(code.split(close ?? '').length);
      }
      const declared = [...text.matchAll(/^(?:param|var|resource|module) (\w+)/gm)].map(([, name]) => name);
      expect(new Set(declared).size).to.equal(declared.length);
      const parents = [...text.matchAll(/^ {2}(?:parent|scope): (\w+)$/gm)].map(([, name]) => name);
      expect(parents.filter((name) => !declared.includes(name))).to.deep.equal([]);
      const members = [...text.matchAll(/\b([a-z]\w*)\.(?:id|name|properties|location)\b/g)].map(([, name]) => name);
      expect(members.filter((name) => !declared.includes(name))).to.deep.equal([]);
    }
  });

  it('asks for nothing before it is known: where the vault is comes too late for a location (BCP120)', () => {
    const locations = [...main.matchAll(/^ {2}location: (.*)$/gm)].map(([, value]) => value);
    expect(locations).to.have.length.greaterThan(3);
    expect(locations.filter((value) => value !== 'location')).to.deep.equal([]);
    expect(main).to.match(/^resource nearExpiry .*\n {2}name: .*\n {2}scope: vault$/m);
  });

  it('gives the identity the roles it needs, where it needs them, and no key to the storage account', () => {
    expect(main)
      .to.contain('allowSharedKeyAccess: false')
      .and.not.match(/listKeys\(|AccountKey|SharedAccess/);
    const roles = {
      'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
      'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      'Key Vault Secrets Officer': 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
    };
    for (const [name, id] of Object.entries(roles)) expect(main).to.contain(id).and.contain(name);
    expect([...main.matchAll(/^ {2,4}(?: {2})?scope: (\w+)/gm)].map(([, scope]) => scope).sort()).to.deep.equal([
      'insights',
      'storage',
      'subscription',
      'vault',
      'vault',
    ]);
    expect([...rotator.matchAll(/'(Microsoft\.Quantum[^']*)'/g)].map(([, action]) => action)).to.deep.equal([
      'Microsoft.Quantum/Workspaces/Read',
      'Microsoft.Quantum/Workspaces/listKeys/Action',
      'Microsoft.Quantum/Workspaces/regenerateKey/Action',
    ]);
  });

  it('sets every app setting that the functions read', () => {
    const sources = ['settings', 'submit-fleet', 'app'].map((name) =>
      readFileSync(join(folder, `../src/functions/${name}.ts`), 'utf8'),
    );
    const names = new Set(sources.flatMap((text) => [...text.matchAll(/\bFLEET_[A-Z_]+\b/g)].map(([name]) => name)));
    expect(names.size).to.equal(7);
    for (const name of names) expect(main).to.match(new RegExp(`name: '${name}(__\\w+)?'`));
    expect(main).to.contain("functions/rotateSecret'").and.contain("'Microsoft.KeyVault.SecretNearExpiry'");
  });

  it('gives the host the times and counts that the functions go by', () => {
    const { functionTimeout, extensions } = json('functions-app/host.json') as unknown as {
      functionTimeout: string;
      extensions: { queues: { messageEncoding: string; maxDequeueCount: number } };
    };
    const [hours = 0, minutes = 0] = functionTimeout.split(':').map(Number);
    expect((hours * 60 + minutes) * 60_000).to.be.greaterThan(tenMinutes.end);
    expect(extensions.queues).to.include({ messageEncoding: 'base64', maxDequeueCount: 5 });
  });

  it('has an app that is what the package exports, with the packages that it needs', () => {
    const { exports, peerDependencies } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    expect(read('functions-app/app.js')).to.contain("'az-quantum-api/functions'");
    expect(exports?.['./functions']).to.deep.include({ default: './dist/functions/app.js' });
    const needed = Object.keys(peerDependencies ?? {}).filter(
      (name) => name.startsWith('@azure/') && name !== '@azure/arm-quantum',
    );
    expect(json('functions-app/package.json')['dependencies']).to.include.keys(needed);
    const container = read('container/Dockerfile');
    for (const name of needed.filter((each) => each !== '@azure/functions')) expect(container).to.contain(name);
    expect(container)
      .to.match(/^ENTRYPOINT \["azq", "fleet", "work", "--wait"\]$/m)
      .and.match(/^USER node$/m);
  });
});
