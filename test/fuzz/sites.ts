import { pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../../src/cmdlet/parameter.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import type { ModelField, ValueType } from '../../src/cmdlet/value-type.js';
import { samples } from './samples.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** A place in the arguments of a command where a text is put. */
export interface Site {
  /** Such as `-InputObject ResourceGroupName`. */
  readonly title: string;
  /** A text that is right there. */
  readonly valid: string;
  /** The names that are allowed; undefined for any. */
  readonly choices: readonly string[] | undefined;
  /** The arguments with this text in that place. */
  readonly withText: (text: string) => Arguments;
}

/**
 * Every place for a text in a parameter set: text parameters, lists of texts, the fields of objects, the names and the
 * values of a hashtable.
 *
 * @param given - Arguments with which a call in this set is right.
 */
export function sitesOf(cmdlet: Cmdlet, set: string, given: Arguments): Site[] {
  const parameters = Object.entries(cmdlet.parameters).filter(([, parameter]) => isInSet(parameter, set));
  const base = { ...given, ...missing(parameters, set, given) };
  return parameters.flatMap(([name, { type }]) =>
    placesIn(type, base[name], name).map(({ title, put, ...place }) => ({
      ...place,
      title: [`-${pascalCase(name)}`, ...title].join(' '),
      withText: (text) => ({ ...base, [name]: put(text) }),
    })),
  );
}

/** What the pipeline would supply. */
function missing(parameters: readonly [string, Parameter][], set: string, given: Arguments): Arguments {
  return Object.fromEntries(
    parameters
      .filter(([name, { options }]) => includesSet(options.mandatoryIn, set) && given[name] === undefined)
      .map(([name, { type }]) => [name, sampleOf(type, name)]),
  );
}

interface Place {
  readonly title: readonly string[];
  readonly valid: string;
  readonly choices: readonly string[] | undefined;
  readonly put: (text: string) => unknown;
}

/** @param name - Of the parameter or the field, in camel case. */
function placesIn(type: ValueType, given: unknown, name: string): Place[] {
  if (type.element) {
    const [first] = [given].flat();
    return placesIn(type.element, first, name).map(({ put, ...place }) => ({ ...place, put: (text) => [put(text)] }));
  }
  if (type.model) return placesInModel(type);
  const { choices } = type;
  const valid = typeof given === 'string' ? given : String(sampleOf(type, name));
  switch (type.typeName) {
    case 'System.String':
      return [{ title: [], valid, choices, put: (text) => text }];
    case 'System.Security.SecureString':
      return [{ title: [], valid, choices, put: (text) => new SecureString(text) }];
    case 'System.Collections.Hashtable':
      return [
        { title: ['name'], valid: 'markerName', choices, put: (text) => ({ [text]: 'of this name' }) },
        { title: ['value'], valid: 'markerValue', choices, put: (text) => ({ ofThisValue: text }) },
      ];
    default:
      return choices ? [{ title: [], valid, choices, put: (text) => text }] : [];
  }
}

/** The plain text that stands for the object, and each field in each of the sample objects that have it. */
function placesInModel({ typeName, model }: ValueType): Place[] {
  const objects = samples.objects[typeName] ?? [sampleOfFields(model?.fields ?? [])];
  const fields = objects.flatMap((object) =>
    (model?.fields ?? [])
      .filter((field) => Object.keys(object).includes(camel(field.name)) || objects.length === 1)
      .flatMap((field) =>
        placesIn(field.type, object[camel(field.name)], camel(field.name)).map(({ title, put, ...place }) => ({
          ...place,
          title: [field.name, ...title],
          put: (text: string) => ({ ...object, [camel(field.name)]: put(text) }),
        })),
      ),
  );
  const whole = model?.fromString;
  const text = objects.map((object) => whole && object[whole]).find((each) => typeof each === 'string');
  return typeof text === 'string' && whole
    ? [{ title: [], valid: text, choices: undefined, put: (value) => value }, ...fields]
    : fields;
}

function sampleOf(type: ValueType, name: string): unknown {
  if (type.element) return [sampleOf(type.element, name)];
  if (type.model) return samples.objects[type.typeName]?.[0] ?? sampleOfFields(type.model.fields);
  return samples.texts[name] ?? type.choices?.[0] ?? `marker${pascalCase(name)}`;
}

function sampleOfFields(fields: readonly ModelField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, type }) => [camel(name), sampleOf(type, camel(name))]));
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
