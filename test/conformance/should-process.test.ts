import { expect } from 'chai';
import type { ConfirmImpact } from '../../src/cmdlet/cmdlet.js';
import { ShouldProcess, type ConfirmAnswer } from '../../src/cmdlet/should-process.js';
import { confirmationCases } from './cases/confirmation-cases.js';
import type { ConfirmationCase, ConfirmationEvent, RecordedConfirmation } from './confirmation.js';
import { readRecording } from './recordings.js';

const labels: Readonly<Record<ConfirmAnswer, string>> = {
  Yes: '&Yes',
  YesToAll: 'Yes to &All',
  No: '&No',
  NoToAll: 'No to A&ll',
};

describe('ShouldProcess and ShouldContinue, as a real PowerShell recorded them', () => {
  const { cases } = readRecording<RecordedConfirmation>('should-process');

  it('every case is recorded', () => {
    const recorded = new Set(cases.map(({ call }) => JSON.stringify(call)));
    const missing = confirmationCases.filter((each) => !recorded.has(JSON.stringify(each)));
    expect(missing, "run 'npm run conformance:record'").to.deep.equal([]);
    expect(cases.length).to.equal(confirmationCases.length);
  });

  for (const cmdlet of new Set(cases.map(({ call }) => call.cmdlet))) {
    const ofCmdlet = cases.filter(({ call }) => call.cmdlet === cmdlet);
    it(`${cmdlet} asks and shows the same in ${ofCmdlet.length} calls`, async () => {
      for (const { call, events } of ofCmdlet) {
        expect(await askOurs(call), JSON.stringify(call)).to.deep.equal(events.map(asShown));
      }
    });
  }
});

/** What the caller saw and the cmdlet was told, under our own ShouldProcess. */
async function askOurs(call: ConfirmationCase): Promise<unknown[]> {
  const events: unknown[] = [];
  const note = (event: unknown) => Promise.resolve(void events.push(event));
  const answers = [...call.answers];
  const ours = new ShouldProcess({
    confirmImpact: call.cmdlet.slice('Clear-'.length) as ConfirmImpact,
    whatIf: call.arguments.WhatIf ?? call.preferences.WhatIfPreference ?? false,
    confirm: call.arguments.Confirm,
    confirmPreference: call.preferences.ConfirmPreference ?? 'High',
    ask({ caption, message, answers: offered }) {
      const answer = answers.shift() ?? 'none';
      events.push({ text: `${caption}\n${message}`, choices: offered.map((each) => labels[each]), answer });
      return Promise.resolve(answer.replace('to', 'To').replaceAll(' ', '') as ConfirmAnswer);
    },
    writeWhatIf: (line) => note({ line }),
    writeVerbose: (verbose) => note({ verbose }),
  });
  for (const target of call.targets) {
    const allowed = call.continue
      ? await ours.shouldContinue(`Go on with ${target}?`, `Tree ${target}`)
      : await ours.shouldProcess(`tree ${target}`, 'Clear');
    events.push({ allowed });
  }
  return events;
}

/** A console prints caption and message one below the other. Suspend is a nested prompt, which only PowerShell has. */
function asShown(event: ConfirmationEvent): unknown {
  if (!('prompt' in event)) return event;
  const { prompt, message, choices, answer } = event;
  return { text: `${prompt}\n${message}`, choices: choices.filter((each) => each !== '&Suspend'), answer };
}
