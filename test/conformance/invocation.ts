import { SecureString } from '../../src/cmdlet/secure-string.js';

/**
 * One call of a cmdlet. Values are JSON; beyond that, a plain object stands for a hashtable, `{"$properties": {...}}`
 * for an object, `{"$date": milliseconds since 1970}` for a date, `{"$secure": base64 of UTF-16LE}` for a secure string
 * and `{"$credential": [user name, base64 of the password]}` for a credential.
 */
export interface Invocation {
  readonly cmdlet: string;
  /** In order; a list, so that a name can be given twice in different case. */
  readonly arguments: readonly Argument[];
  /** Objects piped in. */
  readonly input?: readonly unknown[];
}

export type Argument = readonly [name: string, value: unknown];

/** What a binder made of a call, or of one object piped in. */
export type Binding = BoundValues | { readonly error: BindingFailure };

/** The set, and the values by parameter, under what they were bound by. */
export interface BoundValues {
  readonly parameterSet: string;
  readonly argument?: Readonly<Record<string, unknown>>;
  readonly pipeline?: Readonly<Record<string, unknown>>;
  /** Not bound: what the parameter's default value is. */
  readonly default?: Readonly<Record<string, unknown>>;
}

export interface BindingFailure {
  /** The first part of the FullyQualifiedErrorId. */
  readonly id: string;
  readonly category: string;
  /** The exception's name. */
  readonly reason: string;
  /** .NET type of the error record's target, the object that was piped in; left out when there is none. */
  readonly target?: string;
  /** Names of the parameters concerned, with spaces between them; left out when there is none. */
  readonly parameter?: string;
  /** .NET type of the value that was refused; left out when none was. */
  readonly typeSpecified?: string;
}

/** The one binding of a call, or what became of each record when the call itself was bound. */
export type Outcome = Binding | { readonly records: readonly Binding[] };

export interface RecordedInvocation {
  readonly invocation: Invocation;
  readonly outcome: Outcome;
}

/** The value that a Node caller would pass. */
export function toJavaScript(value: unknown): unknown {
  return decode(value, ({ $properties, ...entries }) =>
    $properties
      ? Object.fromEntries(decodeEntries($properties, toJavaScript))
      : new Map(decodeEntries(entries, toJavaScript)),
  );
}

/** A value as the host receives it, for the data files: there, a plain object is whatever has names and values. */
export function toData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toData);
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof SecureString) return { $secure: Buffer.from(value.reveal(), 'utf16le').toString('base64') };
  if (typeof value !== 'object' || value === null) return value;
  const entries = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  return Object.fromEntries(entries.map(([name, item]) => [name, toData(item)]));
}

/** The other way. */
export function fromData(value: unknown): unknown {
  return decode(value, (object) => Object.fromEntries(decodeEntries(object, fromData)));
}

interface Tagged {
  readonly $properties?: object;
  readonly $date?: number;
  readonly $secure?: string;
  readonly $credential?: readonly [userName: string, password: string];
}

function decode(value: unknown, decodeObject: (object: Tagged) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => decode(item, decodeObject));
  if (typeof value !== 'object' || value === null) return value;
  const tagged: Tagged = value;
  if (tagged.$date !== undefined) return new Date(tagged.$date);
  if (tagged.$secure !== undefined) return new SecureString(Buffer.from(tagged.$secure, 'base64').toString('utf16le'));
  if (tagged.$credential) {
    const [userName, $secure] = tagged.$credential;
    return { userName, password: decode({ $secure }, decodeObject) };
  }
  return decodeObject(tagged);
}

function decodeEntries(object: object, decodeItem: (item: unknown) => unknown): [string, unknown][] {
  return Object.entries(object).map(([name, item]) => [name, decodeItem(item)]);
}
