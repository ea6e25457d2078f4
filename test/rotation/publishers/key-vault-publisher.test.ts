import { SecretClient } from '@azure/keyvault-secrets';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { composeConnectionString } from '../../../src/quantum/connection-string.js';
import { hashOf } from '../../../src/rotation/key-identity.js';
import { keyVaultPublisher } from '../../../src/rotation/publishers/key-vault-publisher.js';
import { workspace } from '../world.js';

const { signal } = new AbortController();
const now = Date.parse('2026-01-02T03:04:05Z');

interface Version {
  readonly value: string;
  readonly contentType?: string;
  readonly tags?: Record<string, string>;
  readonly attributes?: { readonly exp?: number };
}

/** A vault as the wire knows it, behind the real client: challenge, versions, errors. */
class FakeVault implements HttpClient {
  readonly versions = new Map<string, Version[]>();
  readonly sent: string[] = [];
  status: number | undefined;

  sendRequest: HttpClient['sendRequest'] = (request) => {
    const url = new URL(request.url);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      Promise.resolve({
        request,
        status,
        headers: createHttpHeaders({ 'content-type': 'application/json', ...headers }),
        bodyAsText: JSON.stringify(body),
      });
    if (!request.headers.get('authorization')) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"';
      return answer(401, {}, { 'www-authenticate': challenge });
    }
    this.sent.push(`${request.method} ${url.host}${url.pathname}`);
    if (this.status)
      return answer(this.status, { error: { code: 'Forbidden', message: 'The user has no permission.' } });
    const [, , name = ''] = url.pathname.split('/');
    const versions = this.versions.get(name) ?? [];
    if (request.method === 'PUT') {
      const { value, contentType, tags, attributes } = JSON.parse(request.body as string) as Version;
      this.versions.set(name, [...versions, { value, contentType, tags, attributes } as Version]);
    }
    const latest = this.versions.get(name)?.at(-1);
    return latest
      ? answer(200, { ...latest, id: `${url.origin}/secrets/${name}/1` })
      : answer(404, { error: { code: 'SecretNotFound', message: 'No.' } });
  };
}

function publisherOf(vault: FakeVault, place = 'https://My-Vault.vault.azure.net/secrets/{workspaceName}') {
  const credential = { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Date.now() + hour }) };
  return keyVaultPublisher(place, {
    validityPeriodDays: 30,
    now: () => now,
    open: (url) =>
      Promise.resolve(new SecretClient(url, credential, { httpClient: vault, retryOptions: { maxRetries: 0 } })),
  });
}

const hour = 3_600_000;

function publication(key: string) {
  const secret = new SecureString(key);
  const endpoint = 'https://westus.quantum.azure.com';
  return {
    workspace,
    slot: 'Secondary',
    rotationId: 'r1',
    made: { Secondary: hashOf(secret) },
    hash: hashOf(secret),
    connectionString: composeConnectionString({ ...workspace, key: secret, endpoint }),
  } as const;
}

describe('keyVaultPublisher, over the real client', () => {
  it('publishes a version with content type, expiry and tags, and reads it back by what is in it', async () => {
    const vault = new FakeVault();
    vault.versions.set('my-workspace', [{ value: 'TODO', tags: { team: 'chemistry', PrimaryKeyHash: 'stale' } }]);
    const publisher = publisherOf(vault);
    expect(await publisher.read(workspace, signal)).to.deep.equal({ made: { Primary: 'stale' } });
    await publisher.publish(publication('new-key'), signal);
    const { value, ...rest } = vault.versions.get('my-workspace')?.at(-1) ?? {};
    expect(value).to.equal(publication('new-key').connectionString.reveal());
    expect(rest).to.deep.equal({
      contentType: 'text/plain',
      attributes: { exp: now / 1000 + 30 * 86_400 },
      tags: {
        team: 'chemistry',
        CredentialId: 'Secondary',
        ProviderAddress:
          '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/my-workspace',
        ValidityPeriodDays: '30',
        RotationId: 'r1',
        SecondaryKeyHash: hashOf(new SecureString('new-key')),
      },
    });
    const { hash, workspace: owner, made } = (await publisher.read(workspace, signal)) ?? {};
    expect(hash).to.equal(hashOf(new SecureString('new-key')));
    expect(owner).to.include(workspace);
    expect(made).to.deep.equal({ Secondary: hash });
    expect(vault.sent[0]).to.match(/^GET my-vault\.vault\.azure\.net\/secrets\/my-workspace\/?$/);
  });

  it('finds nothing where there is no secret', async () => {
    expect(await publisherOf(new FakeVault()).read(workspace, signal)).to.equal(undefined);
  });

  it('says what may be missing, and never the secret', async () => {
    const vault = new FakeVault();
    vault.status = 403;
    const [error] = await Promise.allSettled([publisherOf(vault).publish(publication('new-key'), signal)]);
    expect(error.status).to.equal('rejected');
    const { message } = (error as PromiseRejectedResult).reason as Error;
    expect(message).to.include('Key Vault Secrets Officer').and.include('firewall').and.not.include('new-key');
  });

  it('refuses a name that no secret can have', async () => {
    const publisher = publisherOf(new FakeVault(), 'https://v.vault.azure.net/secrets/{resourceGroupName}');
    const dotted = { ...workspace, resourceGroupName: 'quantum.rg' };
    const [error] = await Promise.allSettled([publisher.read(dotted, signal)]);
    expect(String((error as PromiseRejectedResult).reason)).to.include('letters, digits and hyphens');
  });
});
