import { expect } from 'chai';
import { RecordError, TerminatingError } from '../../../src/cmdlet/error-record.js';
import { probeModule, type Probe, type ProbeContext, type ProbeParameters } from '../helpers/probe-module.js';
import { withPeer, type Peer } from './helpers/peer.js';

const loneSurrogate = 'half \uD83D';
const encodedLoneSurrogate = { $string: Buffer.from(loneSurrogate, 'utf16le').toString('base64') };

/** Runs one call of a body. */
async function withCall(
  body: (context: ProbeContext) => Promise<unknown>,
  test: (peer: Peer) => Promise<void>,
  probe: Probe = {},
): Promise<void> {
  const module = probeModule({ confirmImpact: 'Medium', ...probe, process: (_, context) => body(context) });
  await withPeer(module, async (peer) => {
    peer.invoke('a', { verbose: true, debug: true });
    await test(peer);
  });
}

describe('RemoteRuntime', () => {
  it('writes to each stream, texts in a form that every JSON reader leaves alone', () =>
    withCall(
      async ({ runtime }) => {
        await runtime.writeObject({ at: new Date(5) });
        await runtime.writeWarning('/Date(1)/');
        await runtime.writeVerbose(loneSurrogate);
        await runtime.writeDebug('d');
        await runtime.writeInformation('i');
        await runtime.writeProgress({ activity: 'a', statusDescription: loneSurrogate, percentComplete: 40 });
        await runtime.writeError({ message: loneSurrogate, errorId: 'E', category: 'InvalidData', data: { code: 1n } });
      },
      async (peer) => {
        expect((await peer.finish('a')).records).to.deep.equal([
          ['output', { $properties: { at: { $date: 5 } } }],
          ['warning', { $string: Buffer.from('/Date(1)/', 'utf16le').toString('base64') }],
          ['verbose', encodedLoneSurrogate],
          ['debug', 'd'],
          ['information', 'i'],
          ['progress', { activity: 'a', statusDescription: encodedLoneSurrogate, percentComplete: 40 }],
          [
            'error',
            {
              message: encodedLoneSurrogate,
              errorId: 'E',
              category: 'InvalidData',
              data: { $properties: { code: '1' } },
            },
          ],
          ['progress', { activity: 'a', statusDescription: encodedLoneSurrogate, completed: true }],
        ]);
      },
    ));

  it('ends the cmdlet with throwTerminatingError', () =>
    withCall(
      ({ runtime }) => runtime.throwTerminatingError({ message: 'Over.', errorId: 'Over', category: 'InvalidData' }),
      async (peer) => {
        expect((await peer.next()).error).to.deep.equal({
          code: -31000,
          message: 'The cmdlet ended with an error.',
          data: { message: 'Over.', errorId: 'Over', category: 'InvalidData' },
        });
      },
    ));

  it('asks PowerShell, many times in a call', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on('warning', onWarning);
    const answers: unknown[] = [];
    await withCall(
      async ({ runtime, caller }) => {
        answers.push(await runtime.shouldContinue('Sure?', loneSurrogate));
        for (let time = 0; time < 20; time++) answers.push(await runtime.shouldProcess('t', 'a'));
        answers.push(await caller.ask?.('azContext', { resource: loneSurrogate }));
      },
      async (peer) => {
        const first = await peer.next();
        expect(first).to.deep.include({
          method: 'shouldContinue',
          params: { call: 'a', query: 'Sure?', caption: encodedLoneSurrogate },
        });
        peer.send({ id: first.id, result: false });
        for (let time = 0; time < 20; time++) peer.send({ id: (await peer.next()).id, result: time % 2 === 0 });
        const last = await peer.next();
        expect(last).to.deep.include({
          method: 'ask',
          params: { call: 'a', question: 'azContext', parameters: { resource: encodedLoneSurrogate } },
        });
        peer.send({ id: last.id, result: { $entries: [['account', encodedLoneSurrogate]] } });
        expect(await peer.next()).to.have.property('result');
      },
    );
    process.off('warning', onWarning);
    expect(answers).to.have.length(22);
    expect(answers.slice(0, 3)).to.deep.equal([false, true, false]);
    expect(answers[21]).to.deep.equal({ account: loneSurrogate });
    expect(warnings).to.deep.equal([]);
  });

  it('ends the progress of a body that ended without, and reports what PowerShell can show', () =>
    withCall(
      async ({ runtime }) => {
        await runtime.writeProgress({ activity: '', statusDescription: '', percentComplete: 120 });
        await runtime.writeProgress({ activity: 'a', statusDescription: 's', completed: true });
        await runtime.writeProgress({ activity: 'b', statusDescription: 's', percentComplete: 33.4 });
        await runtime.writeProgress({ activity: 'b', statusDescription: 't', percentComplete: Number.NaN });
        throw new RecordError({ message: 'm', errorId: 'E', category: 'InvalidData' });
      },
      async (peer) => {
        expect((await peer.finish('a')).records).to.deep.equal([
          ['progress', { activity: 'Processing', statusDescription: 'Processing', percentComplete: 100 }],
          ['progress', { activity: 'a', statusDescription: 's', completed: true }],
          ['progress', { activity: 'b', statusDescription: 's', percentComplete: 33 }],
          ['progress', { activity: 'b', statusDescription: 't' }],
          ['error', { message: 'm', errorId: 'E', category: 'InvalidData' }],
          ['progress', { activity: 'b', statusDescription: 't', completed: true }],
        ]);
      },
    ));

  it('does not ask under -WhatIf, but says what would be done', async () => {
    const module = probeModule({
      confirmImpact: 'Medium',
      process: async (_, { runtime }) => runtime.writeObject(await runtime.shouldProcess('t', loneSurrogate)),
    });
    await withPeer(module, async (peer) => {
      peer.invoke('a', { whatIf: true });
      expect((await peer.finish('a')).records).to.deep.equal([
        ['whatIf', { target: 't', action: encodedLoneSurrogate }],
        ['output', false],
      ]);
    });
  });

  for (const allowed of [true, false]) {
    it(`ends a call that only asks${allowed ? '' : ' as it is, when the answer is no'}`, async () => {
      const after: unknown[] = [];
      const module = probeModule({
        confirmImpact: 'Medium',
        process: async (_, { runtime }) => {
          try {
            after.push(await runtime.shouldProcess('t', 'a'));
          } catch (error) {
            after.push(runtime.signal.aborted);
            throw error;
          }
        },
      });
      await withPeer(module, async (peer) => {
        peer.invoke('a', { askOnly: true });
        peer.send({ id: (await peer.next()).id, result: allowed });
        expect((await peer.next()).result).to.deep.equal(allowed ? { allowed } : {});
      });
      expect(after).to.deep.equal([allowed]);
    });
  }

  it('gives the reason when PowerShell cannot answer', async () => {
    let thrown: unknown;
    const data = {
      $entries: [
        ['message', loneSurrogate],
        ['errorId', 'NoContext'],
        ['category', 'AuthenticationError'],
      ],
    };
    await withCall(
      async ({ caller }) => {
        thrown = await caller.ask?.('azContext', {}).catch((error: unknown) => error);
      },
      async (peer) => {
        const { id } = await peer.next();
        peer.send({ id, error: { code: -31001, message: 'The question was not answered.', data } });
        await peer.next();
      },
    );
    expect(thrown).to.be.instanceOf(RecordError);
    expect((thrown as RecordError).record).to.deep.equal({
      message: loneSurrogate,
      errorId: 'NoContext',
      category: 'AuthenticationError',
    });
  });

  it('lets a record fail with the reason, and the pipeline go on', () =>
    withCall(
      ({ runtime }) => runtime.shouldProcess('t', 'a'),
      async (peer) => {
        const { id } = await peer.next();
        const data = { message: 'Nobody is there.', errorId: 'NotInteractive', category: 'InvalidOperation' };
        peer.send({ id, error: { code: -31001, message: 'The question was not answered.', data } });
        const { records, answer } = await peer.finish('a');
        expect(records).to.deep.equal([['error', data]]);
        expect(answer).to.have.property('result');
      },
    ));

  it('does not take another failure for an answer', async () => {
    let thrown: unknown;
    await withCall(
      async ({ runtime }) => {
        thrown = await runtime.shouldProcess('t', 'a').catch((error: unknown) => error);
      },
      async (peer) => {
        peer.send({ id: (await peer.next()).id, error: { code: -32603, message: 'A fault.' } });
        await peer.next();
      },
    );
    expect(thrown).to.include({ code: -32603, message: 'A fault.' }).and.not.instanceOf(RecordError);
  });
});

