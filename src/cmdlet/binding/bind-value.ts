import { ConversionError } from '../value-type.js';
import type { CompiledParameter } from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/**
 * Converts and validates one value for a parameter.
 *
 * @throws {@link ParameterBindingError} that names the parameter; its cause is a {@link ConversionError} when the
 * value has the wrong form, which lets the pipeline try another parameter.
 */
export function bindValue(target: CompiledParameter, value: unknown): unknown {
  const converted = convert(target, value);
  if (converted !== undefined) validate(target, converted);
  if (target.mandatorySomewhere) refuseEmpty(target, converted);
  return converted;
}

function convert(target: CompiledParameter, value: unknown): unknown {
  const { type } = target.parameter;
  // PowerShell turns null into '' for a string and into false for a switch; an object or a list stays null.
  if ((value === null || value === undefined) && (type.model || type.element)) {
    if (type.choices && value === null) throw validationError(target, 'The argument is null.');
    return undefined;
  }
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

function validate(target: CompiledParameter, value: unknown): void {
  if (target.parameter.options.notNull && (value === null || value === undefined)) {
    throw validationError(target, 'The argument is null.');
  }
  const problem = target.parameter.type.validate?.(value);
  if (problem) throw validationError(target, problem);
}

function validationError(target: CompiledParameter, problem: string): ParameterBindingError {
  return new ParameterBindingError(
    'ParameterArgumentValidationError',
    `Cannot validate argument on parameter '${target.name}'. ${problem}`,
    target.name,
  );
}

/** A parameter that is mandatory in some set takes no null, no empty string and, unless allowed, no empty array. */
function refuseEmpty(target: CompiledParameter, value: unknown): void {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0 && !target.parameter.options.allowsEmptyCollection) {
    throw emptyError(target, 'EmptyArray', 'an empty array');
  }
  if (items.some((item) => item === null || item === undefined)) throw emptyError(target, 'Null', 'null');
  if (items.includes('')) throw emptyError(target, 'EmptyString', 'an empty string');
}

function emptyError(target: CompiledParameter, what: 'EmptyArray' | 'EmptyString' | 'Null', words: string) {
  return new ParameterBindingError(
    `ParameterArgumentValidationError${what}NotAllowed`,
    `Cannot bind argument to parameter '${target.name}' because it is ${words}.`,
    target.name,
  );
}
