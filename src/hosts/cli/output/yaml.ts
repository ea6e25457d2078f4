import { stringify } from 'yaml';
import { sorted } from './shell-value.js';

/**
 * YAML as az prints it, which one reader takes as well as another: what is a boolean to YAML 1.1, such as `Yes`, is
 * quoted when it is a text.
 */
export function yamlText(value: unknown): string {
  return stringify(sorted(value), { version: '1.1', indentSeq: false, lineWidth: 0, aliasDuplicateObjects: false });
}
