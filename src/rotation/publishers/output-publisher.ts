import type { Publication, Publisher } from '../ports.js';

/** Hands the connection string to whoever called, once for each rotation. Nobody can tell what became of it. */
export function outputPublisher(write: (publication: Publication) => Promise<void>): Publisher {
  return {
    describe: () => 'stdout',
    read: () => Promise.resolve(undefined),
    publish: write,
  };
}
