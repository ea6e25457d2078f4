import { resolve } from 'node:path';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Publisher } from '../ports.js';
import { placeFor } from './destination.js';
import { publishedIn } from './published-text.js';
import { readSecretFile, writeSecretFile } from './secret-file.js';

/** The variable that this product and the Python package `azure-quantum` read. */
const variable = 'AZURE_QUANTUM_CONNECTION_STRING';

/**
 * Publishes in a file of environment variables, as `AZURE_QUANTUM_CONNECTION_STRING`. All other lines stay as they are.
 *
 * @param path - See {@link Destination.place}.
 * @param folder - What a relative path begins at.
 */
export function envFilePublisher(path: string, folder: string): Publisher {
  const pathFor = (workspace: WorkspaceIdParts) => resolve(folder, placeFor(path, workspace));
  return {
    describe: (workspace) => `env-file:${pathFor(workspace)}`,
    async read(workspace) {
      const text = await readSecretFile(pathFor(workspace));
      const value = text && [...text.matchAll(assignment)].at(-1)?.groups?.['value'];
      return value === undefined ? undefined : publishedIn(value);
    },
    async publish({ workspace, connectionString }) {
      const file = pathFor(workspace);
      const text = (await readSecretFile(file)) ?? '';
      await writeSecretFile(file, withValue(text, connectionString.reveal()));
    },
  };
}

/** A line that sets it, perhaps with `export` before and quotes around. */
const assignment = new RegExp(
  `^(?<before>[ \\t]*(?:export[ \\t]+)?${variable}[ \\t]*=[ \\t]*)(?<quote>["']?)(?<value>[^\\r\\n]*?)\\k<quote>(?<after>[ \\t]*)$`,
  'gm',
);

/** The text with the value in each line that sets it, or in a new one at the end. */
function withValue(text: string, value: string): string {
  if (text.match(assignment)) {
    return text.replace(
      assignment,
      (_, before: string, quote: string, __, after: string) => `${before}${quote}${value}${quote}${after}`,
    );
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const separator = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return `${text}${separator}${variable}=${value}${lineEnd}`;
}
