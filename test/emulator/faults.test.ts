import { expect } from 'chai';
import { startEmulator, type Emulator, type Fault } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath, workspacesPath } from './call.js';

const regeneratePath = `${workspacePath}/regenerateKey`;

describe('faults', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  const primaryKey = async () => (await call(emulator, 'POST', `${workspacePath}/listKeys`)).body.primaryKey.key;
  const regenerate = () => call(emulator, 'POST', regeneratePath, { body: { keys: ['Primary'] } });
  const failureOf = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: Error & { cause?: { code?: string } }) => error.cause?.code,
    );

  it('answer the next matching requests, so many times, with status, headers and body', async () => {
    const answer = { status: 429, headers: { 'Retry-After': '7' }, body: '{"error":{"code":"Throttled"}}' };
    emulator.faults.inject({ method: 'get', path: '/WORKSPACES', times: 2, answer });
    expect((await call(emulator, 'POST', workspacesPath)).status).to.equal(405);
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
    for (let time = 0; time < 2; time++) {
      const struck = await call(emulator, 'GET', workspacesPath);
      expect(struck.status).to.equal(429);
      expect(struck.headers.get('retry-after')).to.equal('7');
      expect(struck.headers.get('x-ms-request-id')).to.be.a('string');
      expect(struck.body).to.deep.equal({ error: { code: 'Throttled' } });
    }
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
    expect(emulator.requests.map(({ status }) => status)).to.deep.equal([405, 404, 429, 429, 200]);
  });

  it('match every request unless told otherwise, and strike once', async () => {
    emulator.faults.inject({ answer: { status: 503 } });
    const struck = await call(emulator, 'PATCH', '/anything');
    expect([struck.status, struck.text]).to.deep.equal([503, '']);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('may send any text as any content type', async () => {
    emulator.faults.inject({ answer: { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>' } });
    const struck = await call(emulator, 'GET', workspacesPath);
    expect(struck.headers.get('content-type')).to.equal('text/html');
    expect(struck.text).to.equal('<html>');
  });

  it('strike in the order they were injected', async () => {
    emulator.faults.inject({ answer: { status: 500 } });
    emulator.faults.inject({ answer: { status: 502 } });
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(500);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(502);
  });

  it('can be cleared', async () => {
    emulator.faults.inject({ times: 9, answer: { status: 500 } });
    emulator.faults.clear();
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('leave the request undone by default', async () => {
    await createWorkspace(emulator);
    const before = await primaryKey();
    emulator.faults.inject({ path: '/regenerateKey', answer: { status: 500 } });
    expect((await regenerate()).status).to.equal(500);
    expect(await primaryKey()).to.equal(before);
  });

  it('may have the request carried out and its answer replaced', async () => {
    await createWorkspace(emulator);
    const before = await primaryKey();
    emulator.faults.inject({ path: '/regenerateKey', handled: true, answer: { status: 500 } });
    expect((await regenerate()).status).to.equal(500);
    expect(await primaryKey()).not.to.equal(before);
  });

  it('strike a request that is refused, too', async () => {
    emulator.faults.inject({ handled: true, answer: { status: 503 } });
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(503);
    emulator.faults.inject({ handled: true });
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
  });

  it('reset the connection before the request is carried out', async () => {
    await createWorkspace(emulator);
    const before = await primaryKey();
    emulator.faults.inject({ path: '/regenerateKey', answer: 'reset' });
    expect(await failureOf(regenerate())).to.equal('ECONNRESET');
    expect(emulator.requests.at(-1)).to.deep.include({ body: { keys: ['Primary'] }, status: undefined });
    expect(await primaryKey()).to.equal(before);
  });

  it('reset the connection after the request is carried out', async () => {
    await createWorkspace(emulator);
    const before = await primaryKey();
    emulator.faults.inject({ path: '/regenerateKey', handled: true, answer: 'reset' });
    expect(await failureOf(regenerate())).to.equal('ECONNRESET');
    expect(await primaryKey()).not.to.equal(before);
  });

  it("cut the connection in the middle of an answer, the operation's or another", async () => {
    emulator.faults.inject({ truncated: true });
    emulator.faults.inject({ truncated: true, answer: { status: 500, body: '{"error":{}}' } });
    emulator.faults.inject({ truncated: true, answer: { status: 200 } });
    for (const status of [200, 500]) {
      const response = await fetch(`${emulator.endpoint}${workspacesPath}?api-version=2025-12-15-preview`);
      expect(response.status).to.equal(status);
      expect(await failureOf(response.text())).to.be.oneOf(['UND_ERR_SOCKET', 'ECONNRESET']);
    }
    expect(await failureOf(call(emulator, 'GET', workspacesPath))).to.be.oneOf(['UND_ERR_SOCKET', 'ECONNRESET']);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('challenge a token that was revoked', async () => {
    emulator.faults.inject({ answer: 'claimsChallenge' });
    const { status, headers, body } = await call(emulator, 'GET', workspacesPath);
    expect([status, body.error.code]).to.deep.equal([401, 'InvalidAuthenticationToken']);
    const challenge = headers.get('www-authenticate') ?? '';
    expect(challenge).to.match(
      /^Bearer realm="", authorization_uri="http[^"]+", error="insufficient_claims", claims="/,
    );
    const claims = Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString();
    expect(JSON.parse(claims)).to.have.nested.property('access_token.nbf.essential', true);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('delay the own answer of an operation', async () => {
    emulator.faults.inject({ delay: 200 });
    const start = performance.now();
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
    expect(performance.now() - start).to.be.at.least(190);
  });

  it('delay what is carried out, or only the answer to it', async () => {
    const begun = emulator.clock.now();
    emulator.faults.inject({ method: 'PUT', delay: 200 });
    const late = await createWorkspace(emulator);
    expect(late.status).to.equal(201);
    expect(Date.parse(late.body.systemData.createdAt) - begun).to.be.at.least(190);

    emulator.faults.inject({ method: 'DELETE', delay: 60_000, handled: true });
    const answer = failureOf(call(emulator, 'DELETE', workspacePath));
    while (emulator.faults.pending.length > 0) await new Promise(setImmediate);
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
    expect(emulator.requests.at(-2)).to.include({ method: 'DELETE', status: undefined });
    await emulator.stop();
    await answer;
  });

  it('delay the own answer to what is carried out', async () => {
    await createWorkspace(emulator);
    emulator.faults.inject({ delay: 20, handled: true });
    expect((await call(emulator, 'DELETE', workspacePath)).status).to.equal(200);
  });

  it('delay many requests at once without a warning', async () => {
    const warnings: Error[] = [];
    const collect = (warning: Error) => warnings.push(warning);
    process.on('warning', collect);
    emulator.faults.inject({ times: 30, delay: 50 });
    await Promise.all(Array.from({ length: 30 }, () => call(emulator, 'GET', workspacesPath)));
    await new Promise(setImmediate);
    process.off('warning', collect);
    expect(warnings).to.deep.equal([]);
  });

  const impossible: Fault[] = [
    { times: 0 },
    { times: 1.5 },
    { delay: -1 },
    { delay: NaN },
    { delay: 2 ** 31 },
    { outcome: 'Ended' as 'Failed' },
    { answer: { status: 199 } },
    { answer: { status: 600 } },
    { answer: { status: 200, headers: { 'bad name': 'x' } } },
    { answer: { status: 200, headers: { name: 'two\r\nlines' } } },
  ];
  for (const fault of impossible) {
    it(`are refused where they could not be sent: ${JSON.stringify(fault)}`, async () => {
      expect(() => emulator.faults.inject(fault)).to.throw(/times|delay|outcome|status|[Hh]eader/);
      expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
    });
  }
});
