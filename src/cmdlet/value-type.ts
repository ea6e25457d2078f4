import { visibleText } from './visible-text.js';

/**
 * The type of a parameter: what a caller may pass (`Argument`), what the body receives (`Bound`), and how PowerShell
 * and TypeScript spell it.
 */
export interface ValueType<Argument = unknown, Bound = unknown> {
  /** Full .NET name, such as `System.String`, or the name of a model, for PSTypeName and help. */
  readonly typeName: string;
  /** TypeScript text of the argument type, for the generated interfaces. */
  readonly typeScript: string;
  /** Set for an object argument: its fields. */
  readonly model?: ModelShape;
  /** The only values allowed, in the order in which they are shown. */
  readonly choices?: readonly string[];
  /** True for a switch: present means true, and no value need follow. */
  readonly isSwitch?: boolean;
  /** True for a secret that is also taken as a plain text, which is made one before anything can be logged. */
  readonly fromPlainText?: boolean;
  /** True for an array type; then `element` is the type of one item. */
  readonly element?: ValueType;
  /**
   * Converts what a caller passed, with PowerShell's leniency.
   *
   * @param value - As it was given: by PowerShell with its types, by the shell as a text.
   * @throws `ConversionError` when the value cannot be converted.
   */
  convert(value: unknown): Bound;
  /**
   * The same for an item of a list, where PowerShell is more lenient; {@link ValueType.convert} when left out.
   *
   * @param value - The item.
   */
  convertItem?(value: unknown): Bound;
  /**
   * Says what is wrong with a converted value, as PowerShell's validation attributes do.
   *
   * @param value - What `convert` made of it.
   * @returns A sentence, or undefined when the value is right.
   */
  validate?(value: Bound): string | undefined;
  /** Never set: carries the argument type for inference. */
  readonly argument?: Argument;
}

/** The declared fields of an object argument. Whatever else the object carries is refused or ignored, never sent on. */
export interface ModelShape {
  /** Canonical field names in PowerShell's spelling, each with the other names under which it is accepted. */
  readonly fields: readonly ModelField[];
  /** The field that a plain string stands for, if a string is accepted. */
  readonly fromString?: string;
  /** Fields of which the shell takes the values alone, with slashes between them, as az takes `PROVIDER/SKU`. */
  readonly textFields?: readonly string[];
  /** True when an unknown name in a hashtable or object is an error rather than something else's property. */
  readonly strict: boolean;
}

/** One field of an object argument. */
export interface ModelField {
  /** In PowerShell's spelling, as are its aliases. */
  readonly name: string;
  /** Other names under which it is accepted, of which an earlier one wins. */
  readonly aliases: readonly string[];
  /** What its value is converted to. */
  readonly type: ValueType;
  /** What it is, in whole sentences. */
  readonly help: string;
}

/** A value that cannot be converted to the type of its parameter. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError';
}

/** A short, safe rendering of a value for messages: strings are quoted, cut and made visible, objects are named by type. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return `'${visibleText(value.length > 60 ? `${value.slice(0, 60)}...` : value)}'`;
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return `a ${typeof value}`;
}
