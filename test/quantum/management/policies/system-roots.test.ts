import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { promisify } from 'node:util';
import { createDefaultHttpClient, createPipelineRequest, type RestError } from '@azure/core-rest-pipeline';
import { createCertificates } from '../../../../src/emulator/certificate.js';
import { selfSignedCertificate } from '../../../helpers/self-signed.js';
import { systemRootsPolicy } from '../../../../src/quantum/management/policies/system-roots.js';
import { withServer } from '../../helpers/server.js';

const certificate = selfSignedCertificate();
const roots = tls.createSecureContext({ ca: certificate.cert });

/** Sends requests through the policy and the network, and tells of each how it ended. */
function sender(load: () => tls.SecureContext | undefined) {
  const policy = systemRootsPolicy(load);
  const httpClient = createDefaultHttpClient();
  return async (url: string, tlsSettings?: { ca: string }) => {
    const request = createPipelineRequest({ url });
    if (tlsSettings) request.tlsSettings = tlsSettings;
    request.disableKeepAlive = true;
    try {
      return (await policy.sendRequest(request, (request) => httpClient.sendRequest(request))).status;
    } catch (error) {
      return (error as RestError).code;
    }
  };
}

describe('The authorities of the operating system', () => {
  it('are asked for when nobody else knows the signer, once, and trusted from then on', async () => {
    let loaded = 0;
    const send = sender(() => {
      loaded++;
      return roots;
    });
    await withServer(
      [{ status: 204 }],
      async ({ endpoint, received }) => {
        expect(loaded).to.equal(0);
        expect(await Promise.all([send(endpoint), send(endpoint)])).to.deep.equal([204, 204]);
        expect(await send(endpoint)).to.equal(204);
        expect(loaded).to.equal(1);
        expect(received).to.have.length(3);
      },
      certificate,
    );
  });

  it('change nothing where they do not know the signer either, or cannot be had; nothing is sent', async () => {
    await withServer(
      [{ status: 204 }],
      async ({ endpoint, received }) => {
        const others = tls.createSecureContext({ ca: (await createCertificates()).ca });
        for (const load of [() => others, () => undefined]) {
          expect(await sender(load)(endpoint)).to.equal('SELF_SIGNED_CERT_IN_CHAIN');
        }
        expect(received).to.deep.equal([]);
      },
      certificate,
    );
  });

  it('are not asked for where the caller says whom to trust, or something else is wrong', async () => {
    const send = sender(() => {
      throw new Error('They were asked for.');
    });
    await withServer(
      [{ status: 204 }],
      async ({ endpoint }) => {
        const { ca } = await createCertificates();
        expect(await send(endpoint, { ca })).to.equal('SELF_SIGNED_CERT_IN_CHAIN');
        expect(await send('https://127.0.0.1:1')).to.equal('ECONNREFUSED');
      },
      certificate,
    );
  });

  it('are those that Node reads, on a system where a variable says which they are', async function () {
    if (!('getCACertificates' in tls)) return this.skip(); // before Node 22.15
    if (process.platform === 'win32' || process.platform === 'darwin') return this.skip(); // they have a store
    const folder = mkdtempSync(join(tmpdir(), 'azq-roots-'));
    try {
      const root = join(folder, 'root.pem');
      writeFileSync(root, certificate.cert);
      await withServer(
        [{ status: 204 }],
        async ({ endpoint }) => {
          const args = [
            '--import=tsx/esm',
            join(import.meta.dirname, '..', '..', 'helpers', 'system-roots-program.ts'),
          ];
          const statusWith = async (environment: Record<string, string>) => {
            const env = { ...process.env, ...environment };
            return (await promisify(execFile)(process.execPath, [...args, endpoint], { env })).stdout.trim();
          };
          expect(await statusWith({})).to.equal('SELF_SIGNED_CERT_IN_CHAIN');
          expect(await statusWith({ SSL_CERT_FILE: root })).to.equal('204');
        },
        certificate,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
