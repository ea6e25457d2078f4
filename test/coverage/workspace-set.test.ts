import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azq } from './azq.js';
import { changedKeys, type KeyName } from './covered-call.js';
import { covers } from './covers.js';
import { documents } from './documents.js';
import { useWorld } from './use-world.js';

const regenerations: readonly [string, readonly KeyName[]][] = [
  ['cli-primary', ['Primary']],
  ['cli-secondary', ['Secondary']],
  ['cli-both', ['Primary', 'Secondary']],
];

describe("the documents' commands of az, with azq and the workspace that was set", () => {
  const test = useWorld();
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
    await run(`azq workspace set --location westus ${named()}`, { AZURE_SUBSCRIPTION_ID: test.at.subscriptionId });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const state = () => test.world.stateOf(test.at);
  const named = () => `--resource-group ${test.at.resourceGroupName} --workspace-name ${test.at.workspaceName}`;

  /** Runs a command line, words apart by blanks, which has to succeed. */
  async function run(line: string, environment: Record<string, string> = {}): Promise<string> {
    const [program, ...words] = line.split(' ');
    expect(program).to.equal('azq');
    const { code, stdout, stderr } = await azq(words, {
      endpoint: test.endpoint,
      environment: { AZURE_QUANTUM_CONFIG_DIR: folder, ...environment },
    });
    expect([code, stderr], line).to.deep.equal([0, '']);
    return stdout;
  }

  covers('connect-to-workspace/cli-set', 'azq workspace set', async () => {
    const sent = test.sent().map(({ method, path, status }) => [method, path, status]);
    expect(sent).to.deep.equal([['GET', test.at.id, 200]]);
    expect(JSON.parse(await run('azq workspace show'))).to.include({ id: test.at.id });
  });

  covers('connect-to-workspace/cli-list', lineOf('cli-list'), async () => {
    const { keys } = await state();
    const listed = JSON.parse(await run(lineOf('cli-list'))) as typeof keys;
    expect(listed?.primaryKey.key).to.equal(keys?.primaryKey.key);
    expect(listed?.secondaryKey.key).to.equal(keys?.secondaryKey.key);
  });

  for (const [row, keys] of regenerations) {
    covers(`connect-to-workspace/${row}`, lineOf(row), async () => {
      const before = await state();
      expect(await run(lineOf(row))).to.equal('');
      expect(changedKeys(before, await state())).to.deep.equal(keys);
    });
  }

  for (const [row, enabled] of [
    ['cli-enable', true],
    ['cli-disable', false],
  ] as const) {
    covers([`access-keys/${row}`, `connect-to-workspace/${row}`], lineOf(row), async () => {
      await test.world.enableKeys(test.at, !enabled);
      const before = await state();
      const updated: unknown = JSON.parse(await run(lineOf(row)));
      expect(updated).to.include({ id: test.at.id }).and.to.have.nested.property('properties.apiKeyEnabled', enabled);
      const after = await state();
      expect(after.keys).to.deep.equal({ ...before.keys, apiKeyEnabled: enabled });
      expect(await test.world.opensWith(test.at, test.at.key)).to.equal(enabled ? 200 : 401);
    });
  }
});

/** The document's own command, with the name that the program has here. */
function lineOf(row: string): string {
  const things = documents
    .filter(({ id }) => id === 'connect-to-workspace')
    .flatMap(({ sections }) => sections.flatMap((section) => section.things));
  return things.find(({ id }) => id === row)?.quote.replace(/^az quantum /, 'azq ') ?? '';
}
