import { expect } from 'chai';
import type { ConfirmImpact } from '../../../src/cmdlet/cmdlet.js';
import type { ConfirmAnswer, ConfirmQuestion } from '../../../src/cmdlet/should-process.js';
import type { CallOptions, ConfirmHandler } from '../../../src/hosts/node/cmdlet-function.js';
import type { ProbeContext } from '../helpers/probe-module.js';
import { callProbe, failureOf } from './helpers.js';

const message = 'Performing the operation "Sow" on target "north".';

/** Whether a cmdlet of this impact goes on with its change. */
async function changes(confirmImpact: ConfirmImpact, options: CallOptions = {}): Promise<unknown> {
  const process = async (_: unknown, { runtime }: ProbeContext) =>
    runtime.writeObject(await runtime.shouldProcess('north', 'Sow'));
  return (await callProbe({ process, confirmImpact }, {}, options))[0];
}

/** A handler that answers and remembers the questions. */
function person(answer: ConfirmAnswer): {
  readonly asked: ConfirmQuestion[];
  readonly answer: ConfirmHandler;
} {
  const asked: ConfirmQuestion[] = [];
  return { asked, answer: (question) => (asked.push(question), answer) };
}

describe('Confirmation in Node', () => {
  it('is not asked for unless the call wants it, whatever the impact', async () => {
    for (const impact of ['None', 'Low', 'Medium', 'High'] as const) expect(await changes(impact)).to.equal(true);
  });

  it('is asked of onConfirm with confirm: true', async () => {
    const { asked, answer } = person('Yes');
    expect(await changes('Low', { confirm: true, onConfirm: answer })).to.equal(true);
    expect(asked).to.deep.equal([
      {
        caption: 'Confirm\nAre you sure you want to perform this action?',
        message,
        answers: ['Yes', 'YesToAll', 'No', 'NoToAll'],
      },
    ]);
    expect(await changes('Low', { confirm: true, onConfirm: person('No').answer })).to.equal(false);
  });

  it('is asked of a function, and not of onConfirm then', async () => {
    const [own, other] = [person('No'), person('Yes')];
    expect(await changes('Low', { confirm: own.answer, onConfirm: other.answer })).to.equal(false);
    expect([own.asked.length, other.asked.length]).to.deep.equal([1, 0]);
    expect(await changes('Low', { confirm: () => Promise.resolve('YesToAll') })).to.equal(true);
  });

  it('is not asked for with confirm: false, whatever the preference', async () => {
    const { asked, answer } = person('No');
    expect(await changes('High', { confirm: false, confirmPreference: 'Low', onConfirm: answer })).to.equal(true);
    expect(asked).to.deep.equal([]);
  });

  it('is asked for from confirmPreference on', async () => {
    const onConfirm = person('No').answer;
    for (const confirmPreference of ['Low', 'Medium'] as const) {
      expect(await changes('Medium', { confirmPreference, onConfirm })).to.equal(false);
    }
    for (const confirmPreference of ['High', 'None'] as const) {
      expect(await changes('Medium', { confirmPreference, onConfirm })).to.equal(true);
    }
  });

  it('is an error when nobody is there to answer', async () => {
    const error = await failureOf(changes('Low', { confirm: true }));
    expect(error).to.include({ fullyQualifiedErrorId: 'ConfirmationNotAvailable,Test-Probe', terminating: false });
    expect(error.message).to.contain(message).and.contain('confirm: false');
  });

  it('is asked for once when the answer is for all', async () => {
    const { asked, answer } = person('YesToAll');
    const process = async (_: unknown, { runtime }: ProbeContext) =>
      runtime.writeObject(await runtime.shouldProcess('north', 'Sow'));
    const call = callProbe({ process, confirmImpact: 'Low' }, {}, { input: [1, 2, 3], confirm: answer });
    expect(await call).to.deep.equal([true, true, true]);
    expect(asked).to.have.length(1);
  });

  it('is always asked for by shouldContinue', async () => {
    const process = async (_: unknown, { runtime }: ProbeContext) =>
      runtime.writeObject(await runtime.shouldContinue('Sure?', 'Really'));
    const { asked, answer } = person('Yes');
    expect(await callProbe({ process }, {}, { confirm: false, onConfirm: answer })).to.deep.equal([true]);
    expect(asked).to.deep.equal([{ caption: 'Really', message: 'Sure?', answers: ['Yes', 'No'] }]);
  });
});

describe('whatIf in Node', () => {
  it('says what would be done, does nothing and asks nobody', async () => {
    const lines: string[] = [];
    const { asked, answer } = person('Yes');
    const onInformation = (line: string) => void lines.push(line);
    expect(await changes('High', { whatIf: true, confirm: answer, onInformation })).to.equal(false);
    expect(lines).to.deep.equal([`What if: ${message}`]);
    expect(asked).to.deep.equal([]);
  });
});

describe('Streams in Node', () => {
  const process = async (_: unknown, { runtime }: ProbeContext): Promise<void> => {
    await runtime.writeVerbose('v');
    await runtime.writeDebug('d');
    await runtime.writeInformation('i');
    await runtime.writeProgress({ activity: 'a', statusDescription: 's' });
    await runtime.shouldProcess('north', 'Sow');
  };

  it("go to the call's functions", async () => {
    const seen: unknown[] = [];
    await callProbe(
      { process, confirmImpact: 'Low' },
      {},
      {
        onVerbose: (text) => void seen.push(['verbose', text]),
        onDebug: (text) => void seen.push(['debug', text]),
        onInformation: (text) => void seen.push(['information', text]),
        onProgress: (record) => void seen.push(['progress', record]),
      },
    );
    expect(seen).to.deep.equal([
      ['verbose', 'v'],
      ['debug', 'd'],
      ['information', 'i'],
      ['progress', { activity: 'a', statusDescription: 's' }],
      ['verbose', message],
      ['progress', { activity: 'a', statusDescription: 's', completed: true }],
    ]);
  });

  it('end the progress of a body that failed, and none that has ended', async () => {
    const seen: unknown[] = [];
    const ended = { activity: 'a', statusDescription: 's', completed: true };
    const onProgress = (record: unknown) => void seen.push(record);
    await callProbe({ process: (_, { runtime }) => runtime.writeProgress(ended) }, {}, { onProgress });
    const failing = async (_: unknown, { runtime }: ProbeContext) => {
      await runtime.writeProgress({ activity: 'a', statusDescription: 's', percentComplete: 5 });
      throw new Error('It failed.');
    };
    await failureOf(callProbe({ process: failing }, {}, { onProgress }));
    expect(seen).to.deep.equal([ended, { activity: 'a', statusDescription: 's', percentComplete: 5 }, ended]);
  });

  it('are lost where there is no function for them', async () => {
    expect(await callProbe({ process, confirmImpact: 'Low' })).to.deep.equal([]);
  });

  it('give warnings to onWarning, else to the process', async () => {
    const warn = (_: unknown, { runtime }: ProbeContext) => runtime.writeWarning('Careful.');
    const heard: string[] = [];
    await callProbe({ process: warn }, {}, { onWarning: (text) => void heard.push(text) });
    expect(heard).to.deep.equal(['Careful.']);
    const emitWarning = globalThis.process.emitWarning.bind(globalThis.process);
    globalThis.process.emitWarning = (text: unknown) => void heard.push(`process: ${String(text)}`);
    try {
      await callProbe({ process: warn });
    } finally {
      globalThis.process.emitWarning = emitWarning;
    }
    expect(heard).to.deep.equal(['Careful.', 'process: Careful.']);
  });
});
