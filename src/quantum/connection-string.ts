import { SecureString } from '../cmdlet/secure-string.js';
import { isLoopback } from './management/endpoint.js';
import {
  problemWithAccessKey,
  problemWithResourceGroupName,
  problemWithSubscriptionId,
  problemWithWorkspaceName,
} from './names.js';

/** What a connection string says. */
export interface ConnectionStringParts {
  /** A UUID. */
  readonly subscriptionId: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
  /** The name of the workspace. */
  readonly workspaceName: string;
  /** The access key in it. */
  readonly key: SecureString;
  /** Address of the data plane, without a slash at the end: `https://westus.quantum.azure.com`. */
  readonly endpoint: string;
  /** The region in the endpoint's host; undefined for an emulator. */
  readonly location: string | undefined;
}

/**
 * A text that is not the connection string of a workspace. The message says what is wrong and quotes nothing of it: a
 * key may stand anywhere in it.
 *
 * @example
 * ```ts
 * import { InvalidConnectionStringError, parseConnectionString } from 'az-quantum-api';
 *
 * try {
 *   parseConnectionString('ApiKey=...');
 * } catch (error) {
 *   if (error instanceof InvalidConnectionStringError) console.error(error.message);
 * }
 * ```
 */
export class InvalidConnectionStringError extends Error {
  /** `InvalidConnectionStringError`. */
  override readonly name = 'InvalidConnectionStringError';
  /** `InvalidConnectionString`. */
  readonly code = 'InvalidConnectionString';
}

/**
 * Reads a connection string: exactly what the service lists and the Python package `azure-quantum` takes
 * (`CONNECTION_STRING_REGEX`), with the names in any case.
 *
 *     SubscriptionId={uuid};ResourceGroupName={name};WorkspaceName={name};ApiKey={key};QuantumEndpoint=https://{region}.quantum.azure.com/;
 *
 * The host may be `{region}-v2` and the domain `quantum-test.azure.com`. Beyond that form an endpoint on this machine is
 * taken, `http` or `https` with any port, as an emulator has no regional host.
 *
 * @param connectionString - The text as the service lists it. It holds a key: keep it out of logs.
 * @returns What it says, the key as a {@link SecureString}.
 * @throws {InvalidConnectionStringError} when it is anything else.
 * @example
 * ```ts
 * import { parseConnectionString } from 'az-quantum-api';
 *
 * const { workspaceName, resourceGroupName } = parseConnectionString(process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '');
 * console.log(workspaceName, resourceGroupName);
 * ```
 */
export function parseConnectionString(connectionString: SecureString | string): ConnectionStringParts {
  const text = connectionString instanceof SecureString ? connectionString.reveal() : connectionString;
  if (text.trim() === '') throw invalid('It is empty.');
  const [subscriptionId, resourceGroupName, workspaceName, key, address] = valuesOf(text.split(';'));
  refuse('SubscriptionId', problemWithSubscriptionId(subscriptionId));
  refuse('ResourceGroupName', problemWithResourceGroupName(resourceGroupName));
  refuse('WorkspaceName', problemWithWorkspaceName(workspaceName));
  refuse('ApiKey', problemWithAccessKey(key));
  refuse('QuantumEndpoint', problemWithAddress(address));
  const location = regional.exec(address)?.[1]?.toLowerCase();
  const endpoint = new URL(address).origin;
  return { subscriptionId, resourceGroupName, workspaceName, key: new SecureString(key), endpoint, location };
}

/**
 * Writes the connection string of a key, in the one form that every client takes.
 *
 * @param parts - What it is to say; `endpoint` with https.
 * @returns The text, as a {@link SecureString} since it holds the key.
 * @throws {InvalidConnectionStringError} when a part cannot be in one, as the endpoint of an emulator cannot.
 * @example
 * ```ts
 * import { composeConnectionString, SecureString } from 'az-quantum-api';
 *
 * const connectionString = composeConnectionString({
 *   subscriptionId: '00000000-1111-2222-3333-444444444444',
 *   resourceGroupName: 'quantum-rg',
 *   workspaceName: 'my-workspace',
 *   key: new SecureString('the-key'),
 *   endpoint: 'https://westus.quantum.azure.com',
 * });
 * ```
 */
export function composeConnectionString(parts: Omit<ConnectionStringParts, 'location'>): SecureString {
  const { subscriptionId, resourceGroupName, workspaceName, key, endpoint } = parts;
  const values = [subscriptionId, resourceGroupName, workspaceName, key.reveal(), `${endpoint.replace(/\/$/, '')}/`];
  const composed = new SecureString(names.map((name, index) => `${name}=${values[index]};`).join(''));
  if (parseConnectionString(composed).location === undefined) throw invalid(`Its QuantumEndpoint ${notRegional}.`);
  return composed;
}

type Values = [subscriptionId: string, resourceGroupName: string, workspaceName: string, key: string, address: string];

const names = ['SubscriptionId', 'ResourceGroupName', 'WorkspaceName', 'ApiKey', 'QuantumEndpoint'] as const;
type Name = (typeof names)[number];
const order = `The order is ${names.map((name) => `${name}=...;`).join('')}`;

/** The values in the order of the names, each there. */
function valuesOf(parts: readonly string[]): Values {
  const found = parts.map((part) => names.find((name) => part.toLowerCase().startsWith(`${name.toLowerCase()}=`)));
  const values = names.map((name, index) => {
    const own = found[index];
    if (own !== name) throw invalid(wrongPart(name, own, found, parts[index] ?? ''));
    const value = (parts[index] ?? '').slice(name.length + 1);
    if (value === '') throw invalid(`Its ${name} is empty.`);
    if (/\s/.test(value)) throw invalid(`Its ${name} contains white space.`);
    return value;
  });
  if (parts.length === names.length) throw invalid("It does not end with ';'.");
  if (parts.length > names.length + 1 || parts.at(-1) !== '') {
    throw invalid("It goes on after the ';' that follows QuantumEndpoint.");
  }
  return values as Values;
}

function wrongPart(name: Name, own: Name | undefined, found: readonly (Name | undefined)[], part: string): string {
  if (!found.includes(name)) return `It has no ${name}. ${order}`;
  if (own) return `It has ${own} where ${name} belongs. ${order}`;
  const what = part === '' ? 'nothing' : 'something without one of the names';
  return `It has ${what} where ${name} belongs. ${order}`;
}

const regional = /^https:\/\/([a-z0-9]+)(?:-v2)?\.quantum(?:-test)?\.azure\.com\/$/i;
const notRegional = 'has a host that is not regional, such as westus.quantum.azure.com or westus-v2.quantum.azure.com';

function problemWithAddress(address: string): string | undefined {
  if (regional.test(address)) return undefined;
  if (!URL.canParse(address)) return 'is not an address such as https://westus.quantum.azure.com/';
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(address);
  const loopback = isLoopback(hostname);
  if (protocol === 'http:' && !loopback) return 'is plain http; use https, as http is for emulators on this machine';
  if (protocol !== 'https:' && protocol !== 'http:') return 'is not an address that begins with https://';
  if (pathname !== '/' || search || hash || username || password) return 'has more than a host';
  if (!address.endsWith('/')) return "does not end with '/'";
  return loopback ? undefined : notRegional;
}

function refuse(name: string, problem: string | undefined): void {
  if (problem !== undefined) throw invalid(`Its ${name} ${problem}.`);
}

function invalid(problem: string): InvalidConnectionStringError {
  return new InvalidConnectionStringError(`This is not the connection string of a workspace. ${problem}`);
}
