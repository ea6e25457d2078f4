import fc from 'fast-check';
import { compile, type CompiledParameter } from '../../../src/cmdlet/binding/compiled-parameters.js';
import type { Cmdlet } from '../../../src/cmdlet/cmdlet.js';
import type { Argument, Invocation } from '../invocation.js';
import { strayInput, valueOf } from './value.js';

/** Calls of a cmdlet: some of its parameters under one of their names in any order, and now and then objects piped in. */
export function invocationOf(cmdlet: Cmdlet): fc.Arbitrary<Invocation> {
  const { parameters } = compile(cmdlet);
  const args = fc
    .shuffledSubarray([...parameters], { maxLength: Math.min(parameters.length, 4) })
    .chain((chosen) => fc.tuple(...chosen.map(argumentFor)));
  const withUnknown = fc.tuple(args, fc.integer({ min: 0, max: 40 })).map(([given, dice]): Argument[] => {
    return dice === 0 ? [...given, ['Unknown', 1]] : given;
  });
  const input = fc.array(inputFor(parameters), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(withUnknown, fc.option(input, { nil: undefined }))
    .map(([given, objects]) => ({ cmdlet: cmdlet.name, arguments: given, ...(objects && { input: objects }) }));
}

function argumentFor(parameter: CompiledParameter): fc.Arbitrary<Argument> {
  return fc.tuple(nameOf(parameter), valueOf(parameter.parameter.type));
}

/** One of its names, as declared or in another case. */
function nameOf({ names }: CompiledParameter): fc.Arbitrary<string> {
  return fc.constantFrom(...names.flatMap((name) => [name, name, name.toLowerCase(), name.toUpperCase()]));
}

function inputFor(parameters: readonly CompiledParameter[]): fc.Arbitrary<unknown> {
  const whole = parameters.filter((each) => each.sets.some((data) => data.fromPipeline));
  const byName = parameters.filter((each) => each.sets.some((data) => data.fromPipelineByPropertyName));
  const properties = fc
    .subarray([...byName], { minLength: Math.min(byName.length, 1), maxLength: Math.min(byName.length, 3) })
    .chain((chosen) => fc.tuple(...chosen.map(argumentFor)))
    .map((entries) => ({ $properties: Object.fromEntries(entries) }));
  const values = whole.map(({ parameter }) => valueOf(parameter.type));
  const objects = fc.oneof(strayInput, ...values, ...(byName.length > 0 ? [properties] : []));
  // An object is taken for a hashtable: a known difference.
  return whole.some(takesTables) ? objects.filter((each) => !isObject(each)) : objects;
}

function takesTables({ itemType }: CompiledParameter): boolean {
  return itemType.typeName === 'System.Collections.Hashtable';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$properties' in value;
}
