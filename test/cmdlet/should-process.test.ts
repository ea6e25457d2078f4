import { expect } from 'chai';
import type { ConfirmImpact } from '../../src/cmdlet/cmdlet.js';
import {
  ShouldProcess,
  type ConfirmAnswer,
  type ConfirmQuestion,
  type ShouldProcessOptions,
} from '../../src/cmdlet/should-process.js';

const message = (target: string) => `Performing the operation "Clear" on target "${target}".`;

describe('ShouldProcess', () => {
  it('does what is below the threshold, and says so', async () => {
    const { shouldProcess, told } = confirming({ confirmImpact: 'Medium', confirmPreference: 'High' }, []);
    expect(await shouldProcess('a')).to.be.true;
    expect(told).to.deep.equal([`verbose: ${message('a')}`]);
  });

  it('asks in the words of PowerShell, offering the answers in its order', async () => {
    const { shouldProcess, questions } = confirming({ confirm: true }, ['Yes']);
    expect(await shouldProcess('a')).to.be.true;
    expect(questions).to.deep.equal([
      {
        caption: 'Confirm\nAre you sure you want to perform this action?',
        message: message('a'),
        answers: ['Yes', 'YesToAll', 'No', 'NoToAll'],
      },
    ]);
  });

  it('says nothing more once a person has answered', async () => {
    const { shouldProcess, told } = confirming({ confirm: true }, ['Yes', 'No']);
    expect([await shouldProcess('a'), await shouldProcess('b')]).to.deep.equal([true, false]);
    expect(told).to.be.empty;
  });

  // The threshold is -Confirm's, else the preference's; an impact from it on is asked for.
  const impacts: ConfirmImpact[] = ['None', 'Low', 'Medium', 'High'];
  const askedFrom: [Partial<ShouldProcessOptions>, asked: ConfirmImpact[]][] = [
    [{ confirmPreference: 'None' }, []],
    [{ confirmPreference: 'Low' }, ['Low', 'Medium', 'High']],
    [{ confirmPreference: 'Medium' }, ['Medium', 'High']],
    [{ confirmPreference: 'High' }, ['High']],
    [{ confirmPreference: 'High', confirm: true }, ['Low', 'Medium', 'High']],
    [{ confirmPreference: 'None', confirm: true }, ['Low', 'Medium', 'High']],
    [{ confirmPreference: 'Low', confirm: false }, []],
  ];
  for (const [options, expected] of askedFrom) {
    it(`with ${JSON.stringify(options)} asks for ${expected.join(', ') || 'nothing'}`, async () => {
      const asked: ConfirmImpact[] = [];
      for (const confirmImpact of impacts) {
        const { shouldProcess, questions } = confirming({ ...options, confirmImpact }, ['Yes']);
        await shouldProcess('a');
        if (questions.length > 0) asked.push(confirmImpact);
      }
      expect(asked).to.deep.equal(expected);
    });
  }

  const toAll: [ConfirmAnswer[], allowed: boolean[]][] = [
    [['YesToAll'], [true, true, true]],
    [['NoToAll'], [false, false, false]],
    [
      ['No', 'YesToAll'],
      [false, true, true],
    ],
    [
      ['Yes', 'NoToAll'],
      [true, false, false],
    ],
  ];
  for (const [answers, allowed] of toAll) {
    it(`after ${answers.join(', ')} asks no more`, async () => {
      const { shouldProcess, questions } = confirming({ confirm: true }, answers);
      const results = [await shouldProcess('a'), await shouldProcess('b'), await shouldProcess('c')];
      expect(results).to.deep.equal(allowed);
      expect(questions).to.have.length(answers.length);
    });
  }

  it('under -WhatIf says what would be done, each time, and does nothing', async () => {
    const { shouldProcess, told, questions } = confirming({ whatIf: true, confirm: true, confirmImpact: 'High' }, []);
    expect([await shouldProcess('a'), await shouldProcess('b')]).to.deep.equal([false, false]);
    expect(told).to.deep.equal([`What if: ${message('a')}`, `What if: ${message('b')}`]);
    expect(questions).to.be.empty;
  });

  it('does not take a failure to ask for an answer', async () => {
    const nobody = new Error('Nobody is there.');
    const { options } = confirming({ confirm: true }, []);
    const ours = new ShouldProcess({ ...options, ask: () => Promise.reject(nobody) });
    const failure = await ours.shouldProcess('a', 'Clear').catch((error: unknown) => error);
    expect(failure).to.equal(nobody);
  });
});

describe('ShouldContinue', () => {
  it('asks whatever the caller prefers, every time', async () => {
    const options = { whatIf: true, confirm: false, confirmPreference: 'None', confirmImpact: 'None' } as const;
    const { ours, questions } = confirming(options, ['Yes', 'No']);
    expect(await ours.shouldContinue('Go on?', 'Really')).to.be.true;
    expect(await ours.shouldContinue('Go on?', 'Really')).to.be.false;
    expect(questions[0]).to.deep.equal({ caption: 'Really', message: 'Go on?', answers: ['Yes', 'No'] });
  });

  it('asks even after Yes to All', async () => {
    const { ours, questions } = confirming({ confirm: true }, ['YesToAll', 'No']);
    await ours.shouldProcess('a', 'Clear');
    expect(await ours.shouldContinue('Go on?', 'Really')).to.be.false;
    expect(questions).to.have.length(2);
  });
});

function confirming(given: Partial<ShouldProcessOptions>, answers: ConfirmAnswer[]) {
  const questions: ConfirmQuestion[] = [];
  const told: string[] = [];
  const tell = (line: string) => Promise.resolve(void told.push(line));
  const left = [...answers];
  const options: ShouldProcessOptions = {
    confirmImpact: 'Medium',
    whatIf: false,
    confirm: undefined,
    confirmPreference: 'High',
    ask(question) {
      questions.push(question);
      const answer = left.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('Asked once too often.'));
    },
    writeWhatIf: tell,
    writeVerbose: (line) => tell(`verbose: ${line}`),
    ...given,
  };
  const ours = new ShouldProcess(options);
  return { ours, options, questions, told, shouldProcess: (target: string) => ours.shouldProcess(target, 'Clear') };
}
