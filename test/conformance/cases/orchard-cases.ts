import type { Argument, Invocation } from '../invocation.js';
import { eachInput, eachProperty, eachValue, everyChoice } from './combine.js';
import { emptyLists, oddObjects, oddValues } from './odd-values.js';

const object = (properties: object) => ({ $properties: properties });

const rows = [
  ...[5, '5', 'oak', null, object({ Name: 'oak' }), object({ treename: 'oak' }), object({ Label: 'oak', Id: 5 })],
  ...[object({ Id: 5 }), object({ Id: '5' }), object({ Id: 'oak' }), object({ Name: null }), object({ Name: '' })],
  ...[object({ Name: 'oak', Id: 7, Tags: 'a' }), object({ Tags: ['a', 'b'] }), object({ Owner: 'me' }), object({})],
  ...[object({ Id: 5, High: true }), object({ Id: 5, Tall: 'yes' }), object({ Id: 5, Tags: null, Fruit: 'plum' })],
  ...[object({ Id: 5, Fruit: 'fig' }), object({ Id: 5, Fruit: ['pear', 'apple'] })],
  ...[object({ Id: 5, Context: 'c' }), object({ Id: 5, ctx: null }), object({ Id: 5, Context: [1] })],
];

const getTree: Invocation[] = [
  ...everyChoice(
    'Get-Tree',
    [
      ['Name', 'oak'],
      ['Id', 5],
      ['Owner', 'me'],
      ['Tags', 'a'],
      ['Tall', true],
    ],
    [rows, [object({ Name: 'oak', Id: 7, Tags: 'b' }), object({ Id: 8, Tall: false })]],
  ),
  ...eachInput('Get-Tree', rows),
  ...eachInput('Get-Tree', rows, [['Owner', 'me']]),
  ...eachInput('Get-Tree', rows, [['Fruit', 'pear']]),
  ...['Name', 'Tags'].flatMap((name) => eachProperty('Get-Tree', name, [...oddValues, ...emptyLists])),
  ...['Id', 'Tall'].flatMap((name) => eachProperty('Get-Tree', name, [...oddValues, ...emptyLists, ...oddObjects])),
  ...eachProperty('Get-Tree', 'Tall', [...oddValues, ...oddObjects], [['Id', 5]]),
  ...eachProperty('Get-Tree', 'Fruit', [...oddValues, ...emptyLists, ...oddObjects], [['Id', 5]]),
  ...eachValue('Get-Tree', 'Tall', [...oddValues, ...oddObjects], [['Name', 'oak']]),
  ...eachValue('Get-Tree', 'Tags', [...oddValues, ...emptyLists], [['Name', 'oak']]),
  { cmdlet: 'Get-Tree', arguments: [['LABEL', 'oak']] },
  {
    cmdlet: 'Get-Tree',
    arguments: [
      ['label', 'oak'],
      ['TreeName', 'elm'],
    ],
  },
  {
    cmdlet: 'Get-Tree',
    arguments: [
      ['high', 1],
      ['Label', 'oak'],
    ],
  },
];

const things = [5, '5', 'oak', { Name: 'oak' }, { Name: 'oak', Girth: 1 }, { Height: '3' }, true, 1.5, null];

const setTreeArguments: Argument[] = [
  ['Width', 1],
  ['Height', 2],
  ['Tree', { Name: 'oak' }],
  ['Label', 'l'],
  ['Shade', true],
];

const setTree: Invocation[] = [
  ...everyChoice('Set-Tree', setTreeArguments, [things, ...things.slice(0, 5).map((each) => [each])]),
  ...eachInput('Set-Tree', [...things, ...oddValues, ...oddObjects.slice(0, 4)], [['Force', true]]),
  ...eachValue('Set-Tree', 'Tree', [...oddValues, ...oddObjects, ...things]),
  ...eachValue('Set-Tree', 'Shade', [...oddValues, ...oddObjects]),
];

