import { SecureString } from '../secure-string.js';
import { ConversionError, type ValueType } from '../value-type.js';

/**
 * A secret. A plain string is refused, as PowerShell refuses it: it may already be in a log or a history.
 *
 * @example
 * ```ts
 * import { parameter, SecureString, secureText } from 'az-quantum-api/cmdlet';
 *
 * const key = parameter(secureText(), 'The key.');
 * console.log(key.type.convert(new SecureString('a key')).reveal().length); // 5
 * ```
 */
export function secureText(): ValueType<SecureString, SecureString> {
  return {
    typeName: 'System.Security.SecureString',
    typeScript: 'SecureString',
    convert(value) {
      if (value === null) return null as unknown as SecureString;
      if (value instanceof SecureString) return value;
      throw new ConversionError('Only a SecureString is taken, never a plain text.');
    },
  };
}
