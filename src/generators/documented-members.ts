import { escapeTsdoc, tsdoc } from './tsdoc.js';

/** An object type whose members, such as `key?: string`, have their help. A comment is taken for one only on a line of its own. */
export function documentedMembers(members: readonly (readonly [help: string, text: string])[]): string {
  const lines = members.map(([help, text]) => `${help === '' ? '' : tsdoc('    ', escapeTsdoc(help))}    ${text};\n`);
  return `{\n${lines.join('')}  }`;
}
