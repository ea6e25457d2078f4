/**
 * One call of a cmdlet. Values are JSON; beyond that, a plain object stands for a hashtable, `{"$properties": {...}}`
 * for an object, and `{"$date": milliseconds since 1970}` for a date.
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
export type Binding =
  | { readonly parameterSet: string; readonly values: Readonly<Record<string, unknown>> }
  | { readonly error: BindingFailure };

export interface BindingFailure {
  /** The first part of the FullyQualifiedErrorId. */
  readonly id: string;
  readonly category: string;
  /** Names of the parameters concerned, with spaces between them; left out when there is none. */
  readonly parameter?: string;
}

/** The one binding of a call, or what became of each record when the call itself was bound. */
export type Outcome = Binding | { readonly records: readonly Binding[] };

export interface RecordedInvocation {
  readonly invocation: Invocation;
  readonly outcome: Outcome;
}

/** The value that a Node caller would pass: hashtables and objects are the same there. */
export function toJavaScript(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJavaScript);
  if (typeof value !== 'object' || value === null) return value;
  const tagged = value as { $properties?: object; $date?: number };
  if (tagged.$date !== undefined) return new Date(tagged.$date);
  return Object.fromEntries(
    Object.entries(tagged.$properties ?? value).map(([name, item]) => [name, toJavaScript(item)]),
  );
}
