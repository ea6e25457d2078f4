/** Single values, and lists of them, that conversions stumble over. */
export const oddValues: readonly unknown[] = [
  ...[null, true, false],
  ...[0, 1, 2, -1, 1.5, 2.5, -2.5, 0.1, 0.0001, 0.00001, 1e-7, 123456.789, 1 / 3, 1e15, 1e21, -1e300],
  ...[2147483647, 2147483648, -2147483648, -2147483649],
  ...['', ' ', 'x', 'True', 'false', '5', ' 7 ', '1.5', '2.5', '.5', '-3', '+4', '0x10', '-0xff', '0xFFFFFFFF'],
  ...['0b11', '1e2', '1e', '1kb', '1.5MB', '2gb', '1,000', '1,,0', ',1', '--1', '2147483648', 'NaN', '5x', "it's"],
  ...['$env:PATH', 'h\u00f6he', { $date: 1767323045000 }],
  ...[['a'], ['a', 'b'], [1, '2'], [5], [true], ['a', ''], ['a', null], [true, 0]],
];

/** Lists of nothing. Where an object is expected, see the known differences. */
export const emptyLists: readonly unknown[] = [[], [null]];

/** Objects, and lists in lists. Where a text is expected, see the known differences. */
export const oddObjects: readonly unknown[] = [
  ...[{}, { Name: 'x' }, { $properties: {} }, { $properties: { Name: 'x' } }, [['a', 'b']], [{ Name: 'x' }]],
];

/** Names of a closed set in the spellings that people and .NET enumerations use. */
export function namesOfChoice(first: string, second: string): unknown[] {
  return [
    ...[first, second, first.toLowerCase(), first.toUpperCase(), ` ${first} `, first.slice(0, 3), first.slice(0, 1)],
    ...[`${first},${second}`, `${first}, ${second}`, `${first},`, ',', `${first};${second}`, `${first},Other`, 'Other'],
    ...[[first], [first, second], [second, first, first], [`${first},${second}`], [first, 'Other'], [[first, second]]],
    ...[[first, null], [first, ''], [first, 1], { [first]: true }],
  ];
}

/** Points in time, and what looks like some. Not those that depend on today: see the known differences. */
export const dates: readonly unknown[] = [
  ...[{ $date: 1767323045000 }, { $date: 0 }, 0, 1, 5, -1, 3000000000000000000, 2e19],
  ...['2026-01-02', '2026-1-2', '2026-01', '2026-01-02T03:04:05', '2026-01-02 03:04', '2026-01-02T03:04:05Z'],
  ...['2026-01-02T03:04:05.1234567+02:00', '2026-01-02T03:04:05.5-0530', ' 2026-01-02 ', '2026-02-30', '2026-13-01'],
  ...['2026-01-02T24:00:00', '2026-01-02T23:60', '0000-01-01', '0001-01-01', '9999-12-31', '20260102', '2026', ''],
  ...['1/2/2026', '01/02/2026 5:06 PM', '1/2/2026 17:06:07', '1/2/2026 12:00 am', '1/2/2026 13:00 PM', '13/1/2026'],
];

/** Secure strings, one of them empty. */
export const secrets: readonly unknown[] = ['s3cret', '', 'h\u00f6he'].map((each) => ({
  $secure: Buffer.from(each, 'utf16le').toString('base64'),
}));

/** A user with a password, one of them empty. */
export const credentials: readonly unknown[] = ['s3cret', ''].map((each) => ({
  $credential: ['ann', Buffer.from(each, 'utf16le').toString('base64')],
}));

/** Addresses, and what .NET takes for none. */
export const uris: readonly unknown[] = [
  ...[
    'http://a/%20b?x#y',
    'HTTPS://A:8080',
    'foo/bar',
    '?x',
    'proxy:8080',
    ' http://a ',
    'urn:a',
    'http://h\u00f6st/\u00e4',
  ],
  ...['http://[', 'http://', 'http:///x', 'http://a:99999', 'http://a b/', 'https://[::1]:1/', 'ftp://u:p@a/'],
];

/** Hashtables, and lists of them. */
export const tables: readonly unknown[] = [
  {},
  { a: 1 },
  { a: 'x', B: [1, 2], c: { d: null } },
  [{ a: 1 }],
  [{ a: 1 }, {}],
];
