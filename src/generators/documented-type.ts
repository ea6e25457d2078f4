import type { ModelField, ValueType } from '../cmdlet/value-type.js';
import { documentedMembers } from './documented-members.js';

/** The TypeScript text of an argument type, in which each property of an object has its help. */
export function documentedType(type: ValueType): string {
  const fields = (type.element ?? type).model?.fields;
  if (!fields) return type.typeScript;
  return type.typeScript.replace(/\{ ([^{}]*) \}/g, (_, members: string) =>
    documentedMembers(members.split('; ').map((text) => [helpOf(fields, text), text])),
  );
}

/** The help of the field that a member's text, such as `readonly key?: string`, is about. */
function helpOf(fields: readonly ModelField[], text: string): string {
  const key = /(\w+)\??:/.exec(text)?.[1] ?? '';
  const isCalledSo = ({ name, aliases }: ModelField): boolean =>
    [name, ...aliases].some((each) => each.toLowerCase() === key.toLowerCase());
  return fields.find(isCalledSo)?.help ?? '';
}
