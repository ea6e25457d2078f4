/** Whether this is Node's or OpenSSL's code for a certificate that is not accepted: no request was sent then. */
export function isCertificateError(code: string): boolean {
  return /^(CERT_|DEPTH_ZERO_|ERR_TLS_CERT_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}

/** Whether it is the code for one whose signer nobody here knows. */
export function isUnknownIssuer(code: string | undefined): boolean {
  return code !== undefined && unknownIssuer.includes(code);
}

const unknownIssuer = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
