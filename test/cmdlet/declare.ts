import { cmdletsOver, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { Parameter } from '../../src/cmdlet/parameter.js';

/** A parameter of any type and in any set, wrong ones included. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyParameter = Parameter<any, any, any, any, any, any>;

/** A cmdlet, good in everything that is not given. Its sets and parameters are not checked by the compiler. */
export function declare(parts: {
  readonly parameterSets?: readonly [string, ...string[]];
  readonly parameters?: Readonly<Record<string, AnyParameter>>;
  readonly others?: Partial<Cmdlet>;
}): Cmdlet {
  const cmdlet = cmdletsOver<object>()('Get', 'Thing', {
    shell: 'thing list',
    synopsis: 'Lists things.',
    description: 'Lists things.',
    parameterSets: parts.parameterSets ?? ['Only'],
    parameters: (parts.parameters ?? {}) as Record<string, never>,
    output: { typeName: 'Contoso.IThing', typeScript: 'Thing' },
    examples: [],
    async process() {},
  });
  return { ...cmdlet, ...parts.others };
}
