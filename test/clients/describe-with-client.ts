import { spawnSync } from 'node:child_process';

/** A program of somebody else that talks to the service. */
export interface Client {
  /** As messages name it. */
  readonly name: string;
  /** Where it is had. */
  readonly source: string;
  /** The program that runs it, with its first arguments; several to look through, best first. */
  readonly candidates: readonly (readonly [string, ...string[]])[];
  /** Arguments with which it says its version, and where in what it says that is. */
  readonly version: { readonly args: readonly string[]; readonly pattern: RegExp };
}

/** Runs the client: its program and first arguments. */
export type ClientCommand = readonly [string, ...string[]];

/**
 * A suite that needs another client of the service; its title names the version tried. Where it is not installed the
 * tests are pending, with one line that says so; with `AZQ_REQUIRE_CLIENTS=1` they fail instead.
 */
export function describeWithClient(client: Client, body: (this: Mocha.Suite, command: ClientCommand) => void): void {
  const found = find(client);
  const { name, source } = client;
  if (found) {
    describe(`${name} ${found.version} against the emulator`, function () {
      body.call(this, found.command);
    });
  } else if (process.env['AZQ_REQUIRE_CLIENTS'] === '1') {
    describe(`${name} against the emulator`, () => {
      it(`needs ${name}`, () => {
        throw new Error(`AZQ_REQUIRE_CLIENTS is 1 and ${name} is not installed: it comes with ${source}.`);
      });
    });
  } else {
    console.log(`${name} is not installed (it comes with ${source}): its tests against the emulator are pending.`);
    describe.skip(`${name} against the emulator`, function () {
      body.call(this, client.candidates[0] ?? ['']);
    });
  }
}

function find({ candidates, version }: Client): { command: ClientCommand; version: string } | undefined {
  for (const command of candidates) {
    const [program, ...first] = command;
    const { status, stdout } = spawnSync(program, [...first, ...version.args], { encoding: 'utf8' });
    const [, number] = (status === 0 && version.pattern.exec(stdout)) || [];
    if (number !== undefined) return { command, version: number };
  }
  return undefined;
}