const routes = [
  ...['a', 5, object({ Name: 'oak' }), object({ Name: 'oak', Depth: 1 }), object({ Depth: 2 }), object({ Depth: 'x' })],
  ...[object({ Lane: 3 }), object({ Name: '', Depth: 1 }), null],
];

const moveTree: Invocation[] = [
  ...everyChoice(
    'Move-Tree',
    [
      ['Name', 'oak'],
      ['Lane', 3],
      ['Depth', 1],
      ['Place', 'here'],
    ],
    [routes, ...routes.slice(0, 5).map((each) => [each])],
  ),
];

const lots = [1, [1, 2], 'a', ['a', 'b'], ['1', '2'], [1, 'b'], [], [null], null, true];

const joinTree: Invocation[] = [
  ...everyChoice(
    'Join-Tree',
    [
      ['Numbers', 1],
      ['Names', 'a'],
      ['With', 'w'],
      ['By', 'b'],
      ['Limit', [1]],
    ],
    [lots, ...lots.slice(0, 4).map((each) => [each])],
  ),
  ...eachValue('Join-Tree', 'Numbers', [...oddValues, ...emptyLists, ...oddObjects]),
  ...eachValue('Join-Tree', 'Limit', [...oddValues, ...emptyLists, ...oddObjects]),
  ...eachValue('Join-Tree', 'Names', [...oddValues, ...emptyLists], [['With', 'w']]),
];

const testTree: Invocation[] = [
  ...everyChoice(
    'Test-Tree',
    [
      ['Values', ['v']],
      ['Context', 1],
      ['Numbers', [1]],
      ['Label', ''],
    ],
    [lots],
  ),
  ...['Context', 'Numbers', 'Flags'].flatMap((name) =>
    eachValue('Test-Tree', name, [...oddValues, ...emptyLists, ...oddObjects], [['Values', ['v']]]),
  ),
  ...eachValue('Test-Tree', 'Label', [...oddValues, ...emptyLists], [['Values', ['v']]]),
  ...eachValue('Test-Tree', 'Values', [...oddValues, ...emptyLists]),
  ...eachInput('Test-Tree', [...oddValues, ...emptyLists]),
];

const anything = [...oddValues, ...emptyLists, ...oddObjects];

const sendTree: Invocation[] = [
  ...everyChoice(
    'Send-Tree',
    [
      ['Item', 'x'],
      ['Part', 1],
      ['Note', 'n'],
    ],
    [things, [object({ Note: 'm' })]],
  ),
  ...eachValue('Send-Tree', 'Item', anything),
  ...eachInput('Send-Tree', anything),
  ...eachInput('Send-Tree', anything, [['Note', 'n']]),
];

/** Objects by value and by property, one by one and in turn, for the sets that wait for them. */
const waiting = [5, '5', 'oak', true, null, object({ Age: 3 }), object({ Age: 'old' }), object({ Owner: 'me' })];
const awaited = [waiting, ...waiting.map((each) => [each])];

const waitingTrees: Invocation[] = [
  ...everyChoice(
    'Find-Tree',
    [
      ['Tall', true],
      ['Number', 1],
      ['Owner', 'me'],
      ['Age', 2],
    ],
    awaited,
  ),
  ...everyChoice(
    'Search-Tree',
    [
      ['Tall', true],
      ['Number', 1],
      ['Owner', 'me'],
      ['Age', 2],
    ],
    awaited,
  ),
  ...everyChoice(
    'Select-Tree',
    [
      ['Number', 1],
      ['Age', 2],
    ],
    awaited,
  ),
  ...everyChoice(
    'Split-Tree',
    [
      ['Number', 1],
      ['Owner', 'me'],
      ['Age', 2],
      ['Place', 'here'],
    ],
    awaited,
  ),
];

export const orchardCases: readonly Invocation[] = [
  ...[...getTree, ...setTree, ...moveTree, ...joinTree, ...testTree, ...sendTree, ...waitingTrees],
];
