import { expect } from 'chai';
import fc from 'fast-check';
import { connectModule } from '../../src/hosts/node/connect-module.js';
import { CmdletError } from '../../src/hosts/node/cmdlet-error.js';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { quantumModule } from '../../src/quantum-module.js';
import { coveredCalls } from '../coverage/calls.js';
import type { CoveredCall, Place } from '../coverage/covered-call.js';
import { CapturingServer, type Captured } from './capturing-server.js';
import { expectSameRequests } from './expected.js';
import { withEnvironment } from '../quantum/helpers/fake-az.js';
import { withoutNames } from './without-names.js';
import { placeAt } from './samples.js';
import { sitesOf, type Arguments, type Site } from './sites.js';
import { textsFor } from './texts.js';
import { seedFrom } from '../helpers/seed.js';

const runs = Number(process.env['AZQ_FUZZ_RUNS'] ?? 100);
const seed = seedFrom('AZQ_FUZZ_SEED', 'AZQ_FUZZ_RUNS');

/**
 * Every text that anybody can pass becomes a request in which it is what it is, or an error that says what is wrong with
 * it. Commands are found by themselves; what a right call is says the table of docs/coverage.md.
 */
describe(`${runs} texts at each parameter (AZQ_FUZZ_SEED=${seed})`, function () {
  this.timeout(20_000 + runs * 300);
  let server: CapturingServer;
  const earlier = process.env['HTTPS_PROXY'];
  let resolveNames: () => void;
  before(async () => {
    server = await CapturingServer.start();
    // Whatever would go to the world goes there too, and no name is looked for in the world.
    process.env['HTTPS_PROXY'] = server.endpoint;
    resolveNames = withoutNames();
  });
  after(async () => {
    resolveNames();
    if (earlier === undefined) delete process.env['HTTPS_PROXY'];
    else process.env['HTTPS_PROXY'] = earlier;
    await server.stop();
  });

  for (const [name, cmdlet] of Object.entries<Cmdlet>(quantumModule.cmdlets)) {
    for (const set of cmdlet.parameterSets) {
      describe(`${cmdlet.name} ${set}`, () => {
        const call = callOf(cmdlet.name, set);
        if (!call) {
          it('has a row', () => expect.fail('No right call of it is known: test/coverage/calls.ts has no row for it.'));
          return;
        }
        const sitesAt = (place: Place) => sitesOf(cmdlet, set, call.node(place).args, place);
        for (const [index, { title }] of sitesAt(placeAt('http://127.0.0.1:1')).entries()) {
          it(title, async () => {
            const place = placeAt(server.endpoint);
            const site = sitesAt(place)[index] as Site;
            await withEnvironment(call.environment?.(place) ?? {}, () => hold(name, site, place));
          });
        }
      });
    }
  }

  async function hold(name: string, site: Site, place: Place): Promise<void> {
    const right = await attempt(name, site.withText(site.valid), place);
    if (right.requests.length === 0)
      expect(right.error, `'${site.valid}': see test/fuzz/samples.ts`).to.equal(undefined);
    await fc.assert(
      fc.asyncProperty(textsFor(site.valid), async (text) => {
        fc.pre(!site.title.startsWith('-Proxy') || !isOtherMachine(text));
        const { requests, error } = await attempt(name, site.withText(text), place);
        if (error !== undefined) expectClear(error);
        if (requests.length > 0 || error === undefined) expectSameRequests(requests, right.requests, site, text);
      }),
      { numRuns: runs, seed },
    );
  }

  /** What a call sends, and its error; once connected, what asking for the targets sends. */
  async function attempt(
    name: string,
    args: Arguments,
    { subscriptionId }: Place,
  ): Promise<{ requests: Captured[]; error: unknown }> {
    const functions = connectModule(quantumModule, {
      ...{ endpoint: server.endpoint, subscriptionId, retryOptions: { maxRetries: 0 } },
      credential: { getToken: () => Promise.resolve({ token: 'a token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    });
    const call = (functions as Record<string, (typeof functions)[keyof typeof functions]>)[name];
    const options = { onWarning: () => undefined };
    let error: unknown;
    try {
      await call?.(args, options);
      if (name === 'connectAzQuantumApiWorkspace') await functions.getAzQuantumApiTarget({}, options);
    } catch (reason) {
      error = reason;
    }
    return { requests: server.take(), error };
  }
});

/** A right call, of the table; the test of one is elsewhere, as it would do something to all workspaces of the world. */
function callOf(name: string, set: string): Pick<CoveredCall, 'node' | 'environment'> | undefined {
  const find = (wanted: string) =>
    coveredCalls.find(({ command, parameterSet }) => command === name && parameterSet === wanted);
  const byId = set === 'AllIn' ? find('ById') : undefined;
  if (!byId) return find(set);
  return {
    ...byId,
    node: (at) => ({ args: { ...byId.node(at).args, id: undefined, allIn: [at.subscriptionId] } }),
  };
}

/** Whether it is the address of a proxy by number, which nothing here could stand in for. */
function isOtherMachine(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return /^[\d.]+$|^\[/.test(hostname) && hostname !== '127.0.0.1';
}

/** What a person can do something about: not an exception from inside, and nothing that forges a line of a log. */
function expectClear(error: unknown): void {
  expect(error).to.be.instanceOf(CmdletError);
  for (const { errorId, message } of (error as CmdletError).errors) {
    expect(errorId).to.match(/^[A-Z][A-Za-z]+$/);
    expect(errorId).to.not.match(/^((Type|Range|Syntax|Reference|URI|Eval|Aggregate|Rest|Assertion)?Error|Unknown)$/);
    expect(message).to.have.length.within(10, 10_000);
    // eslint-disable-next-line no-control-regex -- these are what must not be in it
    expect(message).to.not.match(/[\0-\x1f\x7f]|\[object |undefined/);
  }
}
