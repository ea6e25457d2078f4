import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { findCmdlet } from '../../src/cmdlet/module.js';
import type { RecordedInvocation } from './invocation.js';
import { bindByOurs, receiveFromEngine } from './our-binder.js';
import { bindingFiles, modules, readRecording } from './recordings.js';

describe('binding, as a real PowerShell recorded it', () => {
  for (const [file, { module, invocations }] of Object.entries(bindingFiles)) {
    const { cases } = readRecording<RecordedInvocation>(file);

    it(`${file}: every case is recorded`, () => {
      const recorded = new Set(cases.map(({ invocation }) => JSON.stringify(invocation)));
      const missing = invocations.filter((each) => !recorded.has(JSON.stringify(each)));
      expect(missing, "run 'npm run conformance:record'").to.deep.equal([]);
      expect(cases.length).to.equal(invocations.length);
    });

    for (const cmdlet of Object.values(module.cmdlets)) {
      const ofCmdlet = cases.filter(({ invocation }) => invocation.cmdlet === cmdlet.name);
      if (ofCmdlet.length === 0) continue;
      it(`${cmdlet.name} binds ${ofCmdlet.length} calls in the same way`, () => {
        for (const each of ofCmdlet) {
          const ours = bindByOurs(cmdlet, each.invocation);
          expect(ours, JSON.stringify(each.invocation)).to.deep.equal(receiveFromEngine(cmdlet, each));
        }
      });
    }
  }
});

describe('binding where we differ', () => {
  const { cases } = readRecording<RecordedInvocation & { readonly reason: string }>('known-differences');
  for (const reason of new Set(cases.map((each) => each.reason))) {
    it(reason, () => {
      for (const each of cases.filter((one) => one.reason === reason)) {
        const cmdlet = cmdletNamed(each.invocation.cmdlet);
        const [ours, engine] = [bindByOurs(cmdlet, each.invocation), receiveFromEngine(cmdlet, each)];
        expect(isDeepStrictEqual(ours, engine), `${JSON.stringify(each)} no longer differs`).to.be.false;
      }
    });
  }
});

function cmdletNamed(name: string): Cmdlet {
  const cmdlet = modules.map((module) => findCmdlet(module, name)).find((each) => each !== undefined);
  if (!cmdlet) throw new Error(`No module has ${name}.`);
  return cmdlet;
}
