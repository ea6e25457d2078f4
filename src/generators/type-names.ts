import { nullableBooleanName } from '../cmdlet/types/switch.js';

const accelerators: Readonly<Record<string, string>> = {
  'System.String': 'string',
  'System.Int32': 'int',
  'System.Int64': 'long',
  'System.Boolean': 'bool',
  [nullableBooleanName]: 'bool',
  'System.DateTime': 'datetime',
  'System.Guid': 'guid',
  'System.Uri': 'uri',
  'System.Collections.Hashtable': 'hashtable',
  'System.Security.SecureString': 'securestring',
  'System.Management.Automation.PSCredential': 'pscredential',
  'System.Management.Automation.PSObject': 'psobject',
  'System.Management.Automation.SwitchParameter': 'switch',
};

/** How a parameter's type is written in a script: `[System.Nullable[bool]]` has no short word of its own. */
export function typeLiteral(typeName: string): string | undefined {
  return typeName === nullableBooleanName ? 'System.Nullable[bool]' : accelerator(typeName);
}

/**
 * PowerShell's own short word for a type: `string[]` for `System.String[]`; undefined when it has none.
 *
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_type_accelerators
 */
export function accelerator(typeName: string): string | undefined {
  const element = typeName.replace(/(\[\])+$/, '');
  const word = accelerators[element];
  return word && word + typeName.slice(element.length);
}

/** A type's name without its namespace: `KeyType[]` for `Contoso.Support.KeyType[]`. */
export function shortName(typeName: string): string {
  return typeName === nullableBooleanName ? 'Boolean' : typeName.slice(typeName.lastIndexOf('.') + 1);
}
