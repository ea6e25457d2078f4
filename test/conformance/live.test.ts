import { expect } from 'chai';
import { orchardModule } from '../fixtures/orchard-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import type { RecordedConfirmation } from './confirmation.js';
import { askEngine, type Answers, type RecordedSyntax } from './engine.js';
import type { RecordedInvocation } from './invocation.js';
import { bindingFiles, modules, readRecording } from './recordings.js';

const stale = "the data is stale: run 'npm run conformance:record'";

describeWithPwsh('a sample of the recordings, asked of a real PowerShell again', function () {
  this.timeout(120_000);

  const binding = Object.entries(bindingFiles).map(([file, { module }]) => ({
    module,
    cases: everyNth(readRecording<RecordedInvocation>(file).cases, 29),
  }));
  const confirmations = everyNth(readRecording<RecordedConfirmation>('should-process').cases, 13);
  let answers: Answers;

  before(async () => {
    answers = await askEngine({
      binding: binding.map(({ module, cases }) => ({
        module,
        invocations: cases.map(({ invocation }) => invocation),
      })),
      confirmation: { module: orchardModule, cases: confirmations.map(({ call }) => call) },
      syntax: modules,
    });
  });

  it('binds as recorded', () => {
    expect(answers.binding, stale).to.deep.equal(binding.map(({ cases }) => cases));
  });

  it('asks for confirmation as recorded', () => {
    expect(answers.confirmation, stale).to.deep.equal(confirmations);
  });

  it('prints the syntax as recorded', () => {
    const { cases } = readRecording<RecordedSyntax>('syntax');
    expect(answers.syntax, stale).to.have.deep.members([...cases]);
  });
});

function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_item, index) => index % step === 0);
}
