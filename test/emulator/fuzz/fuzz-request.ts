import { operations } from '../../../src/emulator/operations.js';
import type { Dice } from './dice.js';
import { fuzzBody } from './fuzz-body.js';
import { nastyName, nastyText } from './nasty.js';

/** A request that Node's own client can send. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** What earlier answers had that later requests can use: links, entity tags, keys. */
export interface Harvest {
  readonly links: string[];
  readonly etags: string[];
  readonly keys: string[];
  /** A token for Azure Resource Manager. */
  readonly token: string;
}

/** A request that is nearly right: an operation's, with a few things in it wrong. */
export function fuzzRequest(dice: Dice, harvest: Harvest): FuzzRequest {
  const operation = dice.pick(table);
  const method = dice.chance(0.9) ? operation.method : dice.pick(methods);
  const link = dice.chance(0.1) && harvest.links.length > 0 ? dice.pick(harvest.links) : undefined;
  const target = link ?? pathFor(dice, operation.path) + queryFor(dice, harvest);
  const form = operation.path.endsWith('/token');
  const bodied = method !== 'GET' && method !== 'HEAD' ? dice.chance(0.95) : dice.chance(0.05);
  const body = bodied ? fuzzBody(dice, operation.path, method) : undefined;
  return { method, target: sendable(target), headers: headersFor(dice, harvest, form), body };
}

const table = [
  ...operations,
  // Most can go wrong where there is a body.
  ...Array.from({ length: 3 }, () => operations.filter(({ path }) => path.endsWith('/{workspaceName}'))).flat(),
  ...['/emulator/requests', '/emulator/faults', '/emulator/clock', '/emulator/nothing'].flatMap((path) =>
    ['GET', 'POST'].map((method) => ({ method, path })),
  ),
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/favicon.ico' },
];

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'M-SEARCH', 'QUERY'];

function pathFor(dice: Dice, template: string): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (dice.chance(0.05)) return nastyText(dice);
    return encoded(dice.chance(0.05) ? nastyText(dice) : dice.pick(values[name] ?? ['x']));
  });
  if (dice.chance(0.95)) return dice.chance(0.9) ? path : path.toUpperCase();
  const at = dice.below(path.length + 1);
  return path.slice(0, at) + nastyText(dice) + path.slice(at + dice.below(3));
}

/** Few, so that requests meet. */
const values: Readonly<Record<string, readonly string[]>> = {
  subscriptionId: ['00000000-1111-2222-3333-444444444444', '11111111-2222-4333-8444-555555555555'],
  resourceGroupName: ['rg', 'quantum-rg', '(a.b_c)'],
  workspaceName: ['ws-1', 'ws-2', 'WS-1', 'a', 'b'.repeat(54)],
  locationName: ['westus', 'West US', 'eastus'],
  location: ['WESTUS', 'eastus'],
  operationId: ['00000000-1111-2222-3333-444444444444*00'],
  tenant: ['common', 'adfs', '72f988bf-86f1-41af-91ab-2d7cd011db47'],
};

function queryFor(dice: Dice, harvest: Harvest): string {
  const parts = [dice.chance(0.9) ? `api-version=${dice.pick(versions)}` : ''];
  if (dice.chance(0.05)) parts.push(`api-version=${nastyText(dice)}`);
  if (dice.chance(0.1)) parts.push(`$skipToken=${dice.chance(0.5) ? 'YWZ0ZXIgMQ' : encoded(nastyText(dice))}`);
  if (dice.chance(0.2))
    parts.push(`$filter=${encoded(dice.pick([filter, `${nastyName(dice)} eq 'x'`, nastyText(dice)]))}`);
  if (dice.chance(0.05)) parts.push(`${nastyText(dice)}=${dice.pick([...harvest.etags, nastyText(dice)])}`);
  return `?${parts.filter(Boolean).join('&')}`;
}

const filter = "resourceType eq 'Microsoft.Quantum/Workspaces' and name eq 'ws-1'";

const versions = [
  ...[
    '2023-11-13',
    '2025-01-01',
    '2025-08-11',
    '2025-11-01',
    '2025-12-15',
    '2026-06-15',
    '2026-01-15',
    '2019-11-04',
  ].map((day) => `${day}-preview`),
  '2022-09-01',
  '2015-01-01',
];

function headersFor(dice: Dice, harvest: Harvest, form: boolean): Record<string, string> {
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const headers: Record<string, string> = {
    'content-type': dice.chance(0.95) ? type : dice.pick(['text/plain', '', 'application/json; charset=x', 'x/y;;;']),
  };
  const add = (name: string, probability: number, value: () => string) => {
    if (dice.chance(probability)) headers[name] = dice.chance(0.8) ? value() : nastyText(dice);
  };
  add('authorization', 0.8, () => `Bearer ${harvest.token}`);
  add('if-match', 0.1, () => dice.pick(['*', ...harvest.etags]));
  add('if-none-match', 0.1, () => dice.pick(['*', ...harvest.etags]));
  add('x-ms-quantum-api-key', 0.1, () => dice.pick(['x', ...harvest.keys]));
  add('x-ms-client-request-id', 0.1, () => 'fuzz');
  add('host', 0.03, () => 'evil.example');
  add('origin', 0.03, () => 'https://evil.example');
  add('expect', 0.02, () => '100-continue');
  add('upgrade', 0.02, () => 'websocket');
  add('accept', 0.05, () => 'application/json');
  add(`x-${dice.text(5, 'abc-_')}`, 0.05, () => 'y'.repeat(dice.below(9000)));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, printable(value)]));
}

/** What may stand in a request line: Node's client refuses the rest, which raw requests have. */
function sendable(target: string): string {
  const text = target.replace(/[^\x21-\x7e]/gu, encoded);
  return text.startsWith('/') ? text : `/${text}`;
}

/** Percent-encoded; half a character becomes U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

function printable(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
}
