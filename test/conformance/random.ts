import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { declaration } from './arbitraries/declaration.js';
import { invocationOf } from './arbitraries/invocation.js';
import { generateSyntax } from '../../src/generators/syntax.js';
import type { EngineSession } from './engine-session.js';
import { bindByOurs, receiveFromEngine, type Reception } from './our-binder.js';
import type { Invocation } from './invocation.js';

export interface RandomCalls {
  readonly cmdlet: Cmdlet;
  readonly invocations: readonly Invocation[];
}

/** Random calls of one random cmdlet. */
export const randomCalls = (perCmdlet: number): fc.Arbitrary<RandomCalls> =>
  declaration.chain((cmdlet) =>
    fc.record({
      cmdlet: fc.constant(cmdlet),
      invocations: fc.array(invocationOf(cmdlet), { minLength: 1, maxLength: perCmdlet, size: 'max' }),
    }),
  );

export interface Difference {
  /** The call that differs; none when it is the syntax. */
  readonly invocation?: Invocation;
  readonly ours: Reception | string;
  readonly engine: Reception | string;
}

/** The calls that a real PowerShell binds in another way than we do, and its syntax if ours is another. */
export async function differences(session: EngineSession, { cmdlet, invocations }: RandomCalls): Promise<Difference[]> {
  const { recorded, syntax } = await session.ask(moduleOf(cmdlet), invocations);
  const calls = recorded.map((each) => ({
    invocation: each.invocation,
    ours: bindByOurs(cmdlet, each.invocation),
    engine: receiveFromEngine(cmdlet, each),
  }));
  return [{ ours: generateSyntax(cmdlet), engine: syntax }, ...calls].filter(
    ({ ours, engine }) => !isDeepStrictEqual(ours, engine),
  );
}

/** What a person needs to see what differs: the declaration's parameters, the call and both answers. */
export function describeDifference({ cmdlet }: RandomCalls, { invocation, ours, engine }: Difference): string {
  const parameters = Object.entries(cmdlet.parameters).map(([name, { type, options }]) => {
    const { sets, mandatoryIn, fromPipelineIn, fromPipelineByPropertyNameIn, validations, allows, defaultValue } =
      options;
    const lists = { sets, mandatoryIn, fromPipelineIn, fromPipelineByPropertyNameIn, allows, defaultValue };
    return `  ${name}: ${type.typeName} ${JSON.stringify({ ...lists, validations: validations.map((each) => each.attribute) })}`;
  });
  return [
    `sets ${cmdlet.parameterSets.join(', ')}; default ${JSON.stringify(cmdlet.defaultParameterSet)}`,
    ...parameters,
    ...(invocation ? [`call   ${JSON.stringify(invocation)}`] : []),
    `ours   ${JSON.stringify(ours)}`,
    `engine ${JSON.stringify(engine)}`,
  ].join('\n');
}

function moduleOf(cmdlet: Cmdlet): CmdletModule {
  return {
    name: 'Contoso.Oddities',
    guid: '3f0f6a0e-2d0c-4b61-9f57-6c6f2a1d7e12',
    version: '1.0.0',
    description: 'Oddities.',
    author: 'Contoso',
    copyright: '(c) Contoso',
    projectUri: 'https://example.com/oddities',
    licenseUri: 'https://example.com/oddities/license',
    helpUri: 'https://example.com/oddities/help',
    tags: [],
    shellName: 'oddities',
    nodeVariable: 'ODDITIES_NODE',
    environment: [],
    questions: {},
    cmdlets: { getOddity: cmdlet },
    services: () => ({}),
  };
}
