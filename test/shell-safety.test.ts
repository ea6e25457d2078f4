import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellNames } from '../src/cmdlet/cmdlet.js';
import { quantumModule } from '../src/quantum-module.js';
import { shell } from './hosts/cli/helpers/shell.js';
import { quantumAt, ws1 } from './quantum/helpers/calls.js';
import { idOf, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('azq', () => {
  const emulator = useEmulator();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-safety-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const azq = (line: string, options: Parameters<typeof shell>[1] = {}) =>
    shell(line.split(' '), {
      module: quantumModule,
      environment: {
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        AZURE_SUBSCRIPTION_ID: subscriptionId,
      },
      ...options,
    });
  const place = `--subscription ${subscriptionId} -g rg`;

  describe('--what-if', () => {
    const more: Readonly<Record<string, string>> = {
      'workspace create': `${place} -w new -l westus`,
      'workspace update': `${place} -w ws1 --enable-api-key false`,
      'workspace tag': `${place} -w ws1 --tags team=chemistry`,
      'name check': `--subscription ${subscriptionId} -l westus -n new`,
      'workspace keys regenerate': `${place} -w ws1 --key-type Primary`,
      'workspace keys rotate': `${place} -w ws1 --in-use Primary --publish stdout`,
      'fleet rotate': `--ids ${idOf('ws1')} --in-use Primary --publish stdout`,
    };
    const commands = Object.values(quantumModule.cmdlets)
      .filter(({ shouldProcess }) => shouldProcess)
      .flatMap((cmdlet) => shellNames(cmdlet).map(({ name }) => name));

    for (const command of commands) {
      it(`of ${command} says what would be done and sends nothing`, async () => {
        const { code, stdout, stderr } = await azq(`${command} ${more[command] ?? `${place} -w ws1`} --what-if`);
        expect([code, stderr]).to.deep.equal([0, '']);
        expect(stdout).to.match(/^What if: Performing the operation ".+" on target ".+"\.\n$/);
        // A rotation has to look at the keys to tell its plan.
        expect(emulator.sent().filter(([path]) => !path.endsWith('/listKeys'))).to.deep.equal([]);
      });
    }
  });

  describe('confirmation', () => {
    it('is asked for deleting a workspace: nothing is sent without --yes where nobody can be asked', async () => {
      const refused = await azq(`workspace delete ${place} -w ws3`);
      expect(refused).to.include({ code: 2, stdout: '' });
      expect(refused.stderr).to.contain('Delete the workspace').and.contain('or with --yes.');
      expect(emulator.sent()).to.deep.equal([]);
      expect(await azq(`workspace delete ${place} -w ws3 -y`)).to.include({ code: 0, stderr: '' });
      expect(emulator.sent()[0]).to.deep.equal([idOf('ws3'), undefined, 200]);
    });

    it('is not asked for regenerating a key, unless with --confirm', async () => {
      const regenerate = `workspace keys regenerate ${place} -w ws1 --key-type Secondary`;
      expect(await azq(regenerate)).to.include({ code: 0 });
      expect(await azq(`${regenerate} --confirm`)).to.include({ code: 2 });
      expect(await azq(`${regenerate} --confirm`, { answers: ['n'] })).to.include({ code: 0 });
      expect(emulator.sent()).to.have.length(1);
    });
  });

  describe('--debug', () => {
    it('shows requests and answers with ids and headers, and no key', async () => {
      const { stdout, stderr } = await azq(`workspace keys list ${place} -w ws1 --debug`);
      const requests = stderr.split('\n').filter((line) => line.startsWith('DEBUG: HTTP'));
      expect(requests).to.have.length(2);
      expect(requests[0]).to.match(
        /^DEBUG: HTTP request: POST http:\S+\/listKeys\?api-version=\S+ \(x-ms-client-request-id/,
      );
      expect(requests[1]).to.match(/^DEBUG: HTTP response: 200 .*x-ms-request-id.* headers: \{.*"content-type"/);
      const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
      const secrets = [keys?.primaryKeyKey, keys?.secondaryKeyKey].map(String);
      for (const secret of secrets) {
        expect(stdout).to.contain(secret);
        expect(stderr).to.not.contain(secret);
      }
    });

    it('shows none of what opens the data plane', async () => {
      const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
      const key = String(keys?.primaryKeyKey);
      const connectionString = `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=${key};QuantumEndpoint=${emulator.endpoint}/;`;
      const { code, stderr } = await azq('target list --connection-string - --debug', { answers: [connectionString] });
      expect(code).to.equal(0);
      expect(stderr).to.contain('"x-ms-quantum-api-key":"***"').and.not.contain(key);
    });
  });

  describe('exit codes and errors', () => {
    it('tell a workspace that does not exist from what failed, and give the request id with --verbose', async () => {
      const missing = await azq(`workspace show ${place} -w nowhere --verbose`);
      expect(missing.code).to.equal(3);
      expect(missing.stderr).to.match(/^ERROR: \(ResourceNotFound\) .+\nCheck the names.+\n/m);
      expect(missing.stderr).to.match(/^VERBOSE: requestId: [-0-9a-f]{36}$/m);
      const answer = {
        status: 409,
        body: JSON.stringify({ error: { code: 'Busy', message: 'Not\r\nnow,\tplease.' } }),
      };
      emulator.faults.inject({ path: '/listKeys', answer });
      const failed = await azq(`workspace keys list ${place} -w ws1`);
      expect(failed.code).to.equal(1);
      expect(failed.stderr.split('\n')[0]).to.match(/^ERROR: \(Busy\) Workspace 'ws1'.*: Not now,.*please\./);
      expect((await azq(`workspace show ${place} -w`)).code).to.equal(2);
    });
  });

  describe('one command after the other', () => {
    it('passes ids on through a pipe, in each format that has them', async () => {
      for (const [format, query] of [['json'], ['jsonc'], ['tsv', '[].id']] as const) {
        const list = `workspace list ${place} -o ${format}${query ? ` --query ${query}` : ''}`;
        const { stdout: listed } = await azq(list);
        const regenerated = await azq('workspace keys regenerate --ids - --key-type Secondary', { answers: [listed] });
        expect(regenerated.code).to.equal(0);
        const lines = regenerated.stdout.trimEnd().split('\n');
        expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).to.include.members(
          ['ws1', 'ws2'].map((name) => idOf(name)),
        );
      }
      const sent = emulator.sent().filter(([path]) => path.endsWith('/ws1/regenerateKey'));
      expect(sent).to.deep.equal(Array(3).fill([`${idOf('ws1')}/regenerateKey`, { keys: ['Secondary'] }, 204]));
    });

    it('names workspaces by ids for every command that names one', async () => {
      const ids = `--ids ${idOf('ws1')} ${idOf('ws2')}`;
      for (const command of [
        'workspace show',
        'workspace tag --tags a=b',
        'workspace update --enable-api-key true',
        'workspace keys list',
        'workspace keys regenerate --key-type Primary',
      ]) {
        const { code, stdout, stderr } = await azq(`${command} ${ids}`);
        expect([command, code, stderr]).to.deep.equal([command, 0, '2 workspaces: 2 succeeded.\n']);
        expect(stdout.match(/"status":"Succeeded"/g)).to.have.length(2);
      }
      const { stderr } = await azq(`target list ${ids}`);
      expect(stderr).to.match(/\(Unauthorized\) Workspace 'ws1'/);
      const queried = await azq(`workspace show ${ids} --query result.name -o tsv --only-show-errors`);
      expect(queried.stdout).to.equal('ws1\nws2\n');
    });

    it('tells where an id came from', async () => {
      const { stderr } = await azq(`workspace show --ids ${idOf('nowhere')}`);
      expect(stderr).to.contain(`of subscription ${subscriptionId} (from --ids)`);
    });
  });
});
