import type { ValueType } from '../value-type.js';

/** Anything at all, handed through unlooked at. In PowerShell it stays there: only the fact that it was given travels. */
export function anyObject(): ValueType<unknown, unknown> {
  return { typeName: 'System.Management.Automation.PSObject', typeScript: 'unknown', convert: (value) => value };
}
