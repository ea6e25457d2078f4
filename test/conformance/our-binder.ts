import { bindArguments } from '../../src/cmdlet/binding/bind-arguments.js';
import { bindPipelineObject } from '../../src/cmdlet/binding/bind-pipeline-object.js';
import { boundByPowerShell, boundParameters } from '../../src/cmdlet/binding/bound-parameters.js';
import { compile } from '../../src/cmdlet/binding/compiled-parameters.js';
import { ParameterBindingError } from '../../src/cmdlet/binding/parameter-binding-error.js';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import {
  toJavaScript,
  type Binding,
  type BindingFailure,
  type Invocation,
  type RecordedInvocation,
} from './invocation.js';

/** What a body receives, or why it does not run; for a pipeline, for each record. */
export type Reception = Received | readonly Received[];
type Received = { readonly bound: unknown } | { readonly error: BindingFailure };

/** What our own binder makes of a call. */
export function bindByOurs(cmdlet: Cmdlet, { arguments: args, input }: Invocation): Reception {
  const named = Object.fromEntries(args.map(([name, value]) => [name, toJavaScript(value)]));
  const start = attempt(() => bindArguments(cmdlet, named, input !== undefined));
  if ('error' in start) return start;
  const state = start.bound;
  if (input === undefined) return attempt(() => comparable(cmdlet, boundParameters(state)));
  return input.map((item) =>
    attempt(() => {
      bindPipelineObject(state, toJavaScript(item));
      return comparable(cmdlet, boundParameters(state));
    }),
  );
}

/**
 * What a body receives once the engine has bound a call. The host goes on from there with what only the declaration
 * knows (the pattern of a name, what is in an object), as it does behind every call from PowerShell; when that refuses
 * an argument, the call ends, and with it the records to come.
 */
export function receiveFromEngine(cmdlet: Cmdlet, { invocation, outcome }: RecordedInvocation): Reception {
  if (!('records' in outcome)) return receive(cmdlet, outcome);
  const records = outcome.records.map((record) => receive(cmdlet, record));
  const given = invocation.arguments.map(([name]) => compile(cmdlet).byName.get(name.toLowerCase())?.name);
  const refused = records.find((each) => 'error' in each && given.includes(each.error.parameter));
  return refused ?? records;
}

function receive(cmdlet: Cmdlet, binding: Binding): Received {
  if ('error' in binding) return binding;
  const received = attempt(() => boundByPowerShell(cmdlet, binding.parameterSet, binding.values));
  if ('error' in received) return received;
  return { bound: comparable(cmdlet, { ...received.bound, ...plainValues(cmdlet, binding.values) }) };
}

/** What the engine has converted once and for all is compared as it is, not after a conversion of ours. */
function plainValues(cmdlet: Cmdlet, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = compile(cmdlet).parameters.filter(({ name, itemType: { model, choices } }) => {
    return values[name] !== undefined && !model && !choices;
  });
  return Object.fromEntries(plain.map(({ name, key }) => [key, values[name] ?? undefined]));
}

/** An object that stays in PowerShell is known to the host by being there; a null is as good as nothing. */
function comparable(cmdlet: Cmdlet, bound: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const local = (name: string) => cmdlet.parameters[name]?.type.typeName === 'System.Management.Automation.PSObject';
  const given = Object.entries(bound).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, local(name) ? true : value]));
}

function attempt<Bound>(bind: () => Bound): { readonly bound: Bound } | { readonly error: BindingFailure } {
  try {
    return { bound: bind() };
  } catch (error) {
    if (!(error instanceof ParameterBindingError)) throw error;
    const { errorId, parameterName, record } = error;
    return { error: { id: errorId, category: record.category, ...(parameterName && { parameter: parameterName }) } };
  }
}
