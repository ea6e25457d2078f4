import { bindArguments } from '../../src/cmdlet/binding/bind-arguments.js';
import { bindPipelineObject } from '../../src/cmdlet/binding/bind-pipeline-object.js';
import type { BindingState } from '../../src/cmdlet/binding/binding-state.js';
import { boundByPowerShell, boundParameters } from '../../src/cmdlet/binding/bound-parameters.js';
import { compile } from '../../src/cmdlet/binding/compiled-parameters.js';
import { ParameterBindingError } from '../../src/cmdlet/binding/parameter-binding-error.js';
import { camelCase, pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { commonParameters } from '../../src/cmdlet/common-parameters.js';
import { dotnetTypeName } from '../../src/cmdlet/dotnet-type-name.js';
import { isInSet, type Parameter } from '../../src/cmdlet/parameter.js';
import {
  fromData,
  toData,
  toJavaScript,
  type Binding,
  type BindingFailure,
  type BoundValues,
  type Invocation,
  type RecordedInvocation,
} from './invocation.js';

// The recordings are made in UTC: a date without a zone is local time.
process.env['TZ'] = 'UTC';

/** What a body receives, or why it does not run; for a pipeline, for each record. */
export type Reception = Binding | readonly Binding[];

/** What our own binder makes of a call. Common parameters are options of the call for whoever uses it. */
export function bindByOurs(cmdlet: Cmdlet, { arguments: args, input }: Invocation): Reception {
  const own = args.filter(([name]) => !commonParameters.some((each) => each.toLowerCase() === name.toLowerCase()));
  const named = Object.fromEntries(own.map(([name, value]) => [name, toJavaScript(value)]));
  const start = attempt(() => bindArguments(cmdlet, named, input !== undefined));
  if ('error' in start) return start;
  if (input === undefined) return attempt(() => received(cmdlet, start));
  return input.map((item) => {
    const object = toJavaScript(item);
    const bind = (): BoundValues => {
      bindPipelineObject(start, object);
      return received(cmdlet, start);
    };
    return attempt(bind, dotnetTypeName(object));
  });
}

/**
 * What a body receives once the engine has bound a call. The host goes on from there with what only the declaration
 * knows (the pattern of a name, what is in an object), as it does behind every call from PowerShell.
 */
export function receiveFromEngine(cmdlet: Cmdlet, { invocation, outcome }: RecordedInvocation): Reception {
  if (!('records' in outcome)) return receive(cmdlet, outcome);
  return outcome.records.map((record, index) => {
    return receive(cmdlet, record, dotnetTypeName(toJavaScript(invocation.input?.[index])));
  });
}

function receive(cmdlet: Cmdlet, binding: Binding, target?: string): Binding {
  if ('error' in binding) return binding;
  const { parameterSet, argument = {}, pipeline = {}, default: defaults = {} } = fromData(binding) as BoundValues;
  return attempt(() => {
    const values = { ...argument, ...pipeline };
    const received = boundByPowerShell(cmdlet, parameterSet, values);
    const bound = { ...received, ...plainValues(cmdlet, values, received) };
    const inSet = Object.keys(cmdlet.parameters).filter((key) =>
      isInSet(cmdlet.parameters[key] as Parameter, parameterSet),
    );
    return grouped(cmdlet, parameterSet, {
      argument: Object.keys(argument).map((name) => [camelCase(name), bound[camelCase(name)]]),
      pipeline: Object.keys(pipeline).map((name) => [camelCase(name), bound[camelCase(name)]]),
      default: inSet.filter((key) => pascalCase(key) in defaults).map((key) => [key, defaults[pascalCase(key)]]),
    });
  }, target);
}

/**
 * What the engine has converted once and for all is compared as it is, not after a conversion of ours; but a list with
 * a null, which the engine leaves in a list of texts, as it is received.
 */
function plainValues(
  cmdlet: Cmdlet,
  values: Readonly<Record<string, unknown>>,
  received: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const plain = compile(cmdlet).parameters.filter(({ name, itemType: { model, choices } }) => {
    return values[name] !== undefined && !model && !choices;
  });
  return Object.fromEntries(
    plain.map(({ name, key }) => {
      const value = values[name];
      return [key, Array.isArray(value) && value.includes(null) ? received[key] : (value ?? undefined)];
    }),
  );
}

function received(cmdlet: Cmdlet, state: BindingState): BoundValues {
  const { parameterSet, ...bound } = boundParameters(state);
  const sources = new Map([...state.values].map(([{ key }, { source }]) => [key, source]));
  const of = (source: 'argument' | 'pipeline' | 'default') =>
    Object.entries(bound).filter(([key]) => (sources.get(key) ?? 'default') === source);
  return grouped(cmdlet, parameterSet, { argument: of('argument'), pipeline: of('pipeline'), default: of('default') });
}

/** An object that stays in PowerShell is known to the host by being there; a null is as good as nothing. */
function grouped(
  cmdlet: Cmdlet,
  parameterSet: string,
  values: Readonly<Record<'argument' | 'pipeline' | 'default', readonly (readonly [string, unknown])[]>>,
): BoundValues {
  const local = (name: string) => cmdlet.parameters[name]?.type.typeName === 'System.Management.Automation.PSObject';
  const groups = Object.entries(values)
    .map(([source, entries]) => [source, entries.filter(([, value]) => value !== undefined)] as const)
    .filter(([, entries]) => entries.length > 0)
    .map(([source, entries]) => {
      return [source, Object.fromEntries(entries.map(([name, value]) => [name, local(name) ? true : toData(value)]))];
    });
  return { parameterSet, ...(Object.fromEntries(groups) as object) };
}

/** @param target - .NET type of the object that is being bound. */
function attempt<Bound>(bind: () => Bound, target?: string): Bound | { readonly error: BindingFailure } {
  try {
    return bind();
  } catch (error) {
    if (!(error instanceof ParameterBindingError)) throw error;
    const { errorId, parameterName, typeSpecified, reason, record } = error;
    return {
      error: {
        id: errorId,
        category: record.category,
        reason,
        ...(target && { target }),
        ...(parameterName && { parameter: parameterName }),
        ...(typeSpecified && { typeSpecified }),
      },
    };
  }
}
