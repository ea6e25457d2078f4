import { json, type Answer } from '../answer.js';
import type { Service } from '../service.js';
import { tenantIdOf } from './tenant.js';

/**
 * What Azure Resource Manager says to a token that was revoked before it expired (continuous access evaluation): a
 * client asks for another with these claims and comes again.
 */
export function claimsChallenge({ endpoint, clock }: Service): Answer {
  const now = String(Math.floor(clock.now() / 1000));
  const claims = { access_token: { nbf: { essential: true, value: now } } };
  const encoded = Buffer.from(JSON.stringify(claims)).toString('base64');
  const challenge = [
    'Bearer realm=""',
    `authorization_uri="${endpoint}/${tenantIdOf('common')}/oauth2/authorize"`,
    'error="insufficient_claims"',
    `claims="${encoded}"`,
  ];
  const error = {
    code: 'InvalidAuthenticationToken',
    message: 'Continuous access evaluation resulted in a challenge: TokenIssuedBeforeRevocationTimestamp.',
  };
  return json(401, { error }, { 'www-authenticate': challenge.join(', ') });
}
