import { dotnetTypeName } from '../dotnet-type-name.js';
import { ConversionError, type ValueType } from '../value-type.js';

/**
 * Converts what an object or a hashtable holds under a name. A text stands for no object there: PowerShell's own
 * conversion would make one of the object's type or its properties.
 *
 * @throws {@link ConversionError}
 */
export function convertMember<Bound>(name: string, type: ValueType<unknown, Bound>, value: unknown): Bound {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if ((type.element ?? type).typeName === 'System.String' && items.some(isObject)) {
    throw new ConversionError(`Cannot convert an object to a string for ${name}.`);
  }
  return type.convert(value);
}

/** A hashtable, or an object made of properties. */
export function isObject(value: unknown): boolean {
  const type = dotnetTypeName(value);
  return type === 'System.Collections.Hashtable' || type === 'System.Management.Automation.PSCustomObject';
}
