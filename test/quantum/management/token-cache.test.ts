import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import { expect } from 'chai';
import { cachedCredential } from '../../../src/quantum/management/token-cache.js';

const minute = 60_000;
const scope = 'https://management.azure.com/.default';
let keys = 0;
const newKey = () => `key ${keys++}`;

/** A credential that numbers its tokens, and answers when and as it is told. */
function numbering(
  answer: (token: AccessToken, options: GetTokenOptions) => Promise<AccessToken | null> | AccessToken,
) {
  const asked: GetTokenOptions[] = [];
  const credential: TokenCredential = {
    async getToken(_, options = {}) {
      asked.push(options);
      return answer({ token: String(asked.length), expiresOnTimestamp: Date.now() + 60 * minute }, options);
    },
  };
  return { credential, asked };
}

describe('cachedCredential', () => {
  it('asks once for the same key, scopes and tenant, also through another wrapper', async () => {
    const { credential, asked } = numbering((token) => token);
    const key = newKey();
    const first = cachedCredential(credential, key);
    expect((await first.getToken(scope))?.token).to.equal('1');
    expect((await first.getToken([scope]))?.token).to.equal('1');
    expect((await cachedCredential(credential, key).getToken(scope))?.token).to.equal('1');
    expect(asked).to.have.length(1);
  });

  it('asks again for another key, scope or tenant', async () => {
    const { credential, asked } = numbering((token) => token);
    const cached = cachedCredential(credential, newKey());
    await cached.getToken(scope);
    await cached.getToken('https://quantum.microsoft.com/.default');
    await cached.getToken([scope, 'other']);
    await cached.getToken(scope, { tenantId: 'other' });
    await cachedCredential(credential, newKey()).getToken(scope);
    expect(asked).to.have.length(5);
  });

  it('asks again five minutes before a token expires', async () => {
    // More by a minute: time goes on while the test runs.
    const lives = [6 * minute, 5 * minute - 1];
    for (const life of lives) {
      const { credential, asked } = numbering(({ token }) => ({ token, expiresOnTimestamp: Date.now() + life }));
      const cached = cachedCredential(credential, newKey());
      await cached.getToken(scope);
      await cached.getToken(scope);
      expect(asked).to.have.length(life > 5 * minute ? 1 : 2);
    }
  });

  it('asks with claims whatever it knows, and remembers the token it then gets', async () => {
    const { credential, asked } = numbering((token) => token);
    const cached = cachedCredential(credential, newKey());
    await cached.getToken(scope);
    expect((await cached.getToken(scope, { claims: 'c' }))?.token).to.equal('2');
    expect((await cached.getToken(scope))?.token).to.equal('2');
    expect(asked.map(({ claims }) => claims)).to.deep.equal([undefined, 'c']);
  });

  it('lets those who ask at once share one request', async () => {
    const { credential, asked } = numbering(async (token) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return token;
    });
    const cached = cachedCredential(credential, newKey());
    const tokens = await Promise.all([1, 2, 3].map(() => cached.getToken(scope)));
    expect(tokens.map((token) => token?.token)).to.deep.equal(['1', '1', '1']);
    expect(asked).to.have.length(1);
  });

  it('remembers neither a failure nor the lack of a token', async () => {
    const answers = [Promise.reject(new Error('no')), Promise.resolve(null)];
    answers[0]?.catch(() => undefined);
    const { credential } = numbering((token) => answers.shift() ?? token);
    const cached = cachedCredential(credential, newKey());
    expect(await cached.getToken(scope).catch((error: Error) => error.message)).to.equal('no');
    expect(await cached.getToken(scope)).to.equal(null);
    expect((await cached.getToken(scope))?.token).to.equal('3');
  });

  it('lets a caller who aborts go without the others noticing', async () => {
    let answer: (token: AccessToken) => void = () => undefined;
    const { credential, asked } = numbering(() => new Promise<AccessToken>((resolve) => (answer = resolve)));
    const cached = cachedCredential(credential, newKey());
    const controller = new AbortController();
    const leaving = cached.getToken(scope, { abortSignal: controller.signal }).catch((error: Error) => error.name);
    const staying = cached.getToken(scope);
    controller.abort();
    expect(await leaving).to.equal('AbortError');
    expect(asked[0]?.abortSignal?.aborted).to.equal(false);
    answer({ token: 'late', expiresOnTimestamp: Date.now() + 60 * minute });
    expect((await staying)?.token).to.equal('late');
    expect(asked).to.have.length(1);
  });

  it('asks for the next of those who wait when a request ends with the caller it was begun for', async () => {
    const first = new AbortController();
    const { credential, asked } = numbering((token) =>
      asked.length > 1
        ? token
        : // Like a question to the caller: it ends with that one, not with the request.
          new Promise((_, reject) =>
            first.signal.addEventListener('abort', () => reject(first.signal.reason as Error)),
          ),
    );
    const cached = cachedCredential(credential, newKey());
    const leaving = cached.getToken(scope, { abortSignal: first.signal }).catch((error: Error) => error.name);
    const staying = [cached.getToken(scope), cached.getToken(scope)];
    first.abort();
    expect(await leaving).to.equal('AbortError');
    expect((await Promise.all(staying)).map((token) => token?.token)).to.deep.equal(['2', '2']);
    expect(asked).to.have.length(2);
  });

  it('aborts the request when nobody waits any more, and begins a new one for who comes next', async () => {
    const { credential, asked } = numbering((token) =>
      asked.length === 1 ? new Promise<AccessToken>(() => undefined) : token,
    );
    const cached = cachedCredential(credential, newKey());
    const controller = new AbortController();
    const leaving = cached.getToken(scope, { abortSignal: controller.signal }).catch((error: Error) => error.name);
    controller.abort();
    expect(await leaving).to.equal('AbortError');
    expect(asked[0]?.abortSignal?.aborted).to.equal(true);
    expect((await cached.getToken(scope))?.token).to.equal('2');
  });
});
