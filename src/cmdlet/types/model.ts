import { ConversionError, describeValue, type ModelField, type ModelShape, type ValueType } from '../value-type.js';
import { convertMember, isObject } from './convert-member.js';

/** The bound form of a model: its declared fields under their names in camel case, those that were given. */
export type ModelValue = Readonly<Record<string, unknown>>;

/** What an object argument is. */
export interface ModelOptions {
  /** By name in camel case. */
  readonly fields: Readonly<Record<string, ModelFieldOptions>>;
  /** See {@link ModelShape.fromString}. */
  readonly fromString?: string;
  /** See {@link ModelShape.textFields}. */
  readonly textFields?: readonly string[];
  /** TypeScript text of the argument type. */
  readonly typeScript: string;
  /** See {@link ModelShape.strict}. */
  readonly strict: boolean;
  /** Says what is wrong with a value whose fields are right one by one. */
  readonly problem?: (value: ModelValue) => string | undefined;
}

/** One field of an object argument, as it is declared. */
export interface ModelFieldOptions {
  /** What its value is converted to. */
  readonly type: ValueType;
  /** What it is, in whole sentences. */
  readonly help: string;
  /** Other names under which the field is accepted, in PowerShell's spelling. */
  readonly aliases?: readonly string[];
}

/**
 * An object argument: a hashtable, an object or, where declared, a string. Names are matched in any case; the body
 * receives the declared fields only, in camel case.
 *
 * @param typeName - The PSTypeName that PowerShell shows and gives to converted values.
 * @param options - Its fields, and what else is taken for one.
 * @example
 * ```ts
 * import { integer, model, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * type Room = { readonly name: string; readonly floor?: number };
 * const room = model<Room | string, Room>('Contoso.Room', {
 *   fields: { name: { type: text(), help: 'Its name.' }, floor: { type: integer(), help: 'Which floor it is on.' } },
 *   fromString: 'name',
 *   typeScript: '{ readonly name: string; readonly floor?: number } | string',
 *   strict: true,
 * });
 * console.log(parameter(room, 'Where.').type.convert({ Name: 'Hall', Floor: '2' })); // { name: 'Hall', floor: 2 }
 * ```
 */
export function model<Argument, Bound>(typeName: string, options: ModelOptions): ValueType<Argument, Bound> {
  const shape: ModelShape = {
    fields: Object.entries(options.fields).map(([name, field]) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: field.aliases ?? [],
      type: field.type,
      help: field.help,
    })),
    strict: options.strict,
    ...(options.fromString && { fromString: options.fromString }),
    ...(options.textFields && { textFields: options.textFields }),
  };
  return {
    typeName,
    typeScript: options.typeScript,
    model: shape,
    convert: (value) => convertToModel(typeName, shape, value) as Bound,
    validate: (value) => problemOfFields(shape, value as ModelValue) ?? options.problem?.(value as ModelValue),
  };
}

/**
 * Says why a value cannot be meant for this object parameter at all: it is neither an object with one of the fields nor,
 * where one stands for a field, a string.
 */
export function problemOfForm(typeName: string, shape: ModelShape, value: unknown): string | undefined {
  if (typeof value === 'string' && shape.fromString) return undefined;
  const name = shortName(typeName);
  if (!isObject(value)) {
    return `Cannot convert ${describeValue(value)} to ${name}.`;
  }
  const given = givenEntries(value as object);
  if (given.length === 0 || shape.fields.some((field) => findField(field, given))) return undefined;
  return `Cannot convert the object to ${name}: it has none of ${fieldNames(shape)}.`;
}

function convertToModel(typeName: string, shape: ModelShape, value: unknown): ModelValue {
  if (typeof value === 'string' && shape.fromString) return { [shape.fromString]: value };
  const problem = problemOfForm(typeName, shape, value);
  if (problem) throw new ConversionError(problem);
  const given = givenEntries(value as object);
  if (shape.strict) refuseUnknownNames(typeName, shape, given);
  const found = shape.fields.map((field) => [field, findField(field, given)] as const);
  return Object.fromEntries(
    found
      .filter(([, entry]) => entry)
      .map(([field, entry]) => [camelCase(field.name), convertMember(field.name, field.type, entry?.[1])]),
  );
}

/** An entry that is null is not given; a property that is null is there, and says what the object is. */
function givenEntries(value: object): [string, unknown][] {
  if (value instanceof Map)
    return [...(value as Map<unknown, unknown>)]
      .map(([name, item]) => [String(name), item] as [string, unknown])
      .filter(([, item]) => (item ?? null) !== null);
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

/** The field's own name wins over its aliases, and an earlier alias over a later one. */
function findField(field: ModelField, given: readonly [string, unknown][]): [string, unknown] | undefined {
  for (const name of [field.name, ...field.aliases]) {
    const match = given.find(([key, item]) => item !== null && key.toLowerCase() === name.toLowerCase());
    if (match) return match;
  }
  return undefined;
}

function refuseUnknownNames(typeName: string, shape: ModelShape, given: readonly [string, unknown][]): void {
  const known = shape.fields.flatMap((field) => [field.name, ...field.aliases]).map((name) => name.toLowerCase());
  const unknown = given.find(([key, item]) => item !== null && !known.includes(key.toLowerCase()));
  if (!unknown) return;
  throw new ConversionError(
    `${describeValue(unknown[0])} is not a property of ${shortName(typeName)}, which has ${fieldNames(shape)}.`,
  );
}

function problemOfFields(shape: ModelShape, value: ModelValue): string | undefined {
  for (const field of shape.fields) {
    const item = value[camelCase(field.name)];
    const problem = item === undefined ? undefined : field.type.validate?.(item);
    if (problem) return `${field.name}: ${problem}`;
  }
  return undefined;
}

function fieldNames(shape: ModelShape): string {
  return shape.fields.map((field) => field.name).join(', ');
}

function shortName(typeName: string): string {
  return typeName.slice(typeName.lastIndexOf('.') + 1);
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
