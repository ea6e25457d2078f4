import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { nodeCaller } from './call-from-node.js';
import { shellCaller } from './call-from-shell.js';
import { coveredCalls } from './calls.js';
import type { Caller } from './covered-call.js';
import { covers } from './covers.js';
import { PwshSession } from './pwsh-session.js';
import { commandRow, type Host } from './rows.js';
import { prepareSession, workspaceOfSession } from './session-of.js';
import { World } from './world.js';

describe('each command in each parameter set, from Node', () => {
  coverCalls('Node', (endpoint) => ({ caller: nodeCaller(endpoint), stop: () => undefined }));
});

describe('each command in each parameter set, from the shell', () => {
  coverCalls('shell', (endpoint) => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
    return { caller: shellCaller(endpoint, folder), stop: () => rmSync(folder, { recursive: true, force: true }) };
  });
});

describeWithPwsh('each command in each parameter set, from PowerShell', function () {
  this.timeout(60_000);
  coverCalls('pwsh', (endpoint) => {
    const session = new PwshSession(endpoint);
    return { caller: (call, at) => session.call(call, at), stop: () => session.stop() };
  });
});

function coverCalls(host: Host, start: (endpoint: string) => { caller: Caller; stop: () => unknown }): void {
  let world: World;
  let running: ReturnType<typeof start>;
  before(async () => {
    world = await World.start();
    running = start(world.emulator.endpoint);
  });
  after(async () => {
    await running.stop();
    await world.stop();
  });

  for (const call of coveredCalls.filter(({ shell }) => host !== 'shell' || shell)) {
    covers(commandRow(call.command, call.parameterSet, host), `${call.command} ${call.parameterSet}`, async () => {
      const { caller } = running;
      const at = await world.place();
      await call.prepare?.(world, at);
      await prepareSession(call, caller, at);
      const before = await world.stateOf(at);
      const earlier = world.emulator.requests.length;
      const answer = await caller(call, at);
      const sent = world.sentSince(earlier);
      expect(answer.errors).to.deep.equal([]);
      expect(answer.parameterSet).to.equal(call.parameterSet);
      const connectedTo = call.session && (await workspaceOfSession(caller, at, world));
      call.check({ ...answer, sent, before, after: await world.stateOf(at), connectedTo }, at);
    });
  }
}
