import fc from 'fast-check';

/** What has harmed somebody's paths, headers, bodies, templates or logs. */
const fragments = [
  ...['..', '.', '/', '//', '/../', '\\', '%2f', '%2F', '%2e%2e', '%252f', '%00', '%', '%zz', ';', ':', '@', '*', '+'],
  ...['\r\n', '\r\nX-Injected: yes\r\n\r\n', '\n', '\0', '\u001b[2J', '\u007f', '\u0085', '\u2028', '\ufeff', '\u202e'],
  ...['"', "'", '`', '“', '?', '#', '&', '=', '?api-version=1', '#x', '&api-version=1', ',', ' ', '\t', '\u00a0'],
  ...['$&', '$1', '$', '{workspaceName}', '{subscriptionId}', '${x}', '{{x}}', '<script>', '__proto__', 'constructor'],
  ...[
    '\ud800',
    '\udfff',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '名',
    '😀',
    '--',
    '-',
    '-g',
    '@file',
    'http://example.com',
    '()',
    '_',
  ],
];

// Made once: each takes a second to make.
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
);
const name = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?$/);

/**
 * Texts for a parameter: nothing in particular, bad pieces, a right value with bad pieces in it, and right values, as
 * only those are sent.
 *
 * @param valid - A value that the parameter takes.
 */
export function textsFor(valid: string): fc.Arbitrary<string> {
  const fragment = fc.constantFrom(...fragments);
  return fc.oneof(
    fragment,
    fc.array(fragment, { maxLength: 6 }).map((pieces) => pieces.join('')),
    { arbitrary: anyText, weight: 3 },
    fc.tuple(fc.nat(valid.length), fragment).map(([at, piece]) => valid.slice(0, at) + piece + valid.slice(at)),
    fc.tuple(segmentOf(valid), fc.oneof(fragment, name)).map(([index, text]) => withSegment(valid, index, text)),
    fc.constantFrom(valid, valid.toUpperCase(), `${valid}/`, `/${valid}`, `${valid}/listKeys`, `${valid}/..`),
    fc.tuple(fragment, fc.integer({ min: 90, max: 3_000 })).map(([piece, times]) => piece.repeat(times / piece.length)),
    fc.uuid(),
    name,
  );
}

function segmentOf(text: string): fc.Arbitrary<number> {
  return fc.nat(text.split('/').length - 1);
}

function withSegment(text: string, index: number, segment: string): string {
  return text
    .split('/')
    .map((each, at) => (at === index ? segment : each))
    .join('/');
}
