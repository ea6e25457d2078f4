import { expect } from 'chai';
import { inspect } from 'node:util';
import type { WorkspaceKeys } from '../../../src/az-quantum-api.js';
import { secretToken, fakeCredential } from '../helpers/client.js';
import { failureOf, listening, quantumAt, ws1 } from '../helpers/calls.js';
import { useEmulator } from '../helpers/emulator.js';

describe('Keys, connection strings and tokens', () => {
  const emulator = useEmulator();
  const regenerate = { ...ws1, key: 'Primary', passThru: true };

  /** Fails if anything said holds a secret. */
  function expectNone(secrets: readonly (string | undefined)[], said: unknown): void {
    const text =
      typeof said === 'string' ? said : inspect(said, { depth: Infinity, showHidden: true, maxStringLength: null });
    expect(text).to.not.equal('');
    for (const secret of secrets) {
      expect(secret).to.be.a('string').with.length.greaterThan(20);
      expect(text.includes(secret ?? '')).to.equal(false, 'a secret was said');
    }
  }

  function secretsOf(keys: WorkspaceKeys | undefined): (string | undefined)[] {
    return [keys?.primaryKeyKey, keys?.secondaryKeyKey, keys?.primaryConnectionString, keys?.secondaryConnectionString];
  }

  it('are on no stream of calls that succeed, only in the output', async () => {
    const quantum = quantumAt(emulator);
    const { lines, options } = listening();
    const [before] = await quantum.getAzQuantumApiWorkspaceKey(ws1, options);
    await quantum.newAzQuantumApiWorkspaceKey(regenerate, options);
    const [after] = await quantum.getAzQuantumApiWorkspaceKey(ws1, options);
    expect(before?.primaryKeyKey).to.not.equal(after?.primaryKeyKey);
    expect(lines.filter((line) => line.startsWith('debug: HTTP response'))).to.have.length(3);
    expectNone([...secretsOf(before), ...secretsOf(after)], lines.join('\n'));
  });

  const echoes: [string, (keys: WorkspaceKeys) => string][] = [
    [
      'an error message',
      (keys) => JSON.stringify({ error: { code: 'Bad', message: `Not this: ${keys.primaryConnectionString}` } }),
    ],
    [
      'error details',
      (keys) => JSON.stringify({ error: { code: 'Bad', message: 'Bad.', details: [{ key: keys.primaryKeyKey }] } }),
    ],
    [
      'the answer it should have been',
      (keys) =>
        JSON.stringify({
          primaryKey: { key: keys.primaryKeyKey },
          primaryConnectionString: keys.primaryConnectionString,
        }),
    ],
    ['a broken answer', (keys) => `{"primaryKey":{"key":"${keys.primaryKeyKey}"`],
    ['a web page', (keys) => `<html>${keys.primaryConnectionString}</html>`],
  ];
  for (const [what, bodyOf] of echoes) {
    it(`are in no error and on no stream when the service repeats them in ${what}`, async () => {
      const quantum = quantumAt(emulator);
      const [keys = {}] = await quantum.getAzQuantumApiWorkspaceKey(ws1);
      const secrets = [keys.primaryKeyKey, keys.primaryConnectionString];
      const body = bodyOf(keys);
      for (const status of [200, 400, 500]) {
        const { lines, options } = listening();
        const answer = {
          status,
          body,
          headers: { 'content-type': body.startsWith('<') ? 'text/html' : 'application/json' },
        };
        emulator.faults.inject({ path: '/regenerateKey', answer });
        const error = await failureOf(quantum.newAzQuantumApiWorkspaceKey(regenerate, options));
        expectNone(secrets, [error.stack, error, error.errors, error.cause]);
        expectNone(secrets, lines.join('\n'));
      }
      emulator.faults.inject({ path: '/listKeys', answer: { status: 400, body } });
      const { lines, options } = listening();
      const error = await failureOf(quantum.getAzQuantumApiWorkspaceKey(ws1, options));
      expectNone(secrets, [error.stack, error, error.errors, error.cause]);
      expectNone(secrets, lines.join('\n'));
    });
  }

  it('are in no error when the credential fails with a token in its message, or the endpoint may have none', async () => {
    const failing = { getToken: () => Promise.reject(new Error(`Refused: Bearer ${secretToken}`)) };
    const { credential, asked } = fakeCredential();
    for (const options of [
      { credential: failing, endpoint: 'https://management.azure.com' },
      { credential, endpoint: 'https://127.0.0.1:9' },
    ]) {
      const { lines, options: callOptions } = listening();
      const error = await failureOf(quantumAt(emulator, options).newAzQuantumApiWorkspaceKey(regenerate, callOptions));
      expectNone([secretToken], [error.message, error.errors]);
      expectNone([secretToken], lines.join('\n'));
    }
    expect(asked).to.deep.equal([]);
  });
});
