import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import * as tls from 'node:tls';
import { isUnknownIssuer } from '../certificate-error.js';
import { isRestError } from '../rest-error.js';

/**
 * Where Node does not know who signed a service's certificate, tries once more with the authorities that the operating
 * system trusts besides: curl, az and PowerShell trust those, and a proxy that inspects TLS is among them. Such a
 * connection ends before a request is sent, so a change can be tried again too.
 *
 * @param load - Reads them, undefined where Node cannot. It takes a while and is called when they are first needed.
 */
export function systemRootsPolicy(load: () => tls.SecureContext | undefined = systemRoots): PipelinePolicy {
  let roots: tls.SecureContext | undefined;
  return {
    name: 'systemRootsPolicy',
    async sendRequest(request, next) {
      const without = roots === undefined;
      if (roots) trust(request, roots);
      try {
        return await next(request);
      } catch (error) {
        if (!without || request.tlsSettings?.ca || !isRestError(error) || !isUnknownIssuer(error.code)) throw error;
        roots ??= load();
        if (!roots) throw error;
        trust(request, roots);
        return next(request);
      }
    },
  };
}

/** An override reaches the connection through a proxy, too; tlsSettings would not. */
function trust(request: PipelineRequest, secureContext: tls.SecureContext): void {
  request.requestOverrides = { ...request.requestOverrides, secureContext };
}

/** Since Node 22.15 and 23.10. */
const { getCACertificates } = tls as { getCACertificates?: (type: 'default' | 'system') => string[] };
let known: tls.SecureContext | undefined;

function systemRoots(): tls.SecureContext | undefined {
  if (!getCACertificates) return undefined;
  return (known ??= tls.createSecureContext({ ca: [...getCACertificates('default'), ...getCACertificates('system')] }));
}
