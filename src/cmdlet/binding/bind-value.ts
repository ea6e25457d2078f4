import { ConversionError, type ModelShape } from '../value-type.js';
import { problemOfForm } from '../types/model.js';
import type { CompiledParameter } from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/**
 * What the engine does to a value before it binds it: it converts to the declared type and looks at the form of an
 * object, at closed sets of names, and at null and emptiness.
 *
 * @throws {@link ParameterBindingError} that names the parameter.
 */
export function bindValue(target: CompiledParameter, value: unknown): unknown {
  const { model } = target.itemType;
  const bound = model ? inForm(target, model, value) : convert(target, value);
  checkValue(target, bound);
  return bound;
}

/** The same for a value of the declared type, or of the type of a list's items: nothing is converted. */
export function bindExactValue(target: CompiledParameter, value: unknown): unknown {
  checkValue(target, value);
  return value;
}

/**
 * What a body receives of a bound value. Here come the checks that only the declaration knows: patterns of names, and
 * what is in an object. The engine cannot make them, so they follow the binding for every caller.
 *
 * @throws {@link ParameterBindingError} that names the parameter.
 */
export function receiveValue(target: CompiledParameter, bound: unknown): unknown {
  const value = convert(target, bound);
  if (value === null) return undefined;
  const problem = target.parameter.type.validate?.(value);
  if (problem) throw validationError(target, problem);
  return value;
}

function convert(target: CompiledParameter, value: unknown): unknown {
  const { type } = target.parameter;
  if (value === null && (type.model || (type.element && type.element.typeName !== 'System.Boolean'))) return null;
  try {
    return type.convert(value);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw new ParameterBindingError(
      'ParameterArgumentTransformationError',
      `Cannot process argument transformation on parameter '${target.name}'. ${error.message}`,
      target.name,
      { cause: error },
    );
  }
}

/** An object stays as it is: its fields are converted when it is received. */
function inForm(target: CompiledParameter, model: ModelShape, value: unknown): unknown {
  const items: unknown[] = target.parameter.type.element && Array.isArray(value) ? value : [value];
  for (const item of items) {
    const problem = item === null ? undefined : problemOfForm(target.itemType.typeName, model, item);
    if (!problem) continue;
    throw new ParameterBindingError(
      'MismatchedPSTypeName',
      `Cannot bind argument to parameter '${target.name}'. ${problem}`,
      target.name,
    );
  }
  return value;
}

function checkValue(target: CompiledParameter, bound: unknown): void {
  const { type, options } = target.parameter;
  if (bound === null && (options.notNull || type.choices)) throw validationError(target, 'The argument is null.');
  const problem = type.choices && type.validate?.(bound);
  if (problem) throw validationError(target, problem);
  if (target.mandatorySomewhere) refuseEmpty(target, bound);
}

function validationError(target: CompiledParameter, problem: string): ParameterBindingError {
  return new ParameterBindingError(
    'ParameterArgumentValidationError',
    `Cannot validate argument on parameter '${target.name}'. ${problem}`,
    target.name,
  );
}

/** A parameter that is mandatory in some set takes no null, no empty string and, unless allowed, no empty array. */
function refuseEmpty({ parameter, itemType, name }: CompiledParameter, bound: unknown): void {
  const items: unknown[] = parameter.type.element && Array.isArray(bound) ? bound : [bound];
  if (items.includes(null)) throw emptyError(name, 'Null', 'null');
  if (itemType.typeName === 'System.String' && items.includes('')) throw emptyError(name, 'EmptyString', 'empty');
  if (items.length === 0 && !parameter.options.allowsEmptyCollection) throw emptyError(name, 'EmptyArray', 'empty');
}

function emptyError(name: string, what: 'EmptyArray' | 'EmptyString' | 'Null', word: string): ParameterBindingError {
  return new ParameterBindingError(
    `ParameterArgumentValidationError${what}NotAllowed`,
    `Cannot bind argument to parameter '${name}' because it is ${word}.`,
    name,
  );
}
