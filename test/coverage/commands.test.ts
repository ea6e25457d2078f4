import { expect } from 'chai';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { callFromNode } from './call-from-node.js';
import { callFromShell } from './call-from-shell.js';
import { coveredCalls } from './calls.js';
import type { Answer, CoveredCall, Place } from './covered-call.js';
import { covers } from './covers.js';
import { PwshSession } from './pwsh-session.js';
import { commandRow, type Host } from './rows.js';
import { World } from './world.js';

describe('each command in each parameter set, from Node', () => {
  coverCalls('Node', ({ emulator }, call, at) => callFromNode(emulator.endpoint, call, at));
});

describe('each command in each parameter set, from the shell', () => {
  coverCalls('shell', ({ emulator }, call, at) => callFromShell(emulator.endpoint, call, at));
});

describeWithPwsh('each command in each parameter set, from PowerShell', function () {
  this.timeout(60_000);
  let session: PwshSession | undefined;
  coverCalls('pwsh', ({ emulator }, { pwsh }, at) => (session ??= new PwshSession(emulator.endpoint)).run(pwsh, at));
  after(() => session?.stop());
});

function coverCalls(host: Host, makeCall: (world: World, call: CoveredCall, at: Place) => Promise<Answer>): void {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  for (const call of coveredCalls.filter(({ shell }) => host !== 'shell' || shell)) {
    covers(commandRow(call.command, call.parameterSet, host), `${call.command} ${call.parameterSet}`, async () => {
      const at = await world.place();
      await call.prepare?.(world, at);
      const before = await world.stateOf(at);
      const earlier = world.emulator.requests.length;
      const answer = await makeCall(world, call, at);
      const sent = world.sentSince(earlier);
      expect(answer.errors).to.deep.equal([]);
      expect(answer.parameterSet).to.equal(call.parameterSet);
      call.check({ ...answer, sent, before, after: await world.stateOf(at) }, at);
    });
  }
}
