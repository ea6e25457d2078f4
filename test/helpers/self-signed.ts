import { createCertificates } from '../../src/emulator/certificate.js';

const { ca, cert, key } = await createCertificates();

/**
 * A certificate for localhost and its key; both PEM. The certificate's authority is in the same text, so that a server
 * can show it and a client can be told to trust it.
 */
export function selfSignedCertificate(): { readonly cert: string; readonly key: string } {
  return { cert: `${cert}\n${ca}`, key };
}
