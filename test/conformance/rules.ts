import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { commonParameters } from '../../src/cmdlet/common-parameters.js';
import { compile } from '../../src/cmdlet/binding/compiled-parameters.js';
import type { Binding, BoundValues, RecordedInvocation } from './invocation.js';

/** One rule of PowerShell's binder, and how to tell that a recorded case is about it. */
export interface Rule {
  readonly rule: string;
  readonly isIn: (recorded: RecordedInvocation, cmdlet: Cmdlet) => boolean;
}

/** In the order in which a binding goes. */
export const rules: readonly Rule[] = [
  {
    rule: 'Names are found in any case, and by alias',
    isIn: ({ invocation }, cmdlet) =>
      invocation.arguments.some(([name]) => compile(cmdlet).parameters.every((each) => each.name !== name)),
  },
  {
    rule: 'Common parameters take no part',
    isIn: ({ invocation }) =>
      invocation.arguments.some(([name]) => commonParameters.some((each) => each.toLowerCase() === name.toLowerCase())),
  },
  refusal('An unknown name is refused, after what is wrong with the known ones', 'NamedParameterNotFound'),
  refusal('A parameter is given once', 'ParameterAlreadyBound'),
  refusal('A value that cannot be converted is refused', 'ParameterArgumentTransformationError'),
  refusal('An object of another kind is refused', 'MismatchedPSTypeName'),
  refusal('Validations (set, range, length, pattern, count, null, empty)', 'ParameterArgumentValidationError'),
  refusal('A mandatory parameter takes no null', 'ParameterArgumentValidationErrorNullNotAllowed'),
  refusal('A mandatory parameter takes no empty text', 'ParameterArgumentValidationErrorEmptyStringNotAllowed'),
  refusal('A mandatory parameter takes no empty list', 'ParameterArgumentValidationErrorEmptyArrayNotAllowed'),
  {
    rule: 'The default set wins among several',
    isIn: bindsSome((bound, cmdlet) => several(cmdlet) && bound.parameterSet === defaultOf(cmdlet)),
  },
  {
    rule: 'What is given chooses another set',
    isIn: bindsSome((bound, cmdlet) => several(cmdlet) && bound.parameterSet !== defaultOf(cmdlet)),
  },
  {
    rule: 'Without a default set, what is mandatory decides',
    isIn: bindsSome((_bound, cmdlet) => defaultOf(cmdlet) === undefined),
  },
  refusal('A call that fits several sets, or none, is ambiguous', 'AmbiguousParameterSet'),
  refusal('What is mandatory must be there', 'MissingMandatoryParameter'),
  {
    rule: 'A whole object is bound, first as it is, then converted',
    isIn: bindsSome(({ pipeline }) => pipeline !== undefined),
  },
  {
    rule: 'Properties are bound by name or alias',
    isIn: (recorded, cmdlet) =>
      recorded.invocation.input?.some((each) => JSON.stringify(each).startsWith('{"$properties"')) === true &&
      bindsSome(({ pipeline }) => pipeline !== undefined)(recorded, cmdlet),
  },
  {
    rule: 'Each object starts from the arguments again',
    isIn: ({ invocation }) => (invocation.input?.length ?? 0) > 1,
  },
  refusal('An object that nothing takes is refused', 'InputObjectNotBound'),
  refusal('An object that leaves something mandatory open is refused', 'InputObjectMissingMandatory'),
  { rule: 'What is left out has its default value', isIn: bindsSome((bound) => bound.default !== undefined) },
];

function refusal(rule: string, id: string): Rule {
  return { rule, isIn: ({ outcome }) => bindingsOf(outcome).some((each) => 'error' in each && each.error.id === id) };
}

function bindsSome(holds: (bound: BoundValues, cmdlet: Cmdlet) => boolean): Rule['isIn'] {
  return ({ outcome }, cmdlet) => bindingsOf(outcome).some((each) => !('error' in each) && holds(each, cmdlet));
}

function bindingsOf(outcome: RecordedInvocation['outcome']): readonly Binding[] {
  return 'records' in outcome ? outcome.records : [outcome];
}

function several(cmdlet: Cmdlet): boolean {
  return compile(cmdlet).setCount > 1;
}

function defaultOf(cmdlet: Cmdlet): string | undefined {
  const compiled = compile(cmdlet);
  return compiled.defaultSet === 0 ? undefined : compiled.nameOf(compiled.defaultSet);
}
