import type { Dice } from './dice.js';

/** Text that programs stumble over. */
export function nastyText(dice: Dice): string {
  return dice.make(
    () => dice.pick(texts),
    () => dice.text(dice.below(12), ' !"#$%&\'()*+,-./0aZ:;<=>?@[\\]^_`{|}~'),
    () => dice.text(dice.below(6), '\0\r\n\t\x7f\u00e4\u20ac\u{1f600}\ufeff\u202e'),
    () => dice.text(1 + dice.below(300), 'ab-'),
  );
}

/** A JSON value that nobody asked for. */
export function nastyJson(dice: Dice, depth = 3): unknown {
  if (depth === 0) return dice.pick(scalars);
  return dice.make<unknown>(
    () => dice.pick(scalars),
    () => nastyText(dice),
    () => Array.from({ length: dice.below(4) }, () => nastyJson(dice, depth - 1)),
    () =>
      Object.fromEntries(Array.from({ length: dice.below(4) }, () => [nastyName(dice), nastyJson(dice, depth - 1)])),
  );
}

/** The value with something in it changed, added or taken away. */
export function mutated(dice: Dice, value: unknown): unknown {
  if (dice.chance(0.2) || typeof value !== 'object' || value === null) return nastyJson(dice);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return dice.make<unknown>(
      () => list.map((each, index) => (index === 0 ? mutated(dice, each) : each)),
      () => [...list, nastyJson(dice)],
      () => Array.from({ length: dice.below(200) }, () => list[0]),
    );
  }
  const entries = Object.entries(value);
  const chosen = dice.below(entries.length);
  return dice.make<unknown>(
    () =>
      Object.fromEntries(entries.map(([name, each], index) => [name, index === chosen ? mutated(dice, each) : each])),
    () => Object.fromEntries(entries.filter((_, index) => index !== chosen)),
    () => Object.fromEntries([...entries, [nastyName(dice), nastyJson(dice)]]),
  );
}

/** A name that an object might have already. */
export function nastyName(dice: Dice): string {
  return dice.make(
    () => dice.pick(['location', 'tags', 'identity', 'type', 'properties', 'providers', 'providerId', 'quotas']),
    () => dice.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', 'toJSON']),
    () => nastyText(dice),
  );
}

const scalars = [null, true, false, 0, -1, 1e308, 1e-308, 2 ** 53, '', 'x', '0', [], {}];

const texts = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '../..',
    '%',
    '%2f',
    '%00',
    '%ff',
    '%25',
    '%2e%2e',
    '%u0041',
    '\\',
    '/',
    '//',
    '?',
    '#',
    '&',
    '=',
  ],
  ...['*', '"', "'", "' eq '", '$', '${x}', '{0}', '{workspaceName}', 'null', 'undefined', 'NaN', 'true', '__proto__'],
  ...[
    'constructor',
    'toString',
    '-',
    '--',
    '\r\nx-injected: 1',
    '\u0000',
    '\ud800',
    '\u0130',
    'ß',
    'K',
    'W/"x"',
    'Bearer ',
  ],
  ...['a'.repeat(91), 'a'.repeat(4000), '1e5', '-1', '0x10', '9'.repeat(40)],
];
