import { resolve } from 'node:path';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Publisher } from '../ports.js';
import { placeFor } from './destination.js';
import { publishedIn } from './published-text.js';
import { readSecretFile, writeSecretFile } from './secret-file.js';

/**
 * Publishes in a file that holds the connection string and nothing else.
 *
 * @param path - See {@link Destination.place}.
 * @param folder - What a relative path begins at.
 */
export function filePublisher(path: string, folder: string): Publisher {
  const pathFor = (workspace: WorkspaceIdParts) => resolve(folder, placeFor(path, workspace));
  return {
    describe: (workspace) => `file:${pathFor(workspace)}`,
    async read(workspace) {
      const text = await readSecretFile(pathFor(workspace));
      return text === undefined ? undefined : publishedIn(text);
    },
    publish: ({ workspace, connectionString }) => writeSecretFile(pathFor(workspace), `${connectionString.reveal()}\n`),
  };
}
