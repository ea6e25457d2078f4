import { dotnetTypeName } from '../dotnet-type-name.js';
import { ConversionError, type ModelShape, type ValueType } from '../value-type.js';
import { yearOne } from '../types/date-time.js';
import { problemOfForm } from '../types/model.js';
import { nullableBooleanName } from '../types/switch.js';
import type { CompiledParameter } from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/**
 * What the engine does to a value before it binds it: it converts to the declared type and looks at the form of an
 * object, at closed sets of names, and at null and emptiness.
 *
 * @throws {@link ParameterBindingError} that names the parameter.
 */
export function bindValue(target: CompiledParameter, value: unknown): unknown {
  const { model, choices } = target.itemType;
  if (choices && isShownName(target) && !target.parameter.type.element && Array.isArray(value)) {
    throw mismatchedType(target, value, 'Cannot convert an array to one name.');
  }
  const bound = model ? inForm(target, model, value) : convert(target, value, dotnetTypeName(value));
  checkValue(target, bound);
  return bound;
}

/** The same for a value of the declared type, or of the type of a list's items: it is not converted. */
export function bindExactValue(target: CompiledParameter, value: unknown): unknown {
  const { type } = target.parameter;
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const bound =
    type.element && value !== null ? items.map((item) => exactItem(target.itemType, item)) : exact(type, value);
  checkValue(target, bound);
  return bound;
}

/** Only what JavaScript has in several forms is made one: a name in its spelling, a hashtable as an object. */
function exact(type: ValueType, value: unknown): unknown {
  return value === null ? null : type.convert(value);
}

function exactItem(type: ValueType, item: unknown): unknown {
  return item === null ? (defaultsOfValueTypes.get(type.typeName) ?? null) : type.convert(item);
}

/** What .NET has in the place of null in a list of these. */
const defaultsOfValueTypes: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['System.Boolean', false],
  ['System.DateTime', yearOne],
  ['System.Int32', 0],
]);

/**
 * What a body receives of a bound value. Here come the checks that only the declaration knows: patterns of names, and
 * what is in an object. The engine cannot make them, so they follow the binding for every caller.
 *
 * @throws {@link ParameterBindingError} that names the parameter.
 */
export function receiveValue(target: CompiledParameter, bound: unknown): unknown {
  const value = bound === null && target.parameter.type.element ? null : convert(target, bound);
  if (value === null) return undefined;
  const problem = target.parameter.type.validate?.(value);
  if (problem) throw validationError(target, problem);
  return value;
}

function convert(target: CompiledParameter, value: unknown, typeSpecified?: string): unknown {
  const { type } = target.parameter;
  if (value === null && (type.element ? type.element.typeName !== 'System.Boolean' : isShownName(target))) return null;
  try {
    return type.convert(value);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw new ParameterBindingError(
      'ParameterArgumentTransformationError',
      `Cannot process argument transformation on parameter '${target.name}'. ${error.message}`,
      target.name,
      { cause: error, typeSpecified },
    );
  }
}

/** An object stays as it is: its fields are converted when it is received. */
function inForm(target: CompiledParameter, model: ModelShape, value: unknown): unknown {
  const items: unknown[] = target.parameter.type.element && Array.isArray(value) ? value : [value];
  for (const item of items) {
    const problem = item === null ? undefined : problemOfForm(target.itemType.typeName, model, item);
    if (problem) throw mismatchedType(target, item, problem);
  }
  return value;
}

function mismatchedType(target: CompiledParameter, item: unknown, problem: string): ParameterBindingError {
  return new ParameterBindingError(
    'MismatchedPSTypeName',
    `Cannot bind argument to parameter '${target.name}'. ${problem}`,
    target.name,
    // PowerShell's side makes a text of a list where there should be one object.
    { typeSpecified: Array.isArray(item) && !target.parameter.type.element ? 'System.String' : dotnetTypeName(item) },
  );
}

/**
 * True when the type is only a name under which PowerShell shows any object. Such a parameter has a transformation of
 * its own, which the engine runs whenever it looks at a value.
 */
export function isShownName({ itemType: { model, choices, typeName } }: CompiledParameter): boolean {
  return model !== undefined || (choices !== undefined && typeName !== 'System.String');
}

function checkValue(target: CompiledParameter, bound: unknown): void {
  const { type, options } = target.parameter;
  if (bound === null && type.choices) throw validationError(target, 'The argument is null.');
  const [problem] = [
    type.choices && type.validate?.(bound),
    ...options.validations.map((validation) => validation.problem(bound, type)),
  ].filter((each) => each !== undefined);
  if (problem) throw validationError(target, problem, boundTypeName(target, bound));
  if (target.mandatorySomewhere) refuseEmpty(target, bound);
}

function validationError(target: CompiledParameter, problem: string, typeSpecified?: string): ParameterBindingError {
  return new ParameterBindingError(
    'ParameterArgumentValidationError',
    `Cannot validate argument on parameter '${target.name}'. ${problem}`,
    target.name,
    { typeSpecified },
  );
}

function boundTypeName(target: CompiledParameter, bound: unknown): string | undefined {
  const { type } = target.parameter;
  if (bound === null) return undefined;
  if (!isShownName(target)) return type.typeName;
  return type.element ? 'System.Object[]' : 'System.Management.Automation.PSCustomObject';
}

/** A parameter that is mandatory in some set takes, unless allowed, no null, no empty string and no empty array. */
function refuseEmpty(target: CompiledParameter, bound: unknown): void {
  const { parameter, itemType } = target;
  const { allows } = parameter.options;
  const items: unknown[] = parameter.type.element && Array.isArray(bound) ? bound : [bound];
  // For the engine a null is a value of a nullable boolean.
  if (items.includes(null) && !allows.includes('Null') && itemType.typeName !== nullableBooleanName) {
    throw emptyError(target, 'Null', 'null');
  }
  if (itemType.typeName === 'System.String' && items.includes('') && !allows.includes('EmptyString')) {
    throw emptyError(target, 'EmptyString', 'empty', 'System.String');
  }
  if (items.length === 0 && !allows.includes('EmptyCollection')) {
    throw emptyError(target, 'EmptyArray', 'empty', boundTypeName(target, bound));
  }
}

function emptyError(
  { name }: CompiledParameter,
  what: 'EmptyArray' | 'EmptyString' | 'Null',
  word: string,
  typeSpecified?: string,
): ParameterBindingError {
  return new ParameterBindingError(
    `ParameterArgumentValidationError${what}NotAllowed`,
    `Cannot bind argument to parameter '${name}' because it is ${word}.`,
    name,
    { typeSpecified },
  );
}
