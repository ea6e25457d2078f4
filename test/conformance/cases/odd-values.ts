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
