import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { extraCommands } from '../src/extra-commands.js';
import { quantumModule } from '../src/quantum-module.js';
import { nodeProcesses, until } from './helpers/processes.js';
import { describeWithPwsh } from './helpers/pwsh.js';
import { shell } from './hosts/cli/helpers/shell.js';
import { useEmulator } from './quantum/helpers/emulator.js';
import { tokenWith, withFakeAz } from './quantum/helpers/fake-az.js';
import { withProxy } from './quantum/helpers/proxy.js';
import { deadEndpoint } from './quantum/helpers/server.js';

interface Found {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly advice: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

describe('azq doctor', function () {
  this.timeout(90_000);
  const emulator = useEmulator();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-doctor-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const azq = (line: string, environment: Record<string, string> = {}) =>
    shell(line.split(' '), {
      module: quantumModule,
      extraCommands,
      environment: {
        // Where there is no PowerShell, unless a test wants it.
        PATH: folder,
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        ...environment,
      },
    });
  const found = async (environment: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await azq('doctor -o json', environment);
    expect(stderr).to.equal('');
    const results = JSON.parse(stdout) as Found[];
    return { code, stdout, of: (name: string) => results.find((each) => each.name === name) as Found };
  };

  it('says what is so, a line each, and what to do', async () => {
    const { code, stdout, stderr } = await azq('doctor');
    expect([code, stderr]).to.deep.equal([0, '']);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) expect(line).to.match(/^(ok|warning|failed) +\S.*\.$/);
    expect(lines.map((line) => line.slice(9).split('  ')[0])).to.deep.equal([
      ...['node', 'configuration', 'PowerShell', 'module', 'Az context', 'az login', 'credential', 'endpoint'],
      ...['api-version', 'clock', 'proxy'],
    ]);
    expect(stdout).to.contain('There is no pwsh on PATH. Only the module needs one');
    expect(stdout).to.contain(`${emulator.endpoint} answers`);
  });

  it('fails where something failed, and goes on to the end', async () => {
    writeFileSync(join(folder, 'config.json'), '{');
    const { code, of } = await found({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: await deadEndpoint() });
    expect(code).to.equal(1);
    expect(of('configuration')).to.include({ status: 'failed' });
    expect(of('endpoint').status).to.equal('failed');
    expect(of('endpoint').message).to.contain('ECONNREFUSED');
    expect(of('clock').status).to.equal('warning');
    expect(of('node').status).to.equal('ok');
  });

  it('asks for the api-version that is set', async () => {
    expect((await found()).of('api-version').message).to.equal('2025-12-15-preview is accepted.');
    const { code, of } = await found({ AZURE_QUANTUM_API_VERSION: '1999-01-01' });
    expect(code).to.equal(1);
    expect(of('api-version')).to.include({ status: 'failed' });
    expect(of('api-version').advice).to.contain('AZURE_QUANTUM_API_VERSION');
  });

  it('looks at an endpoint of the configuration', async () => {
    await azq(`config set core.resource_manager_endpoint=${emulator.endpoint}`);
    const { of } = await found({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: '' });
    expect(of('endpoint').details).to.include({ endpoint: emulator.endpoint });
  });

  it('has no secret for a bug report, wherever one is', () =>
    withProxy(async ({ port }) => {
      const token = tokenWith({ tid: 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb', upn: 'ann@contoso.com' });
      await withFakeAz({ token }, async () => {
        const planted = {
          AZURE_CLIENT_SECRET: 'planted-client-secret',
          AZURE_PASSWORD: 'planted-password',
          AZURE_QUANTUM_CONNECTION_STRING: 'SubscriptionId=x;ApiKey=planted-key;',
          AZURE_QUANTUM_API_VERSION: 'planted-password',
          HTTPS_PROXY: `http://me:planted%20proxy@127.0.0.1:${port}`,
          http_proxy: 'me:planted-other@proxy',
          AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: 'https://management.azure.com',
        };
        for (const format of ['-o json', '-o table', '']) {
          const { stdout, stderr } = await azq(`doctor ${format}`.trim(), planted);
          expect(stdout + stderr)
            .to.not.match(/planted/)
            .and.not.contain(token)
            .and.not.contain(token.split('.')[1]);
          expect(stdout).to.contain('credential').and.contain('HTTPS_PROXY');
        }
        const { of } = await found(planted);
        expect(of('credential')).to.include({ status: 'ok' });
        expect(of('credential').message).to.contain('AzureCliCredential gave a token of tenant aaaaaaaa');
        expect(of('proxy')).to.include({ status: 'failed' });
        expect(of('proxy').details?.['variables']).to.deep.equal({
          HTTPS_PROXY: `http://127.0.0.1:${port}, with a login`,
          http_proxy: 'http://proxy, with a login',
        });
      });
    }, 'me:another'));

  describeWithPwsh('with a PowerShell', () => {
    const path = (): string => [folder, process.env['PATH']].join(delimiter);

    it('sees that the module works, and leaves no process behind', async () => {
      const { of } = await found({
        ...(process.env as Record<string, string>),
        PATH: path(),
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
      });
      expect(of('PowerShell').message).to.match(/^Core 7\./);
      expect(of('module')).to.include({ status: 'ok' });
      expect(of('module').details).to.include({ version: quantumModule.version });
      // Of this copy of the module alone: others may run on the machine.
      const host = join(import.meta.dirname, '../module/Az.QuantumApi/host');
      await until(() => nodeProcesses(host).length === 0, 50_000);
    });

    it('asks Az.Accounts, where there is one, for its context and for no token', async () => {
      const module = join(folder, 'modules', 'Az.Accounts');
      const { mkdirSync } = await import('node:fs');
      mkdirSync(module, { recursive: true });
      writeFileSync(
        join(module, 'Az.Accounts.psm1'),
        `function Get-AzContext { [pscustomobject] @{ Account = @{ Id = 'ann@contoso.com' }; Tenant = @{ Id = 't-1' }; Subscription = @{ Id = 's-1' }; Environment = @{ Name = 'AzureCloud' } } }
         function Get-AzAccessToken { throw 'Nobody asks.' }`,
      );
      const { of } = await found({ PATH: path(), HOME: folder, PSModulePath: join(folder, 'modules') });
      expect(of('Az context')).to.include({ status: 'ok' });
      expect(of('Az context').details).to.include({ account: 'ann@contoso.com', tenant: 't-1', subscription: 's-1' });
    });
  });
});
