import type { RotationPorts } from '../ports.js';
import { backoff } from './backoff.js';
import { attemptsAfter, pauseAskedBy } from './transient.js';

/**
 * The same ports, that try again what fails for a while and may be done twice. A regeneration may not; and a new key that
 * does not work yet is tested again anyway.
 *
 * @param random - A number from 0 to 1.
 */
export function patientPorts(ports: RotationPorts, random: () => number): RotationPorts {
  const { keys, publisher, clock } = ports;
  const patiently = async <T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> => {
    for (let failures = 1; ; failures++) {
      try {
        return await call();
      } catch (error) {
        signal.throwIfAborted();
        if (failures >= attemptsAfter(error)) throw error;
        await clock.sleep(Math.max(pauseAskedBy(error), backoff(failures, random)), signal);
      }
    }
  };
  return {
    ...ports,
    keys: {
      ...keys,
      look: (workspace, signal) => patiently(signal, () => keys.look(workspace, signal)),
    },
    publisher: {
      describe: (workspace) => publisher.describe(workspace),
      read: (workspace, signal) => patiently(signal, () => publisher.read(workspace, signal)),
      publish: (publication, signal) => patiently(signal, () => publisher.publish(publication, signal)),
    },
  };
}
