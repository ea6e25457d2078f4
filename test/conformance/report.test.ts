import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { findCmdlet } from '../../src/cmdlet/module.js';
import type { RecordedInvocation } from './invocation.js';
import { bindingFiles, readRecording, reportFile } from './recordings.js';
import { conformanceReport } from './report.js';
import { rules } from './rules.js';

describe('the report on conformance', () => {
  it('says what is recorded', () => {
    expect(readFileSync(reportFile, 'utf8'), "run 'npm run conformance:record'").to.equal(conformanceReport());
  });

  for (const { rule, isIn } of rules) {
    it(`has cases of: ${rule}`, () => {
      const found = Object.entries(bindingFiles).some(([file, { module }]) =>
        readRecording<RecordedInvocation>(file).cases.some((each) => {
          const cmdlet = findCmdlet(module, each.invocation.cmdlet);
          return cmdlet && isIn(each, cmdlet);
        }),
      );
      expect(found).to.be.true;
    });
  }
});
