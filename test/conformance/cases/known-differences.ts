import type { CmdletModule } from '../../../src/cmdlet/module.js';
import { museumModule } from '../../fixtures/museum-module.js';
import type { Invocation } from '../invocation.js';

export interface KnownDifference {
  readonly reason: string;
  readonly module: CmdletModule;
  readonly invocations: readonly Invocation[];
}

/** Where our binder decides otherwise, on purpose; the replay fails for one that is gone. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    reason: 'An object with a user name and a password is taken for a credential: it is how JavaScript writes one.',
    module: museumModule,
    invocations: [
      {
        cmdlet: 'Send-Exhibit',
        arguments: [
          ['Address', 'http://a'],
          ['Keeper', { $properties: { userName: 'ann', password: { $secure: '' } } }],
        ],
      },
    ],
  },
  {
    reason: 'A drive without a root, which .NET refuses, is a relative address.',
    module: museumModule,
    invocations: [{ cmdlet: 'Send-Exhibit', arguments: [['Address', 'c:x']] }],
  },
  {
    reason: 'An object where a hashtable is expected is taken: it is how JavaScript writes one.',
    module: museumModule,
    invocations: [
      { cmdlet: 'Add-Exhibit', arguments: [['Tags', { $properties: { a: 1 } }]] },
      { cmdlet: 'Lock-Exhibit', arguments: [], input: [{ $properties: { a: 1 } }] },
    ],
  },
  {
    reason: 'A date in words or with a short year is refused, as is all else that is not ISO 8601 or as in 1/31/2026.',
    module: museumModule,
    invocations: ['Jan 2, 2026', '1/2/26'].map((value) => ({
      cmdlet: 'Add-Exhibit',
      arguments: [['Found', value]],
    })),
  },
  {
    reason: 'An empty hashtable where a date or a secure string is expected is refused; .NET makes an empty one of it.',
    module: museumModule,
    invocations: ['Found', 'Code'].map((name) => ({ cmdlet: 'Add-Exhibit', arguments: [[name, {}]] })),
  },
];
