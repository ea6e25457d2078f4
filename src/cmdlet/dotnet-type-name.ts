import { SecureString } from './secure-string.js';

/**
 * The .NET type that a value has in PowerShell: of a number, the one that its parser gives a literal. A `Map` stands for
 * a hashtable, any other object for one made of properties.
 */
export function dotnetTypeName(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return 'System.String';
    case 'boolean':
      return 'System.Boolean';
    case 'bigint':
      return 'System.Int64';
    case 'number':
      if (value === (value | 0)) return 'System.Int32';
      return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? 'System.Int64' : 'System.Double';
    case 'object':
      return value === null ? undefined : objectTypeName(value);
    default:
      return undefined;
  }
}

function objectTypeName(value: object): string {
  if (Array.isArray(value)) return 'System.Object[]';
  if (value instanceof Date) return 'System.DateTime';
  if (value instanceof SecureString) return 'System.Security.SecureString';
  if (value instanceof Map) return 'System.Collections.Hashtable';
  return 'System.Management.Automation.PSCustomObject';
}
