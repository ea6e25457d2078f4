import { X509Certificate } from 'node:crypto';

/** What an https server shows its clients, and what they have to trust; all PEM. */
export interface Certificates {
  /** The certificate authority's certificate: what a client is told to trust. Nothing else is signed by it. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** How long they are valid: Apple's systems refuse a server's certificate that is valid for more than 825 days. */
const days = 800;

/**
 * A certificate authority and a certificate of its for localhost, 127.0.0.1 and ::1. The authority's key is thrown away,
 * so whoever trusts it trusts this one server. The library is loaded only here, where it is used.
 */
export async function createCertificates(): Promise<Certificates> {
  await import('reflect-metadata'); // what @peculiar/x509 asks for before it is loaded
  const { default: x509 } = await import('@peculiar/x509'); // its default: it is CommonJS, whose names a bundle doesn't have
  const { subtle } = globalThis.crypto;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const newKeys = () => subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - 86_400_000);
  const notAfter = new Date(Date.now() + days * 86_400_000);

  const authority = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Azure Quantum emulator, O=This machine only',
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: authority,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey),
    ],
  });

  const server = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: ca.subject,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    publicKey: server.publicKey,
    signingKey: authority.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      await x509.SubjectKeyIdentifierExtension.create(server.publicKey),
      // Python refuses a certificate without it from 3.13 on (VERIFY_X509_STRICT).
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const key = await subtle.exportKey('pkcs8', server.privateKey);
  return {
    ca: ca.toString('pem'),
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

/** @param moment - Milliseconds since 1970. */
export function expireBefore({ cert }: Certificates, moment: number): boolean {
  return Date.parse(new X509Certificate(cert).validTo) < moment;
}
