import { createHash } from 'node:crypto';
import { json, type Answer } from '../answer.js';
import { loginError } from '../login/login-error.js';
import { tenantIdOf } from '../login/tenant.js';
import { tokenLifetime } from '../login/tokens.js';
import { loginOperation, type OperationRequest } from '../operation.js';
import type { Service } from '../service.js';

/**
 * A login endpoint, as far as a service principal needs one: every client id and every secret is a right one. Tenants
 * are paths under the emulator's own address, which so is the authority host (`https://127.0.0.1:PORT/`).
 */
export const loginOperations = [
  loginOperation('POST', '/{tenant}/oauth2/v2.0/token', token),
  // What AD FS and the first version of Entra ID have: the audience comes as a resource.
  loginOperation('POST', '/{tenant}/oauth2/token', token),
  loginOperation('GET', '/{tenant}/v2.0/.well-known/openid-configuration', configuration('/v2.0')),
  loginOperation('GET', '/{tenant}/.well-known/openid-configuration', configuration('')),
  // Nobody can check the tokens; they are signed with a secret.
  loginOperation('GET', '/{tenant}/discovery/v2.0/keys', () => json(200, { keys: [] })),
  loginOperation('GET', '/{tenant}/discovery/keys', () => json(200, { keys: [] })),
  // The authority that is asked about is this one, whatever the query says.
  loginOperation('GET', '/{tenant}/discovery/instance', (_, { endpoint }) => {
    const { host } = new URL(endpoint);
    return json(200, {
      tenant_discovery_endpoint: `${endpoint}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  }),
];

function token(request: OperationRequest<'tenant'>, { tokens, clock }: Service): Answer {
  const form = new URLSearchParams(request.content.toString());
  const refuse = (error: string, code: number, description: string) =>
    loginError(error, code, description, clock.now());
  const missing = (name: string) =>
    refuse('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`);

  const grant = form.get('grant_type');
  if (!grant) return missing('grant_type');
  if (grant !== 'client_credentials') {
    return refuse('unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  }
  const appid = form.get('client_id');
  if (!appid) return missing('client_id');
  if (!form.get('client_secret') && !form.get('client_assertion')) {
    return refuse('invalid_client', 7000216, "'client_assertion', 'client_secret' or 'request' is required.");
  }
  const aud = audienceOf(form);
  if (!aud) return missing('scope');

  const tid = tenantIdOf(request.parameters.tenant);
  const oid = uuidFrom(`${tid}/${appid}`);
  const access_token = tokens.issue({ aud, iss: `https://sts.windows.net/${tid}/`, tid, appid, oid, sub: oid });
  const lifetime = { expires_in: tokenLifetime, ext_expires_in: tokenLifetime };
  return json(200, { token_type: 'Bearer', ...lifetime, access_token });
}

/** The audience of the first scope (`https://management.azure.com/.default` without its last part), or the resource. */
function audienceOf(form: URLSearchParams): string | undefined {
  const [scope] = form.get('scope')?.split(' ') ?? [];
  return scope?.replace(/\/[^/]*$/, '') || form.get('resource') || undefined;
}

function configuration(version: string) {
  return ({ parameters }: OperationRequest<'tenant'>, { endpoint }: Service): Answer => {
    const tenant = `${endpoint}/${encodeURIComponent(parameters.tenant)}`;
    return json(200, {
      issuer: `${tenant}${version}`,
      authorization_endpoint: `${tenant}/oauth2${version}/authorize`,
      token_endpoint: `${tenant}/oauth2${version}/token`,
      device_authorization_endpoint: `${tenant}/oauth2${version}/devicecode`,
      jwks_uri: `${tenant}/discovery${version}/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  };
}

/** The same id for the same name each time. */
function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(name.toLowerCase()).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
