import { pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { includesSet, isInSet, type Parameter } from '../../src/cmdlet/parameter.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import type { ModelField, ValueType } from '../../src/cmdlet/value-type.js';
import type { Place } from '../coverage/covered-call.js';
import { sampleObjects, sampleText } from './samples.js';

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
 * values of a hashtable, user names and passwords. What is hidden is the same in every set, and is in the first only.
 *
 * @param given - Arguments with which a call in this set is right, at the place.
 */
export function sitesOf(cmdlet: Cmdlet, set: string, given: Arguments, place: Place): Site[] {
  const isFirst = set === cmdlet.parameterSets[0];
  const parameters = Object.entries(cmdlet.parameters).filter(
    ([name, parameter]) =>
      isInSet(parameter, set) && (isFirst || !parameter.options.hidden) && !filesHere.includes(name),
  );
  const sampling = { command: cmdlet.name, place };
  const base = { ...given, ...missing(parameters, set, given, sampling) };
  return parameters.flatMap(([name, { type }]) =>
    spotsIn(type, base[name], name, sampling).map(({ title, put, ...spot }) => ({
      ...spot,
      title: [`-${pascalCase(name)}`, ...title].join(' '),
      // Without a proxy there is nothing to log in to.
      withText: (text) => ({
        ...base,
        ...(type.typeName === credentialType && { proxy: place.endpoint }),
        [name]: put(text),
      }),
    })),
  );
}

/** They name files on this machine, which would be written; nothing of them is sent. */
const filesHere = ['ledgerPath', 'report'];

const credentialType = 'System.Management.Automation.PSCredential';

/** For whom samples are. */
interface Sampling {
  readonly command: string;
  readonly place: Place;
}

/** What the pipeline would supply. */
function missing(
  parameters: readonly [string, Parameter][],
  set: string,
  given: Arguments,
  sampling: Sampling,
): Arguments {
  return Object.fromEntries(
    parameters
      .filter(([name, { options }]) => includesSet(options.mandatoryIn, set) && given[name] === undefined)
      .map(([name, { type }]) => [name, sampleOf(type, name, sampling)]),
  );
}

interface Spot {
  readonly title: readonly string[];
  readonly valid: string;
  readonly choices: readonly string[] | undefined;
  readonly put: (text: string) => unknown;
}

/** @param name - Of the parameter or the field, in camel case. */
function spotsIn(type: ValueType, given: unknown, name: string, sampling: Sampling): Spot[] {
  if (type.element) {
    const [first] = [given].flat();
    return spotsIn(type.element, first, name, sampling).map(({ put, ...spot }) => ({
      ...spot,
      put: (text) => [put(text)],
    }));
  }
  if (type.model) return spotsInModel(type, sampling);
  const { choices } = type;
  const valid = typeof given === 'string' ? given : String(sampleOf(type, name, sampling));
  switch (type.typeName) {
    case 'System.String':
    case 'System.Uri':
      return [{ title: [], valid, choices, put: (text) => text }];
    case 'System.Security.SecureString':
      return [
        { title: [], valid, choices, put: (text) => new SecureString(text) },
        ...(type.fromPlainText ? [{ title: ['plain'], valid, choices, put: (text: string) => text }] : []),
      ];
    case credentialType:
      return [
        {
          ...{ title: ['UserName'], valid: 'markerUser', choices },
          put: (text) => ({ userName: text, password: new SecureString('x') }),
        },
        {
          ...{ title: ['Password'], valid: 'markerPassword', choices },
          put: (text) => ({ userName: 'x', password: new SecureString(text) }),
        },
      ];
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
function spotsInModel({ typeName, model }: ValueType, sampling: Sampling): Spot[] {
  const { command, place } = sampling;
  const objects = sampleObjects(typeName, command, place) ?? [sampleOfFields(model?.fields ?? [], sampling)];
  const fields = objects.flatMap((object) =>
    (model?.fields ?? [])
      .filter((field) => Object.keys(object).includes(camel(field.name)))
      .flatMap((field) =>
        spotsIn(field.type, object[camel(field.name)], camel(field.name), sampling).map(({ title, put, ...spot }) => ({
          ...spot,
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

function sampleOf(type: ValueType, name: string, sampling: Sampling): unknown {
  if (type.element) return [sampleOf(type.element, name, sampling)];
  if (type.model) {
    const { command, place } = sampling;
    return sampleObjects(type.typeName, command, place)?.[0] ?? sampleOfFields(type.model.fields, sampling);
  }
  return sampleText(name, sampling.place) ?? type.choices?.[0] ?? `marker${pascalCase(name)}`;
}

function sampleOfFields(fields: readonly ModelField[], sampling: Sampling): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, type }) => [camel(name), sampleOf(type, camel(name), sampling)]));
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
