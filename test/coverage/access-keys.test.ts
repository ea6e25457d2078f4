import { expect } from 'chai';
import { failureOf } from '../quantum/helpers/calls.js';
import { azq } from './azq.js';
import { changedKeys, shellNames, type KeyName } from './covered-call.js';
import { covers } from './covers.js';
import { useWorld } from './use-world.js';

const portal: readonly [string | string[], KeyName[]][] = [
  [
    ['access-keys/portal-regenerate', 'access-keys/regenerate-either', 'connect-to-workspace/portal-regenerate'],
    ['Primary'],
  ],
  [
    ['access-keys/portal-regenerate', 'access-keys/regenerate-either', 'connect-to-workspace/portal-regenerate'],
    ['Secondary'],
  ],
  ['access-keys/regenerate-both', ['Primary', 'Secondary']],
];

const regenerations: readonly [string, string, KeyName[]][] = [
  ['cli-primary', 'Primary', ['Primary']],
  ['cli-secondary', 'Secondary', ['Secondary']],
  ['cli-both', 'Primary,Secondary', ['Primary', 'Secondary']],
];

describe('what the documents about access keys show of keys', () => {
  const test = useWorld();
  const state = () => test.world.stateOf(test.at);
  const regenerate = (key: readonly KeyName[]) => test.quantum().newAzQuantumApiWorkspaceKey({ ...test.names, key });

  for (const [rows, keys] of portal) {
    covers(rows, `regenerates ${keys.join(' and ')}`, async () => {
      const before = await state();
      await regenerate(keys);
      expect(changedKeys(before, await state())).to.deep.equal(keys);
    });
  }

  covers('access-keys/enable-first', 'asks for keys to be enabled first', async () => {
    const before = await state();
    await test.world.enableKeys(test.at, false);
    const error = await failureOf(regenerate(['Primary']));
    expect(error.message).to.match(/disabled.*Enable them/);
    await test.world.enableKeys(test.at, true);
    expect(changedKeys(before, await state())).to.be.empty;
    await regenerate(['Primary']);
    expect(changedKeys(before, await state())).to.deep.equal(['Primary']);
  });

  covers(
    ['access-keys/without-downtime', 'connect-to-workspace/without-downtime', 'connect-to-workspace/limited-time'],
    'takes the shared key back while the own one goes on serving',
    async () => {
      const { world, at } = test;
      const { keys: old } = await state();
      const own = old?.primaryKey.key ?? '';
      const shared = old?.secondaryKey.key ?? '';
      expect(await world.opensWith(at, shared)).to.equal(200);
      await regenerate(['Secondary']);
      expect(await world.opensWith(at, shared)).to.equal(401);
      expect(await world.opensWith(at, own)).to.equal(200);
    },
  );

  covers('access-keys/cli-list', 'azq workspace keys list', async () => {
    const { code, stdout } = await azq(['workspace', 'keys', 'list', ...shellNames(test.at)], test);
    expect(code).to.equal(0);
    const { keys } = await state();
    const listed: unknown = JSON.parse(stdout);
    expect(listed).to.include({
      apiKeyEnabled: true,
      secondaryConnectionString: keys?.secondaryConnectionString,
    });
    expect(listed).to.have.nested.property('primaryKey.key', keys?.primaryKey.key);
  });

  for (const [row, keyType, keys] of regenerations) {
    covers(`access-keys/${row}`, `azq workspace keys regenerate --key-type ${keyType}`, async () => {
      const before = await state();
      const words = ['workspace', 'keys', 'regenerate', ...shellNames(test.at), '--key-type', keyType];
      expect(await azq(words, test)).to.deep.equal({ code: 0, stdout: '', stderr: '' });
      expect(changedKeys(before, await state())).to.deep.equal(keys);
    });
  }
});
