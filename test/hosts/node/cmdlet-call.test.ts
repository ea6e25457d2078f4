import { expect } from 'chai';
import { setMaxListeners } from 'node:events';
import { RecordError } from '../../../src/cmdlet/error-record.js';
import type { ProbeContext, ProbeParameters } from '../helpers/probe-module.js';
import { callProbe, failureOf, reasonOf } from './helpers.js';

/** Resolves after everything that can happen at once has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Runs a test and fails if it leaves a rejection that nobody handles. */
async function withoutUnhandledRejections(test: () => Promise<void>): Promise<void> {
  const rejections: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => void rejections.push(reason));
  try {
    await test();
    await settled();
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
  expect(rejections).to.deep.equal([]);
}

describe('A call as an async iterable', () => {
  it('hands outputs out as they come', async () => {
    let goOn = (): void => {};
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      await runtime.writeObject(1);
      await new Promise<void>((resolve) => (goOn = resolve));
      await runtime.writeObject(2);
    };
    const seen: unknown[] = [];
    for await (const output of callProbe({ process })) {
      seen.push(output);
      goOn();
    }
    expect(seen).to.deep.equal([1, 2]);
  });

  it('can be both iterated, more than once, and awaited', async () => {
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      await runtime.writeObject('a');
      await settled();
      await runtime.writeObject('b');
    };
    const call = callProbe({ process });
    const iterate = async (): Promise<unknown[]> => {
      const outputs: unknown[] = [];
      for await (const output of call) outputs.push(output);
      return outputs;
    };
    expect(await Promise.all([iterate(), iterate(), call])).to.deep.equal(Array(3).fill(['a', 'b']));
    expect(await iterate()).to.deep.equal(['a', 'b']);
  });

  it('throws after the last output when single records failed', () =>
    withoutUnhandledRejections(async () => {
      const process = async ({ value }: ProbeParameters, { runtime }: ProbeContext) => {
        if (value === 2) throw new RecordError({ message: 'Two.', errorId: 'Two', category: 'InvalidData' });
        await runtime.writeObject(value);
      };
      const seen: unknown[] = [];
      const iterate = async (): Promise<void> => {
        for await (const output of callProbe({ process }, {}, { input: [1, 2, 3] })) {
          seen.push(output);
          // The call has failed by the time the second output is asked for.
          await settled();
        }
      };
      expect(await failureOf(iterate())).to.include({ message: 'Two.', terminating: false });
      expect(seen).to.deep.equal([1, 3]);
    }));

  it('leaves no unhandled rejection when it is iterated and fails at once', () =>
    withoutUnhandledRejections(async () => {
      const iterator = callProbe({}, { colour: 'red' })[Symbol.asyncIterator]();
      expect(await failureOf(iterator.next())).to.include({ terminating: true });
    }));

  it('stops the call when the iteration is left', () =>
    withoutUnhandledRejections(async () => {
      let written = 0;
      let reason: unknown;
      const process = async (_: unknown, { runtime }: ProbeContext) => {
        runtime.signal.addEventListener('abort', () => {
          reason = runtime.signal.reason as unknown;
        });
        for (; written < 1000; written++) {
          await runtime.writeObject(written);
          await settled();
        }
      };
      const call = callProbe({ process });
      for await (const output of call) if (output === 3) break;
      expect(await reasonOf(call))
        .to.equal(reason)
        .and.include({ name: 'AbortError', message: 'The iteration was left.' });
      expect(written).to.be.lessThan(10);
    }));

  it('leaves no unhandled rejection when it is left and forgotten', () =>
    withoutUnhandledRejections(async () => {
      const process = async (_: unknown, { runtime }: ProbeContext) => {
        await runtime.writeObject(1);
        await settled();
        await runtime.writeObject(2);
      };
      for await (const output of callProbe({ process })) if (output === 1) break;
      await settled();
    }));

  it('stops the call when the body of the loop throws', () =>
    withoutUnhandledRejections(async () => {
      const call = callProbe({
        process: async (_, { runtime }) => (await runtime.writeObject(1), await settled(), runtime.writeObject(2)),
      });
      const iterate = async (): Promise<void> => {
        for await (const output of call) throw new Error(`Got ${Number(output)}.`);
      };
      expect(await reasonOf(iterate())).to.include({ message: 'Got 1.' });
      expect(await reasonOf(call)).to.include({ name: 'AbortError' });
    }));

  it('keeps nothing that it has handed out, when told so', async () => {
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      for (const output of [1, 2, 3]) {
        await runtime.writeObject(output);
        await settled();
      }
    };
    const call = callProbe({ process }, {}, { buffer: false });
    const outputs: unknown[] = [];
    for await (const output of call) outputs.push(output);
    expect([outputs, await call]).to.deep.equal([[1, 2, 3], []]);
  });

  it('stops nothing when it is left after the last output', async () => {
    const call = callProbe({ process: (_, { runtime }) => runtime.writeObject(1) });
    await call;
    for await (const output of call) if (output === 1) break;
    expect(await call).to.deep.equal([1]);
  });
});

describe('A call with a signal', () => {
  it('runs nothing when it is aborted before', async () => {
    let ran = false;
    const signal = AbortSignal.abort(new Error('no need'));
    const call = callProbe({ begin: () => Promise.resolve(void (ran = true)) }, {}, { signal });
    expect(await reasonOf(call)).to.equal(signal.reason);
    expect(ran).to.equal(false);
  });

  it("rejects with the signal's reason, whatever the body made of it", async () => {
    const stop = new AbortController();
    const process = (_: unknown, { runtime }: ProbeContext) =>
      new Promise<void>((_resolve, reject) => {
        runtime.signal.addEventListener('abort', () => reject(new Error('the request was cut')));
      });
    const call = callProbe({ process }, {}, { signal: stop.signal });
    await settled();
    stop.abort(new Error('enough'));
    expect(await reasonOf(call)).to.equal(stop.signal.reason);
  });

  it('refuses whatever a stopped body still writes or asks', async () => {
    const stop = new AbortController();
    const fates: string[] = [];
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      stop.abort(new Error('enough'));
      const attempts = [
        () => runtime.writeObject(1),
        () => runtime.writeError({ message: 'm', errorId: 'e', category: 'NotSpecified' }),
        () => runtime.shouldProcess('t', 'a'),
        () => runtime.shouldContinue('q', 'c'),
      ];
      for (const attempt of attempts) fates.push(((await reasonOf(attempt())) as Error).message);
    };
    await callProbe({ process, confirmImpact: 'High' }, {}, { signal: stop.signal });
    expect(fates).to.deep.equal(Array(4).fill('enough'));
  });

  it('does not take an answer that comes after it was aborted for a yes', async () => {
    const stop = new AbortController();
    let changed = false;
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      changed = await runtime.shouldProcess('t', 'a');
    };
    const confirm = () => {
      stop.abort(new Error('enough'));
      return 'Yes' as const;
    };
    const call = callProbe({ process, confirmImpact: 'Low' }, {}, { signal: stop.signal, confirm });
    expect(await reasonOf(call)).to.equal(stop.signal.reason);
    expect(changed).to.equal(false);
  });

  it('can share it with many calls', async () => {
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const process = (_: unknown, { runtime }: ProbeContext) =>
      new Promise<void>((_resolve, reject) => runtime.signal.addEventListener('abort', () => reject(new Error('cut'))));
    const calls = Array.from({ length: 20 }, () => callProbe({ process }, {}, { signal: stop.signal }));
    await settled();
    stop.abort();
    for (const call of calls) expect(await reasonOf(call)).to.equal(stop.signal.reason);
  });
});
