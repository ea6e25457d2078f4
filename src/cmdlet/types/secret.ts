import { SecureString } from '../secure-string.js';
import { ConversionError, type ValueType } from '../value-type.js';
import { secureText } from './secure-text.js';

/**
 * A secret that is taken as a SecureString and, as people copy them from portals and have them in variables, as a plain
 * text too. The body receives a SecureString; the shell takes it from a file or from standard input only.
 *
 * @param problem - Says what is wrong with a secret, in a whole sentence that does not repeat it. Default: nothing is.
 * @example
 * ```ts
 * import { parameter, secret } from 'az-quantum-api/cmdlet';
 *
 * const key = parameter(secret((value) => (value.length < 8 ? 'The key is too short.' : undefined)), 'The key.');
 * console.log(`${key.type.convert('a key')}`); // [SecureString]
 * ```
 */
export function secret(
  problem?: (value: string) => string | undefined,
): ValueType<SecureString | string, SecureString> {
  const secure = secureText();
  return {
    ...secure,
    typeScript: 'SecureString | string',
    fromPlainText: true,
    convert(value) {
      if (typeof value === 'string') return new SecureString(value);
      if (value === null || value instanceof SecureString) return secure.convert(value);
      throw new ConversionError('Only a SecureString or a text is taken.');
    },
    ...(problem && { validate: (value) => problem(value.reveal()) }),
  };
}
