/** An object type that a cmdlet writes: its PSTypeName and its properties in order, for views, help and conversion. */
export interface OutputType {
  /** Full .NET name, such as `System.Boolean`, or the PSTypeName given to objects. */
  readonly typeName: string;
  /** TypeScript text: of a type with properties, the name of its generated interface. */
  readonly typeScript: string;
  /** In the order in which views have them; left out for a .NET type, whose properties PowerShell knows. */
  readonly properties?: readonly OutputProperty[];
  /** The cmdlet's switch with which its secrets are secure strings instead of texts. */
  readonly secureSwitch?: string;
}

/** One property of an object. PowerShell and JSON have each that is declared, with null where there is no value. */
export type OutputProperty = OutputPropertyOptions & (PlainProperty | ObjectProperty);

/** What is said of a property beside its type. */
export interface OutputPropertyOptions {
  /** In PowerShell's spelling. Node receives it in camel case. */
  readonly name: string;
  /** What it is, in whole sentences, one a line. */
  readonly help: string;
  /** True for an array of these; one of a single item stays one. */
  readonly list?: boolean;
  /** True for one that is never missing. */
  readonly always?: boolean;
  /** TypeScript text of the type, or of a list's items, such as the names of a closed set. */
  readonly typeScript?: string;
  /** A key or a connection string: views show it masked, the property holds it whole. */
  readonly secret?: boolean;
  /** Shown in the default table, under its name or under this heading. */
  readonly inTable?: boolean | string;
  /**
   * Where the shell writes it, where that is not its name in camel case: at the path that it has in what the service
   * sends, such as `properties.usable`; `resources[].id` is that of each item. With a `?` at the end it is left out
   * where there is no value.
   */
  readonly inShell?: string;
}

/** A property whose value has no properties of its own. */
export interface PlainProperty {
  /** A `hashtable` has names that are data, such as tags: in JavaScript an object or a `Map`. */
  readonly type: 'string' | 'boolean' | 'datetime' | 'number' | 'securestring' | 'hashtable' | 'any';
  /** An object's alone. */
  readonly of?: undefined;
}

/** A property that holds an object. */
export interface ObjectProperty {
  /** Tells it from the others. */
  readonly type: 'object';
  /** The type of the object. */
  readonly of: OutputType;
}

/** What stands over a property in a table. */
export function tableHeading({ name, inTable }: OutputProperty): string {
  return typeof inTable === 'string' ? inTable : name;
}
