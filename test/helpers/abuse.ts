import { abuseModule } from '../fixtures/abuse-module.js';
import { buildModule, type BuiltModule } from './build-module.js';
import { nodeProcesses } from './processes.js';
import { runPwsh, type PwshOptions, type PwshResult } from './pwsh.js';

/** The module that abuses the bridge, built for one suite. */
export class Abuse {
  readonly #built: BuiltModule;
  readonly modulePath: string;

  constructor(built: BuiltModule) {
    this.#built = built;
    this.modulePath = built.modulePath;
  }

  static async build(version = '1.0.0'): Promise<Abuse> {
    return new Abuse(await buildModule(abuseModule(version), 'abuse-module.ts', `abuseModule('${version}')`));
  }

  /** Runs a script with the module imported; `$data.more` is the data. */
  run(script: string, more: unknown = null, options: PwshOptions = {}): Promise<PwshResult> {
    return runPwsh(`Import-Module $data.modulePath\n${script}`, { modulePath: this.modulePath, more }, options);
  }

  /** Ids of this module's hosts, whoever runs them. */
  hosts(): number[] {
    return nodeProcesses(this.modulePath.replace(/[^/\\]*$/, ''));
  }

  remove(): void {
    this.#built.remove();
  }
}
