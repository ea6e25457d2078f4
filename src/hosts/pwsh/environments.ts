import type { CallId, InvokeParams } from '../../protocol/messages.js';
import { decodeRecord } from '../../protocol/values.js';

/** The environment variables of a call, by name. */
export type Environment = Readonly<Record<string, string>>;

/** How many are remembered. PowerShell names the latest alone; a few calls may be on their way at once. */
const remembered = 256;

/** The environments that calls have brought: a call whose environment has not changed names the one that brought it. */
export class Environments {
  readonly #byCall = new Map<CallId, Environment>();

  /** @throws Error when the call that is named brought none. */
  of({ call, environment, environmentOf }: Pick<InvokeParams, 'call' | 'environment' | 'environmentOf'>): Environment {
    if (environmentOf !== undefined) {
      const known = this.#byCall.get(environmentOf);
      if (!known) throw new Error(`The environment of the call ${environmentOf} is not known.`);
      return known;
    }
    const brought = decodeRecord(environment) as Environment;
    this.#byCall.set(call, brought);
    for (const [oldest] of this.#byCall) {
      if (this.#byCall.size <= remembered) break;
      this.#byCall.delete(oldest);
    }
    return brought;
  }
}

let used: Environment | undefined;

/** Gives this process the variables of a call: libraries read them from the process, as in-process code would. */
export function useEnvironment(environment: Environment, names: readonly string[]): void {
  if (environment === used) return;
  for (const name of names) {
    const value = environment[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  used = environment;
}
