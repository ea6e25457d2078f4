import { SecureString } from '../secure-string.js';
import { ConversionError, type ValueType } from '../value-type.js';

/** A user name with a password: `PSCredential` in PowerShell. */
export interface Credential {
  /** With its domain, where it has one, as it was typed. */
  readonly userName: string;
  /** Revealed by the request alone that needs it. */
  readonly password: SecureString;
}

/**
 * A user name with a password that is a secure string; names match in any case. PowerShell asks for what is missing.
 *
 * @example
 * ```ts
 * import { credential, parameter, SecureString } from 'az-quantum-api/cmdlet';
 *
 * const as = parameter(credential(), 'As whom to greet.');
 * console.log(as.type.convert({ userName: 'ada', password: new SecureString('a password') }).userName); // ada
 * ```
 */
export function credential(): ValueType<Credential, Credential> {
  return {
    typeName: 'System.Management.Automation.PSCredential',
    typeScript: '{ readonly userName: string; readonly password: SecureString }',
    convert(value) {
      if (value === null) return null as unknown as Credential;
      const given = new Map(Object.entries(value ?? {}).map(([name, item]) => [name.toLowerCase(), item as unknown]));
      const [userName, password] = [given.get('username'), given.get('password')];
      if (typeof userName === 'string' && password instanceof SecureString) return { userName, password };
      throw new ConversionError(
        'Only a credential is taken: an object with a userName, and a password that is a SecureString.',
      );
    },
  };
}
