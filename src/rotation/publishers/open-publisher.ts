import type { Publication, Publisher } from '../ports.js';
import { parseDestination } from './destination.js';
import { envFilePublisher } from './env-file-publisher.js';
import { filePublisher } from './file-publisher.js';
import { keyVaultPublisher, type KeyVaultOptions } from './key-vault-publisher.js';
import { outputPublisher } from './output-publisher.js';

/** What the kinds of publishers need. */
export interface PublisherOptions extends KeyVaultOptions {
  /** What relative paths begin at. */
  readonly folder: string;
  /** Hands a key to whoever called. */
  readonly write: (publication: Publication) => Promise<void>;
}

/** The publisher for a destination such as `file:/etc/quantum`; see {@link problemWithDestination}. */
export function openPublisher(destination: string, options: PublisherOptions): Publisher {
  const { kind, place } = parseDestination(destination);
  switch (kind) {
    case 'keyvault':
      return keyVaultPublisher(place, options);
    case 'file':
      return filePublisher(place, options.folder);
    case 'env-file':
      return envFilePublisher(place, options.folder);
    case 'stdout':
      return outputPublisher(options.write);
  }
}
