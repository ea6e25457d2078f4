import type { Argument, Invocation } from '../invocation.js';
import { eachInput, eachProperty, eachValue, everyChoice } from './combine.js';
import {
  credentials,
  dates,
  emptyLists,
  namesOfChoice,
  oddObjects,
  oddValues,
  secrets,
  tables,
  uris,
} from './odd-values.js';

const object = (properties: object) => ({ $properties: properties });

const add = 'Add-Exhibit';
const test = 'Test-Exhibit';
const lock = 'Lock-Exhibit';

const values = [...oddValues, ...emptyLists, ...secrets, ...tables];

const addExhibit: Invocation[] = [
  ...['Found', 'Shown'].flatMap((name) => [
    ...eachValue(add, name, [...dates, ...emptyLists, ...secrets, null, true, 'x', ['2026-01-02', 5], ['x']]),
    ...eachProperty(add, name, [...dates, null, 'x']),
  ]),
  ...eachInput(add, [
    ...dates,
    ...secrets,
    { a: 1 },
    null,
    'x',
    object({ Label: 'x' }),
    object({ Found: '2026-01-02' }),
  ]),
  ...['Tags', 'Notes', 'OnLoan', 'Rare', 'Force'].flatMap((name) => eachValue(add, name, values)),
  ...eachValue(add, 'Code', [...oddValues, ...emptyLists, ...secrets]),
  ...['Tags', 'OnLoan'].flatMap((name) => eachProperty(add, name, values)),
  ...eachProperty(add, 'Code', [...oddValues, ...secrets]),
  ...['Era', 'Eras'].flatMap((name) =>
    eachValue(add, name, [...oddValues, ...emptyLists, ...namesOfChoice('Ancient', 'Modern')]),
  ),
  ...eachValue(add, 'Hall', [...oddValues, ...emptyLists, 'North', 'north', 'N', ['North'], 'North,South']),
  ...eachValue(add, 'Title', [...values, ...oddObjects, ...dates]),
  ...eachValue(add, 'Verbose', [true, false], [['Title', 'a']]),
  ...[{ Verbose: true, Debug: false }, { ErrorAction: 'Continue' }, { ev: 'failed' }, { WARNINGVARIABLE: 'w' }].map(
    (common) => ({ cmdlet: add, arguments: [...Object.entries(common), ['Title', 'a'] as const] }),
  ),
];

const numbers = [-2, -1, 0, 3, 4, '3', '4', 'x', null, [], [1], [1, 2], [1, 2, 3], [4], [1, 9], ['x'], [null]];
const words = [
  ...['', 'a', 'ab', 'abcde', 'abcdef', null, 5, 12, ['ab'], ['ab', 'a'], ['ab', null], ['ab', ''], [], [null]],
  ...[
    'a1',
    'A12',
    'a',
    'b1\n',
    'd1',
    'a\u0661',
    ['a1', 'b2'],
    ['a1', 'x'],
    ['a1', 'b', 'c', 'a'],
    ['a1', null],
    [['a', 'b']],
    [['a', ['b', 'c']], 'd'],
  ],
];

const testExhibit: Invocation[] = [
  ...['Floor', 'Floors', 'Rooms'].flatMap((name) => eachValue(test, name, numbers)),
  ...['Title', 'Titles', 'Number', 'Numbers', 'Maker', 'Makers', 'Owners'].flatMap((name) =>
    eachValue(test, name, words),
  ),
  ...eachValue(test, 'Tags', [...tables, null, 'x']),
  ...eachValue(test, 'Code', [...secrets, null, 'x']),
  ...eachInput(test, [...words, ...numbers]),
  ...['Floor', 'Titles', 'Number'].flatMap((name) => eachProperty(test, name, [...words, ...numbers])),
];

const lockExhibit: Invocation[] = [
  ...['Label', 'Labels', 'Rooms', 'Tags', 'OnLoan', 'Plain'].flatMap((name) => eachValue(lock, name, values)),
  ...eachValue(lock, 'Code', [...oddValues, ...emptyLists, ...secrets]),
  ...eachInput(lock, [...secrets, ...tables, null, true, 0, 'x', []]),
];

const rows = [
  ...[5, '5', 'x', null, object({ Title: 'x' }), object({ Floor: 2 }), object({ Title: 'x', Floor: 2 })],
  ...[object({ Eras: 'modern' }), object({ Note: 'n' }), object({ Title: '', Eras: ['x'] }), object({})],
];
const eachRow = [rows, ...rows.map((row) => [row])];

const sets: Invocation[] = [
  ...everyChoice('Get-Exhibit', named({ Title: 'x', Floor: 1, Top: 3, Eras: 'ancient', Rare: false }), eachRow),
  ...eachValue('Get-Exhibit', 'Top', [0, 1, 5, 10, null]),
  ...everyChoice('Find-Exhibit', named({ Title: 'x', Floor: 1, Near: 'n', Wing: 'w', Rare: true }), eachRow),
  ...everyChoice('Open-Exhibit', named({ Title: 'x', Floor: 1, Wing: 'w', Note: 'n' }), eachRow),
];

const send = 'Send-Exhibit';
const address: readonly Argument[] = [['Address', 'http://a']];
/** PowerShell asks a person for the password of a user who is a text. */
const notTexts = oddValues.filter((each) => typeof each !== 'string');

const sendExhibit: Invocation[] = [
  ...['Address', 'Page', 'Proxy'].flatMap((name) =>
    eachValue(send, name, [...uris, ...values], name === 'Address' ? [] : address),
  ),
  ...eachValue(send, 'Keeper', [...credentials, ...notTexts, ...emptyLists, ...secrets, ...tables], address),
  ...eachValue(send, 'ProxyCredential', credentials, address),
  ...eachInput(send, [...uris, 5, true, null, object({ Address: 'http://b' })], [['Title', 'x']]),
  ...eachInput(send, [...uris.map((Address) => object({ Address })), object({ Address: null }), object({ a: 1 })]),
  ...eachProperty(send, 'Keeper', [...credentials, null, 5], address),
  ...eachValue(send, 'ProxyUseDefaultCredentials', [true, false], address),
];

function named(args: Readonly<Record<string, unknown>>): Argument[] {
  return Object.entries(args);
}

export const museumCases: readonly Invocation[] = [
  ...addExhibit,
  ...testExhibit,
  ...lockExhibit,
  ...sets,
  ...sendExhibit,
];