describe('RemoteRuntime of a call that PowerShell stops', () => {
  /** A body that tries everything again after what it was at has been stopped. */
  const stubborn =
    (first: (context: ProbeContext) => Promise<unknown>, fates: string[]) => async (context: ProbeContext) => {
      const { runtime } = context;
      const attempts = [
        () => first(context),
        () => runtime.writeObject(1),
        () => runtime.writeError({ message: 'm', errorId: 'e', category: 'NotSpecified' }),
        () => runtime.writeVerbose('v'),
        () => runtime.shouldProcess('t', 'a'),
        () => runtime.shouldContinue('q', 'c'),
        () => context.caller.ask?.('azContext', {}),
      ];
      for (const attempt of attempts) {
        try {
          await attempt();
          fates.push('done');
        } catch (error) {
          fates.push((error as Error).name);
        }
      }
      throw new TerminatingError({ message: 'stopped', errorId: 'Stopped', category: 'OperationStopped' });
    };

  const firsts: [string, (context: ProbeContext) => Promise<unknown>][] = [
    ['write', ({ runtime }) => runtime.writeObject('first').then(() => runtime.writeObject('second'))],
    ['shouldProcess', ({ runtime }) => runtime.shouldProcess('t', 'a')],
    ['question', ({ caller }) => Promise.resolve(caller.ask?.('azContext', {}))],
  ];
  for (const [name, first] of firsts) {
    it(`ends a ${name} that is under way, and sends nothing more`, async () => {
      const fates: string[] = [];
      await withCall(stubborn(first, fates), async (peer) => {
        await peer.next();
        peer.cancel('a');
        expect((await peer.next()).error?.data).to.include({ errorId: 'Stopped' });
        expect(fates).to.deep.equal(Array<string>(7).fill('AbortError'));
        expect(await peer.settle()).to.equal(2);
      });
    });
  }

  it('ends a write although nobody reads, without an unhandled rejection', async () => {
    const fates: string[] = [];
    const large = 'x'.repeat(100_000);
    await withCall(
      stubborn(({ runtime }) => runtime.writeObject(large).then(() => runtime.writeObject(large)), fates),
      async (peer) => {
        peer.output.pause();
        await peer.settle();
        peer.cancel('a');
        await peer.settle();
        expect(fates).to.deep.equal(Array<string>(7).fill('AbortError'));
        peer.output.resume();
      },
    );
  });

  it('shows a body that it was stopped before it began', async () => {
    const seen: boolean[] = [];
    const process = (_: unknown, { runtime }: ProbeContext) => Promise.resolve(void seen.push(runtime.signal.aborted));
    await withPeer(probeModule({ process }), async (peer) => {
      peer.invoke('a');
      peer.cancel('a');
      await peer.next();
      expect(seen).to.deep.equal([true]);
    });
  });

  it('stops that call alone', async () => {
    const process = async ({ name }: ProbeParameters, { runtime }: ProbeContext) =>
      runtime.writeObject(await runtime.shouldProcess(String(name), 'a'));
    await withPeer(probeModule({ confirmImpact: 'Low', process }), async (peer) => {
      for (const name of ['a', 'b']) peer.invoke(name, { bound: { Name: name } });
      const questions = [await peer.next(), await peer.next()];
      peer.cancel('a');
      expect((await peer.next()).error?.data).to.include({ errorId: 'AbortError' });
      peer.send({ id: questions.find(({ params }) => params?.['call'] === 'b')?.id, result: true });
      expect((await peer.finish('b')).records).to.deep.equal([['output', true]]);
    });
  });
});
