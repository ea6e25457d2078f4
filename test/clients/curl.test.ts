import { expect } from 'chai';
import { describeWithClient } from './describe-with-client.js';
import { run } from './run.js';
import { apiVersion, clientId, clientSecret, useSecureEmulator, workspacePath } from './secure-emulator.js';

const curl = {
  name: 'curl',
  source: 'nearly every system',
  candidates: [['curl']],
  version: { args: ['--version'], pattern: /^curl (\S+)/ },
} as const;

describeWithClient(curl, function (command) {
  this.timeout(30_000);
  const secure = useSecureEmulator();
  let token = '';

  /** What is secret goes in by standard input, as it should. */
  async function call(method: string, path: string, body?: object, config: readonly string[] = []) {
    const words = ['--silent', '--show-error', '--cacert', secure.caFile, '--request', method, '--config', '-'];
    const content = body ? ['--json', JSON.stringify(body)] : [];
    const written = ['--write-out', '\\n%{http_code}'];
    const header = token === '' ? [] : [`header = "Authorization: Bearer ${token}"`];
    const { code, stdout, stderr } = await run(
      command,
      [...words, ...content, ...written, `${secure.endpoint}${path}`],
      {
        input: [...header, ...config].join('\n'),
      },
    );
    expect(code, stderr).to.equal(0);
    const [, text = '', status] = /^(.*)\n(\d+)$/s.exec(stdout) ?? [];
    return { status: Number(status), body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) };
  }

  const at = (action = '') => `${workspacePath}${action}?api-version=${apiVersion}`;

  it('is told where to log in', async () => {
    const { status, body } = await call('GET', at());
    expect([status, body]).to.have.nested.property('[1].error.code', 'AuthenticationFailed');
    expect(status).to.equal(401);
  });

  it('gets a token', async () => {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const scope = 'https://management.azure.com/.default';
    const data = Object.entries({ ...form, scope }).map(([name, value]) => `data-urlencode = "${name}=${value}"`);
    const { status, body } = await call('POST', '/common/oauth2/v2.0/token', undefined, data);
    expect(status).to.equal(200);
    token = String(body?.['access_token']);
  });

  it('creates a workspace, which is ready after a while', async () => {
    const created = await call('PUT', at(), { location: 'westus', properties: {} });
    expect([created.status, created.body]).to.have.nested.property('[1].properties.provisioningState', 'Accepted');
    expect(created.status).to.equal(201);
    let state: unknown;
    while (state !== 'Succeeded') {
      state = ((await call('GET', at())).body?.['properties'] as Record<string, unknown>)['provisioningState'];
    }
  });

  it('lists and regenerates keys', async () => {
    const before = await call('POST', at('/listKeys'));
    expect(await call('POST', at('/regenerateKey'), { keys: ['Primary'] })).to.deep.equal({
      status: 204,
      body: undefined,
    });
    const after = await call('POST', at('/listKeys'));
    expect(after.body?.['primaryKey']).to.not.deep.equal(before.body?.['primaryKey']);
    expect(after.body?.['secondaryKey']).to.deep.equal(before.body?.['secondaryKey']);
  });

  it('changes tags and deletes', async () => {
    expect((await call('PATCH', at(), { tags: { team: 'b' } })).body).to.deep.include({ tags: { team: 'b' } });
    expect((await call('DELETE', at())).status).to.equal(202);
    let status = 0;
    while (status !== 404) status = (await call('GET', at())).status;
  });
});
