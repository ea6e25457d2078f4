import { styleText } from 'node:util';
import { sorted } from './shell-value.js';

/** JSON as az prints it: indented, names in alphabetical order. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(sorted(value), undefined, 2)}\n`;
}

/** The same in the terminal's colours. */
export function colouredJsonText(value: unknown): string {
  return jsonText(value).replace(
    /("(?:[^"\\]|\\.)*")(:?)|true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g,
    (token, text: string | undefined, colon: string) => {
      if (text === undefined) return painted(token === 'null' ? 'gray' : 'cyan', token);
      return `${painted(colon === '' ? 'green' : 'blue', text)}${colon}`;
    },
  );
}

function painted(colour: 'gray' | 'cyan' | 'green' | 'blue', text: string): string {
  return styleText(colour, text, { validateStream: false });
}
