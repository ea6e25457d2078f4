import type { Caller } from '../cmdlet/caller.js';
import type { OutputType } from '../cmdlet/output-type.js';
import { parseWorkspaceId } from '../quantum/resource-id.js';
import type { Account } from './fleet/account.js';
import type { Publication } from './ports.js';
import type { RotationResult } from './rotation-result.js';

/** What a rotation writes. */
export const rotationOutput = {
  typeName: 'Az.QuantumApi.KeyRotation',
  typeScript: 'KeyRotation',
  properties: [
    { name: 'WorkspaceName', type: 'string', help: 'The name of the workspace.', inTable: true },
    { name: 'ResourceGroupName', type: 'string', help: 'The name of its resource group.' },
    { name: 'SubscriptionId', type: 'string', help: 'The id of its subscription.' },
    {
      name: 'Outcome',
      type: 'string',
      help: 'Rotated, or Published for stdout: then this is the publication.',
      typeScript: "'Rotated' | 'Published'",
      inTable: true,
    },
    {
      name: 'Slot',
      type: 'string',
      help: 'The key that is published: Primary or Secondary.',
      typeScript: "'Primary' | 'Secondary'",
      inTable: true,
    },
    { name: 'KeyCreatedAt', type: 'datetime', help: 'When that key was made, in UTC.', inTable: true },
    { name: 'KeyHash', type: 'string', help: 'The first 16 hexadecimal digits of its SHA-256, as in the ledger.' },
    {
      name: 'Regenerated',
      type: 'string',
      list: true,
      help: 'The keys that were regenerated, in order.',
      typeScript: "'Primary' | 'Secondary'",
      inTable: true,
    },
    { name: 'Destination', type: 'string', help: 'Where the key is published.' },
    { name: 'Resumed', type: 'boolean', help: 'Whether an earlier call had begun the rotation.' },
    { name: 'RotationId', type: 'string', help: 'The id of the rotation, as in the ledger.' },
    {
      name: 'ConnectionString',
      type: 'securestring',
      help: 'For stdout, the connection string that holds the new key.',
      secret: true,
    },
  ],
} as const satisfies OutputType;

/** A rotation that has ended. */
export function rotated(result: RotationResult): Record<string, unknown> {
  const { workspace, key, outcome, slot, regenerated, destination, resumed, rotationId } = result;
  return { ...workspace, outcome, slot, ...keyFacts(key), regenerated, destination, resumed, rotationId };
}

/** A rotation of a fleet that has ended. */
export function accounted(account: Account): Record<string, unknown> {
  const { workspace, key, outcome, slot, regenerated, destination, resumed, rotationId } = account;
  const names = parseWorkspaceId(workspace);
  return { ...names, outcome, slot, ...(key && keyFacts(key)), regenerated, destination, resumed, rotationId };
}

/** A key that is handed to whoever called. A shell has no secure strings, and nothing else was asked for there. */
export function handedOver(publication: Publication, kind: Caller['kind']): Record<string, unknown> {
  const { workspace, slot, rotationId, connectionString } = publication;
  return {
    ...workspace,
    outcome: 'Published',
    slot,
    ...keyFacts(publication),
    destination: 'stdout',
    rotationId,
    connectionString: kind === 'shell' ? connectionString.reveal() : connectionString,
  };
}

function keyFacts({ hash, createdAt }: RotationResult['key']): Record<string, unknown> {
  return { keyHash: hash, keyCreatedAt: createdAt === undefined ? undefined : new Date(createdAt) };
}
