import type { Dice } from './dice.js';
import { mutated, nastyJson, nastyName, nastyText } from './nasty.js';

/** A body for an operation: right, nearly right, or anything. */
export function fuzzBody(dice: Dice, path: string, method: string): Buffer {
  if (path.endsWith('/token')) return Buffer.from(formFor(dice));
  const right = dice.pick(bodies.find(([end, of]) => path.endsWith(end) && of === method)?.[2] ?? anything);
  if (dice.chance(0.5)) return Buffer.from(JSON.stringify(right));
  return dice.make(
    () => Buffer.from(JSON.stringify(mutated(dice, right))),
    () => Buffer.from(JSON.stringify(mutated(dice, mutated(dice, right)))),
    () => Buffer.from(JSON.stringify(nastyJson(dice)) ?? ''),
    () => damaged(dice, JSON.stringify(right)),
    () => Buffer.from(dice.pick(['', '{', 'null', '[]', '0', '"', '\ufeff{}', '{"a":1,"a":2}', '{"keys":["Primary"]'])),
    () => Buffer.from(nested(dice.below(dice.pick([100, 200_000])))),
    () => Buffer.from(dice.chance(0.02) ? ' '.repeat(4 * 1024 * 1024 + dice.below(3) - 1) : nastyText(dice)),
  );
}

const providers = [{ providerId: 'ionq', providerSku: 'x', quotas: { standardMinutesLifetime: 1 } }];
const properties = { providers, apiKeyEnabled: true, workspaceKind: 'V1', storageAccount: '/subscriptions/x' };

const anything: readonly unknown[] = [{}];

const bodies: readonly [end: string, method: string, bodies: readonly unknown[]][] = [
  [
    '/{workspaceName}',
    'PUT',
    [
      { location: 'westus' },
      { location: 'West US', tags: { a: 'b' }, identity: { type: 'SystemAssigned' }, properties },
      { location: 'eastus', properties: { apiKeyEnabled: false, workspaceKind: 'V2' } },
    ],
  ],
  ['/{workspaceName}', 'PATCH', [{ tags: { a: 'b' } }, { tags: {} }]],
  ['/regenerateKey', 'POST', [{ keys: ['Primary'] }, { keys: ['Primary', 'Secondary'] }, { keys: [] }]],
  ['/checkNameAvailability', 'POST', [{ name: 'ws-1', type: 'Microsoft.Quantum/Workspaces' }]],
  ['/emulator/clock', 'POST', [{ advance: 10 }, { advance: 5000 }]],
  // None that makes an answer a 500, or none at all: that would be what was asked for.
  [
    '/emulator/faults',
    'POST',
    [
      { outcome: 'Failed', method: 'PUT' },
      { outcome: 'Canceled', method: 'DELETE' },
    ],
  ],
];

function formFor(dice: Dice): string {
  const form = new URLSearchParams({
    grant_type: dice.chance(0.7) ? 'client_credentials' : nastyName(dice),
    client_id: 'app',
    client_secret: 'secret',
    scope: dice.chance(0.8) ? 'https://quantum.microsoft.com/.default' : nastyText(dice),
  });
  if (dice.chance(0.2)) form.delete(dice.pick(['grant_type', 'client_id', 'client_secret', 'scope']));
  return dice.chance(0.9) ? form.toString() : nastyText(dice);
}

function nested(levels: number): string {
  return `{"location":"westus","properties":{"deep":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
}

function damaged(dice: Dice, text: string): Buffer {
  const bytes = Buffer.from(text);
  for (let count = 1 + dice.below(3); count > 0; count--) bytes[dice.below(bytes.length)] = dice.below(256);
  return dice.chance(0.3) ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
}
