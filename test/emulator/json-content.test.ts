import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, workspacePath } from './call.js';

describe('a JSON body', () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator()));
  after(() => emulator.stop());

  const put = (body: string, contentType = 'application/json') =>
    call(emulator, 'PUT', workspacePath, { body, headers: { 'content-type': contentType } });

  for (const body of ['', '{', 'nothing', "{'location':'westus'}", '[]', 'null', '"westus"', '1', '[{}]']) {
    it(`can't be ${body || 'absent'}`, async () => {
      const answer = await put(body);
      expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
    });
  }

  it("isn't quoted in an error", async () => {
    expect((await put('{"key": secret-key')).text).not.to.include('secret-key');
  });

  it('has to be UTF-8', async () => {
    const response = await fetch(`${emulator.endpoint}${workspacePath}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"location":"westus","tags":{"a":"\xff"}}', 'latin1'),
    });
    expect(response.status).to.equal(400);
    expect(await response.text()).to.include('UTF-8');
  });

  it('may begin with a byte order mark', async () => {
    expect((await put('\ufeff{"location":"westus"}')).status).to.be.oneOf([200, 201]);
  });

  for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense']) {
    it(`is not taken as ${contentType}`, async () => {
      const { status, body } = await put('{"location":"westus"}', contentType);
      expect(status).to.equal(415);
      expect(body.error).to.deep.equal({
        code: 'UnsupportedMediaType',
        message: `The content media type '${contentType}' is not supported. Only 'application/json' is supported.`,
      });
    });
  }

  it('is not taken without a content type', async () => {
    const { status, body } = await put('{"location":"westus"}', '');
    expect([status, body.error.code]).to.deep.equal([415, 'UnsupportedMediaType']);
  });

  it('is taken with parameters of its content type, in any case', async () => {
    expect((await put('{"location":"westus"}', 'Application/JSON; charset=utf-8')).status).to.be.oneOf([200, 201]);
  });

  it('is refused when nested too deeply to be written again', async () => {
    const nested = (levels: number) =>
      `{"location":"westus","properties":{"deep":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect((await put(nested(60))).status).to.be.oneOf([200, 201]);
    for (const levels of [64, 10_000, 2_000_000]) expect((await put(nested(levels))).status).to.equal(400);
  });

  it("can't reach the prototype of anything", async () => {
    const body =
      '{"location":"westus","__proto__":{"polluted":1},"tags":{"__proto__":"x"},"properties":{"__proto__":{"polluted":1}}}';
    expect((await put(body)).status).to.be.oneOf([200, 201]);
    expect(({} as Record<string, unknown>)['polluted']).to.be.undefined;
  });
});
