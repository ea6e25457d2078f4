import type { EventGridEvent, InvocationContext } from '@azure/functions';
import { parseWorkspaceId, type WorkspaceIdParts } from '../quantum/resource-id.js';
import type { AzureFleet } from '../rotation/fleet/azure-fleet.js';
import { patientPorts } from '../rotation/fleet/patient-ports.js';
import { createTokenBucket } from '../rotation/fleet/token-bucket.js';
import type { Clock, Ledger } from '../rotation/ports.js';
import { latestRotation } from '../rotation/progress.js';
import { secretAddress } from '../rotation/publishers/destination.js';
import { secretIn, type SecretStore } from '../rotation/publishers/key-vault-publisher.js';
import { rotateWorkspace } from '../rotation/rotate-workspace.js';

/** What the Event Grid trigger touches. */
export interface SecretRotation {
  readonly azure: Pick<AzureFleet, 'open' | 'publisher'>;
  readonly ledger: Ledger;
  readonly openVault: (vault: string) => Promise<SecretStore>;
  readonly clock: Clock;
}

/**
 * The Event Grid trigger for `Microsoft.KeyVault.SecretNearExpiry`: Azure's rotation of two credentials
 * (learn.microsoft.com, "Automate the rotation of a secret for resources that have two sets of authentication
 * credentials"). It regenerates the key that the secret does not hold, tests it, and stores it as a new version with a new
 * expiry.
 *
 * The rotation is named after the version that expires. So an event that comes twice rotates once, and one whose handler
 * died goes on where that stood.
 *
 * @throws Error when it could not be rotated: Event Grid delivers the event again. Also when the next version would not be
 * valid for more than the 30 days before which Key Vault raises the event: each rotation would bring on the next, and
 * within minutes no key that consumers hold would work.
 */
export async function rotateSecret(
  event: EventGridEvent,
  context: InvocationContext,
  { azure, ledger, openVault, clock }: SecretRotation,
  signal: AbortSignal,
): Promise<void> {
  const { id, eventType, data } = event;
  if (eventType !== 'Microsoft.KeyVault.SecretNearExpiry') {
    return context.warn(`Event ${id} (${eventType}) is not about a secret that expires.`);
  }
  const secret = secretOf(data);
  if (!secret)
    return context.warn(`Event ${id} names no version of a secret in a vault of a known cloud: it is dropped.`);
  const { vault, name, version } = secret;
  const found = await latestOf(secret, await openVault(vault), signal);
  if (!found) return context.warn(`There is no secret ${name} in ${vault} any more.`);
  const { properties } = found;
  const { tags = {} } = properties;
  const workspace = workspaceOf(tags);
  if (!workspace) return context.log(`The secret ${name} is not tagged as one of an Azure Quantum workspace.`);

  const rotationId = uuidOf(version);
  const latest = latestRotation(await ledger.read(workspace, signal));
  const isBegun = latest?.rotationId === rotationId || latest?.requestIds.includes(rotationId) === true;
  if (properties.version !== version && !(isBegun && !latest.end)) {
    return context.log(`The secret ${name} has a newer version than the one that expires.`);
  }
  const destination = `keyvault:${vault}/secrets/${name}`;
  const publisher = azure.publisher(destination, validityOf(tags, name));
  const ports = azure.open(publisher)(
    workspace.subscriptionId,
    createTokenBucket(clock, 1, () => undefined),
  );
  const result = await rotateWorkspace(
    workspace,
    { rotationId, longestWait: 0 },
    patientPorts({ ...ports, ledger, clock }, Math.random),
    signal,
  );
  const { CredentialId: noted = result.slot } = tags;
  if (result.outcome === 'Rotated' && noted.toLowerCase() === result.slot.toLowerCase() && !result.resumed) {
    context.warn(`The tag CredentialId of the secret ${name} named another key than the secret held.`);
  }
  context.log(`${result.outcome}: ${workspace.workspaceName} is at its ${result.slot} key, in ${destination}.`);
}

interface Secret {
  readonly vault: string;
  readonly name: string;
  readonly version: string;
}

/** A vault has to be one of a known cloud: a token goes nowhere else. */
function secretOf(data: EventGridEvent['data'] = {}): Secret | undefined {
  const id = data['Id'] ?? data['id'];
  if (typeof id !== 'string') return undefined;
  const [, address = '', version = ''] = /^(.*)\/([0-9a-f]{32})$/i.exec(id) ?? [];
  const [, vault, name] = secretAddress.exec(address) ?? [];
  return vault !== undefined && name !== undefined ? { vault, name, version: version.toLowerCase() } : undefined;
}

async function latestOf({ vault, name }: Secret, store: SecretStore, signal: AbortSignal) {
  try {
    return await secretIn(store, name, signal);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The secret ${name} of ${vault} could not be read, and its key was left alone: ${reason}`, {
      cause,
    });
  }
}

type Tags = Readonly<Record<string, string | undefined>>;

function workspaceOf({ ProviderAddress: id = '' }: Tags): WorkspaceIdParts | undefined {
  if (!/\/providers\/Microsoft\.Quantum\/workspaces\//i.test(id)) return undefined;
  return parseWorkspaceId(id);
}

function validityOf({ ValidityPeriodDays: days = '90' }: Tags, name: string): number {
  const number = Number(days);
  if (Number.isInteger(number) && number > warningDays) return number;
  throw new Error(
    `The tag ValidityPeriodDays of the secret ${name}, '${days}', has to be a number of days greater than ${warningDays}: the version that a rotation stores would be near its expiry at once, and bring on the next.`,
  );
}

/** How many days before a secret expires Key Vault raises the event; within minutes, when it is stored with fewer left. */
const warningDays = 30;

/** A version has the digits of a UUID. */
function uuidOf(version: string): string {
  return version.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
