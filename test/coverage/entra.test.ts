import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { run } from '../clients/run.js';
import { covers } from './covers.js';

interface Connected {
  readonly workspace: object;
  readonly targets: readonly string[];
}

describe('what the documents show of connecting with an account, over https', function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let said: { byResourceId: Connected; byParameters: Connected; disabled: Connected; byKey: string };
  before(async () => {
    emulator = await startEmulator({ https: true, requireToken: true });
    const folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
    try {
      const caFile = join(folder, 'ca.pem');
      writeFileSync(caFile, emulator.ca ?? '');
      const program = join(import.meta.dirname, 'entra-program.ts');
      const { code, stdout, stderr } = await run([process.execPath], ['--import', 'tsx', program, emulator.endpoint], {
        env: { NODE_EXTRA_CA_CERTS: caFile, NODE_V8_COVERAGE: undefined },
      });
      expect(code, stderr).to.equal(0);
      said = JSON.parse(stdout) as typeof said;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  after(() => emulator.stop());

  const names = {
    subscriptionId: '00000000-1111-2222-3333-444444444444',
    resourceGroupName: 'rg',
    workspaceName: 'ws1',
  };
  function expectConnected({ workspace, targets }: Connected): void {
    expect(workspace).to.include({ ...names, location: 'westus', authentication: 'Token' });
    expect(targets).to.include('ionq.simulator');
  }

  covers('connect-to-workspace/resource-id', 'by resource id and location', () => expectConnected(said.byResourceId));

  covers('connect-to-workspace/by-parameters', 'by subscription, resource group, name and location', () =>
    expectConnected(said.byParameters),
  );

  covers('access-keys/entra', 'with a token of Entra ID, and no key', () => {
    const logins = emulator.requests.filter(
      ({ path }) => path === '/adfs/oauth2/token' || path.endsWith('/v2.0/token'),
    );
    expect(logins.map(({ status }) => status)).to.include(200);
    const statuses = emulator.requests.filter(({ path }) => path.endsWith('/providerStatus'));
    expect(
      statuses.map(({ status, headers }) => [status, 'authorization' in headers, 'x-ms-quantum-api-key' in headers]),
    ).to.deep.equal([
      [200, true, false],
      [200, true, false],
      [200, true, false],
      [401, false, true],
    ]);
  });

  covers('access-keys/disabled-parameters', 'by its parameters, while its keys are disabled', () => {
    expectConnected(said.disabled);
    expect(said.byKey).to.match(/disabled/);
  });
});
