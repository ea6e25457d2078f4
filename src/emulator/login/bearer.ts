import type { IncomingHttpHeaders } from 'node:http';
import { ArmError } from '../arm-error.js';
import type { Service } from '../service.js';
import { defaultTenantId } from './tenant.js';
import type { Claims } from './tokens.js';

/**
 * What the request's token says.
 *
 * @param audiences - Whom the token may be for, without a slash at the end.
 * @throws ArmError 401 when there is none, or none that this emulator issued for this audience and that is valid now.
 */
export function requireBearer(headers: IncomingHttpHeaders, audiences: readonly string[], service: Service): Claims {
  const { authorization } = headers;
  if (!authorization) {
    throw refusal(service, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
  }
  const claims = bearerClaims(headers, service);
  if (!claims) {
    const message = `The access token is not one of this emulator's login endpoint, or it has expired.`;
    throw refusal(service, 'InvalidAuthenticationToken', message);
  }
  if (audiences.includes(claims.aud.replace(/\/+$/, ''))) return claims;
  throw refusal(
    service,
    'InvalidAuthenticationTokenAudience',
    `The access token has been obtained for the wrong audience '${claims.aud}'. It has to be one of '${audiences.join(', ')}'.`,
  );
}

/** What a token of the request says, if it has one that is valid. */
export function bearerClaims({ authorization = '' }: IncomingHttpHeaders, { tokens }: Service): Claims | undefined {
  const [, token = ''] = /^Bearer +([^ ]+)$/i.exec(authorization) ?? [];
  return tokens.verify(token);
}

/** Whom a token for Azure Resource Manager may be for: this emulator under either name, or any cloud's. */
export function resourceManagerAudiences({ endpoint }: Service): readonly string[] {
  return [
    endpoint,
    endpoint.replace('127.0.0.1', 'localhost'),
    'https://management.azure.com',
    'https://management.core.windows.net',
    'https://management.usgovcloudapi.net',
    'https://management.core.usgovcloudapi.net',
    'https://management.chinacloudapi.cn',
    'https://management.core.chinacloudapi.cn',
  ];
}

function refusal({ endpoint }: Service, code: string, message: string): ArmError {
  const description = message.replaceAll('"', "'").replace(/[^\x20-\x7e]/g, '?');
  return new ArmError(401, code, message, {
    'www-authenticate': `Bearer authorization_uri="${endpoint}/${defaultTenantId}", error="invalid_token", error_description="${description}"`,
  });
}
