import { expect } from 'chai';
import fc from 'fast-check';
import { orchardModule } from '../fixtures/orchard-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import type { RecordedConfirmation } from './confirmation.js';
import { askEngine, type Answers, type RecordedSyntax } from './engine.js';
import { EngineSession } from './engine-session.js';
import type { RecordedInvocation } from './invocation.js';
import { describeDifference, differences, randomCalls } from './random.js';
import { bindingFiles, modules, readRecording } from './recordings.js';
import { seedFrom } from '../helpers/seed.js';

const stale = "the data is stale: run 'npm run conformance:record'";

describeWithPwsh('a sample of the recordings, asked of a real PowerShell again', function () {
  this.timeout(120_000);

  const binding = Object.entries(bindingFiles).map(([file, { module }]) => ({
    module,
    cases: everyNth(readRecording<RecordedInvocation>(file).cases, 47),
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

const seed = seedFrom('AZQ_SEED', 'AZQ_RUNS');
const runs = Number(process.env['AZQ_RUNS'] ?? 20);

describeWithPwsh(
  `random cmdlets and calls (AZQ_SEED=${seed} AZQ_RUNS=${runs}), asked of a real PowerShell`,
  function () {
    this.timeout(600_000);

    let session: EngineSession;
    before(() => {
      session = new EngineSession();
    });
    after(() => session.stop());

    it('are bound by us in the same way', async () => {
      let count = 0;
      const property = fc.asyncProperty(randomCalls(30), async (calls) => {
        const [difference] = await differences(session, calls);
        count += calls.invocations.length;
        if (difference) throw new Error(describeDifference(calls, difference));
      });
      await fc.assert(property, { seed, numRuns: runs });
      console.log(`        ${count} calls of ${runs} cmdlets`);
    });
  },
);

function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_item, index) => index % step === 0);
}
