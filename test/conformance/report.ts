import { findCmdlet } from '../../src/cmdlet/module.js';
import type { RecordedConfirmation } from './confirmation.js';
import type { RecordedSyntax } from './engine.js';
import type { RecordedInvocation } from './invocation.js';
import { knownDifferences } from './cases/known-differences.js';
import { bindingFiles, readRecording, type Recording } from './recordings.js';
import { rules } from './rules.js';

/** docs/conformance.md: what is recorded, and how many cases there are of each rule. */
export function conformanceReport(): string {
  const files = Object.entries(bindingFiles).map(([file, { module }]) => ({
    module,
    recording: readRecording<RecordedInvocation>(file),
  }));
  const cases = files.flatMap(({ module, recording }) =>
    recording.cases.map((each) => ({ each, cmdlet: findCmdlet(module, each.invocation.cmdlet) })),
  );
  const confirmations = readRecording<RecordedConfirmation>('should-process').cases;
  const syntax = readRecording<RecordedSyntax>('syntax').cases;
  const versions = new Set(files.map(({ recording }: { recording: Recording<unknown> }) => recording.powershell));
  return `# Conformance

Callers that are not PowerShell go through our own parameter binder and our own ShouldProcess. They are held against
what a real PowerShell (${[...versions].join(', ')}) decided: ${cases.length} calls of ${new Set(cases.map(({ cmdlet }) => cmdlet)).size} cmdlets, ${confirmations.length} confirmations
and ${syntax.length} texts of \`Get-Command -Syntax\`, recorded in \`test/conformance/data\` and replayed by \`npm test\` without
PowerShell. Where \`pwsh\` is on PATH, \`npm test\` also makes up cmdlets and calls and asks it there and then; a call that
differs is printed in its smallest form, with the seed that makes it again.

    npm run conformance:record    asks a real PowerShell everything again; writes the data and this page
    npm run conformance:mutants   makes mistakes in the binder, one by one; each must fail the replay
    AZQ_RUNS=160 npx mocha test/conformance/live.test.ts    compares about 2,000 fresh random calls

Of a call are compared: the set, each value and whether an argument, the pipeline or a default gave it; or the error's
id, category, exception, target, parameter and type of value. The words of the messages are our own.

## Calls by cmdlets

| Module | Calls |
| --- | ---: |
${files.map(({ module, recording }) => `| ${module.name} | ${recording.cases.length} |`).join('\n')}

Az.QuantumApi's are its own cmdlets; the others are in \`test/fixtures\` and declare whatever can be declared.

## Calls by rules

A call counts for each rule that it is about.

| Rule | Calls |
| --- | ---: |
${rules
  .map(({ rule, isIn }) => {
    const count = cases.filter(({ each, cmdlet }) => cmdlet && isIn(each, cmdlet)).length;
    return `| ${rule} | ${count} |`;
  })
  .join('\n')}

## Known differences

${knownDifferences.map(({ reason }) => `- ${reason}`).join('\n')}

What only PowerShell can do (parameters by position, by the first letters of a name, splatting) is tested on the
generated module in a real PowerShell: \`test/pwsh/engine-binding.test.ts\`.
`;
}
