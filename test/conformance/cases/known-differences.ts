import type { CmdletModule } from '../../../src/cmdlet/module.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { orchardModule } from '../../fixtures/orchard-module.js';
import type { Invocation } from '../invocation.js';

export interface KnownDifference {
  readonly reason: string;
  readonly module: CmdletModule;
  readonly invocations: readonly Invocation[];
}

const object = (properties: object) => ({ $properties: properties });

/** Where our binder decides otherwise, on purpose or because the bridge does; the replay fails for one that is gone. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    reason: 'An object where a text is expected: PowerShell binds its type name or a list of its properties.',
    module: gardenModule,
    invocations: [
      ...[{ Name: 'x' }, object({ Name: 'x' })].map((value) => ({
        cmdlet: 'Get-Plant',
        arguments: [['BedName', value] as const],
      })),
      {
        cmdlet: 'Invoke-Sowing',
        arguments: [
          ['InputObject', 'north'],
          ['Kind', object({ Name: 'x' })],
        ],
      },
    ],
  },
  {
    reason: 'A list in a list of texts: PowerShell joins its items with blanks.',
    module: orchardModule,
    invocations: [{ cmdlet: 'Test-Tree', arguments: [['Values', [['a', 'b']]]] }],
  },
  {
    reason: 'A hashtable piped in has no properties of the names of its entries; in JavaScript it is an object.',
    module: orchardModule,
    invocations: [{ cmdlet: 'Get-Tree', arguments: [], input: [{ Id: 5 }] }],
  },
  {
    reason: 'An object of unknown properties, all null: in JavaScript null is not given, as in a hashtable.',
    module: gardenModule,
    invocations: [{ cmdlet: 'Get-Plant', arguments: [['InputObject', object({ Depth: null })]] }],
  },
];
