import { expect } from 'chai';
import fc from 'fast-check';
import { connectModule } from '../../src/hosts/node/connect-module.js';
import { CmdletError } from '../../src/hosts/node/cmdlet-error.js';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { quantumModule } from '../../src/quantum/quantum-module.js';
import { coveredCalls } from '../coverage/calls.js';
import { CapturingServer, type Captured } from './capturing-server.js';
import { expectSameRequests } from './expected.js';
import { place } from './samples.js';
import { sitesOf, type Arguments, type Site } from './sites.js';
import { textsFor } from './texts.js';

const runs = Number(process.env['AZQ_FUZZ_RUNS'] ?? 200);
const seed = Number(process.env['AZQ_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/**
 * Every text that anybody can pass becomes a request in which it is what it is, or an error that says what is wrong with
 * it. Commands are found by themselves; what a right call is says the table of docs/coverage.md.
 */
describe(`${runs} texts at each parameter (AZQ_FUZZ_SEED=${seed})`, function () {
  this.timeout(20_000 + runs * 60);
  let server: CapturingServer;
  const earlier = process.env['HTTPS_PROXY'];
  before(async () => {
    server = await CapturingServer.start();
    // Whatever would go to the world goes there too.
    process.env['HTTPS_PROXY'] = server.endpoint;
  });
  after(async () => {
    if (earlier === undefined) delete process.env['HTTPS_PROXY'];
    else process.env['HTTPS_PROXY'] = earlier;
    await server.stop();
  });

  for (const [name, cmdlet] of Object.entries<Cmdlet>(quantumModule.cmdlets)) {
    for (const set of cmdlet.parameterSets) {
      describe(`${cmdlet.name} ${set}`, () => {
        for (const site of sitesIn(cmdlet, set)) {
          it(site.title, () => hold(name, site));
        }
      });
    }
  }

  async function hold(name: string, site: Site): Promise<void> {
    const right = await attempt(name, site.withText(site.valid));
    if (right.requests.length === 0)
      expect(right.error, `'${site.valid}': see test/fuzz/samples.ts`).to.equal(undefined);
    await fc.assert(
      fc.asyncProperty(textsFor(site.valid), async (text) => {
        const { requests, error } = await attempt(name, site.withText(text));
        if (error !== undefined) expectClear(error);
        if (requests.length > 0 || error === undefined) expectSameRequests(requests, right.requests, site, text);
      }),
      { numRuns: runs, seed },
    );
  }

  /** What a call sends, and its error. */
  async function attempt(name: string, args: Arguments): Promise<{ requests: Captured[]; error: unknown }> {
    const functions = connectModule(quantumModule, {
      endpoint: server.endpoint,
      subscriptionId: place.subscriptionId,
      credential: { getToken: () => Promise.resolve({ token: 'a token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
      retryOptions: { maxRetries: 0 },
    });
    const call = (functions as Record<string, (typeof functions)[keyof typeof functions]>)[name];
    let error: unknown;
    try {
      await call?.(args, { onWarning: () => undefined });
    } catch (reason) {
      error = reason;
    }
    return { requests: server.take(), error };
  }
});

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

function sitesIn(cmdlet: Cmdlet, set: string): Site[] {
  const call = coveredCalls.find(({ command, parameterSet }) => command === cmdlet.name && parameterSet === set);
  if (!call)
    throw new Error(`${cmdlet.name} ${set} has no row in test/coverage/calls.ts: no right call of it is known.`);
  return sitesOf(cmdlet, set, call.node(place).args);
}
