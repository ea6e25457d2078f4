import type { Figure } from './figure.js';
import { coldStart } from './measurements/cold-start.js';
import { firstCall } from './measurements/first-call.js';
import { importModule } from './measurements/import-module.js';
import { installed } from './measurements/installed.js';
import { nodeCall } from './measurements/node-call.js';
import { runspaces } from './measurements/runspaces.js';
import { warmCall } from './measurements/warm-call.js';
import type { Subject } from './subject.js';

/** Every measurement of the benchmark, in the order of the table. */
export const measurements: Readonly<Record<string, (subject: Subject) => Promise<Figure[]>>> = {
  importModule,
  firstCall,
  warmCall,
  runspaces,
  coldStart,
  nodeCall,
  installed,
};
