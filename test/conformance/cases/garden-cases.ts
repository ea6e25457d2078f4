import type { Argument, Invocation } from '../invocation.js';
import { eachInput, eachValue, everyChoice } from './combine.js';
import { emptyLists, namesOfChoice, oddObjects, oddValues } from './odd-values.js';

const north: Argument = ['BedName', 'north'];

/** Objects that a bed may be taken from, or not. */
const beds = [
  ...['north', '', { Name: 'north' }, { bedname: 'north' }, { Name: 'north', BedName: 'south' }, { Name: null }],
  ...[
    { Name: 5 },
    { Name: ['a', 'b'] },
    { Name: ['a'] },
    { Name: { Name: 'x' } },
    { Place: 'x' },
    {},
    { Name: 'x', Place: 'y' },
  ],
  ...[{ $properties: { Name: 'north' } }, { $properties: { BEDNAME: 'n' } }, { $properties: { Place: 'x' } }],
  ...[{ $properties: { Name: 'north', Place: 'x' } }, { $properties: {} }],
];

const seeds = [
  ...[{ Kind: 'carrot' }, { kind: ['carrot', 'leek'] }, { Kind: [] }, { Kind: null }, { Kind: 'x', Depth: 1 }, {}],
  ...[{ $properties: { Kind: 'carrot' } }, { $properties: { Kind: ['a'], Depth: 1 } }, { $properties: { Depth: 1 } }],
  ...[{ $properties: { Kind: 'carrot', Depth: null } }],
  ...[{ Kind: { a: 1 } }, { Kind: 5 }, { Kind: [1, null] }],
];

const mixed = ['north', { Name: 'south' }, { Kind: 'leek' }, { Name: 'east', Kind: 'leek' }, null, 5];

const getPlant: Invocation[] = [
  ...everyChoice('Get-Plant', [north, ['InputObject', 'south'], ['Count', 2], ['Season', 'spring']], [mixed]),
  ...eachValue('Get-Plant', 'BedName', [...oddValues, ...emptyLists]),
  ...eachValue('Get-Plant', 'Count', [...oddValues, ...emptyLists, ...oddObjects], [north]),
  ...eachValue(
    'Get-Plant',
    'Season',
    [...oddValues, ...emptyLists, ...oddObjects, ...namesOfChoice('Spring', 'Autumn')],
    [north],
  ),
  ...eachValue('Get-Plant', 'InputObject', [...oddValues, ...oddObjects, ...beds, ...seeds]),
  ...eachInput('Get-Plant', [...oddValues, ...oddObjects, ...beds]),
  ...eachInput('Get-Plant', ['north', { Name: 'x' }, 5], [north]),
  { cmdlet: 'Get-Plant', arguments: [['BEDNAME', 'north']] },
  {
    cmdlet: 'Get-Plant',
    arguments: [
      ['bedname', 'north'],
      ['BedName', 'south'],
    ],
  },
  { cmdlet: 'Get-Plant', arguments: [north, ['bedName', 5], ['Bogus', 1]] },
  { cmdlet: 'Get-Plant', arguments: [['Bogus', 1]] },
  { cmdlet: 'Get-Plant', arguments: [['Bogus', 1], north] },
  {
    cmdlet: 'Get-Plant',
    arguments: [
      ['Bogus', 1],
      ['Count', 'many'],
    ],
  },
  {
    cmdlet: 'Get-Plant',
    arguments: [
      ['Count', 'many'],
      ['Season', 'Winter'],
    ],
  },
  { cmdlet: 'Get-Plant', arguments: [['Bogus', 1], north, ['InputObject', 'south']] },
  { cmdlet: 'Get-Plant', arguments: [['Bogus', 1], ['Worse', 2], north] },
  { cmdlet: 'Get-Plant', arguments: [['Bogus', 1]], input: ['north'] },
  { cmdlet: 'Get-Plant', arguments: [], input: [] },
  { cmdlet: 'Get-Plant', arguments: [['Count', 'many']], input: [] },
];

const sowing: Argument[] = [
  ['InputObject', 'north'],
  ['Body', { Kind: 'leek' }],
  ['Kind', 'carrot'],
  ['PassThru', true],
];

const invokeSowing: Invocation[] = [
  ...everyChoice('Invoke-Sowing', sowing, [mixed, ['north', 'south'], [{ Name: 'x', Kind: ['y'] }], []]),
  ...eachValue('Invoke-Sowing', 'Body', [...oddValues, ...oddObjects, ...seeds, ...beds], [['InputObject', 'north']]),
  ...eachValue('Invoke-Sowing', 'Kind', [...oddValues, ...emptyLists], [['InputObject', 'north']]),
  ...eachValue(
    'Invoke-Sowing',
    'PassThru',
    [...oddValues, ...emptyLists, ...oddObjects],
    [
      ['InputObject', 'north'],
      ['Kind', 'carrot'],
    ],
  ),
  ...eachInput('Invoke-Sowing', [...oddValues, ...oddObjects, ...beds, ...seeds]),
  ...eachInput('Invoke-Sowing', [...beds, ...seeds], [['Kind', 'carrot']]),
  ...eachInput('Invoke-Sowing', [...beds, ...seeds], [['Body', { Kind: 'carrot' }]]),
  ...eachInput('Invoke-Sowing', [...beds, ...seeds], [['InputObject', 'north']]),
];

export const gardenCases: readonly Invocation[] = [...getPlant, ...invokeSowing];
