import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { gardenModule } from '../fixtures/garden-module.js';
import { kioskModule } from '../fixtures/kiosk-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { withPeer, type Message } from '../hosts/pwsh/helpers/peer.js';
import { MessageChecker } from './message-checker.js';
import { messageTypes } from './message-types.js';
import { normalise, recordAll, recordedSessions, sessionsFolder, type Line } from './recordings.js';

/** A ping comes when the host is slow, so the recorder leaves it out; serve.test.ts has it. */
const neverRecorded = ['`ping`: Request, PowerShell to host'];

describe('Recorded sessions of a real PowerShell', () => {
  const sessions = recordedSessions();

  it('have every message: what is missing needs a script in recordings.ts, and npm run protocol:record', () => {
    const said = new Set(
      [...sessions.values()].flatMap((lines) => {
        const checker = new MessageChecker();
        for (const { direction, text } of lines) checker.check(direction, JSON.parse(text) as Message);
        return [...checker.seen];
      }),
    );
    expect([...said, ...neverRecorded]).to.have.members(Object.keys(messageTypes()));
  });

  for (const [name, lines] of sessions) {
    it(`the host answers as it did: ${name}`, () =>
      withPeer(moduleOf(lines), async (peer) => {
        for (const { direction, text } of lines) {
          if (direction === '>') peer.input.write(`${text}\n`);
          else expect(normalise(JSON.stringify(await peer.next()))).to.equal(text);
        }
        const said = lines.filter(({ direction }) => direction === '<').length;
        expect(await peer.settle(), 'messages').to.equal(said);
      }));

    it(`every message is one of the conversation: ${name}`, () => {
      const checker = new MessageChecker();
      for (const { direction, text } of lines) checker.check(direction, JSON.parse(text) as Message);
      expect(checker.unanswered).to.deep.equal([]);
    });
  }

  it('hold no path, version or id of where they were recorded', () => {
    const text = readdirSync(sessionsFolder)
      .map((file) => readFileSync(join(sessionsFolder, file), 'utf8'))
      .join('');
    expect(text).to.not.match(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).to.not.match(/"location":"[^"]{2,}"|\/(?:home|root|Users|tmp|usr)\b/);
    expect(new Set(text.match(/"(?:nodeVersion|powerShellVersion)":"[^"]*"/g))).to.have.property('size', 2);
  });
});

/** The module whose host the session is with. */
function moduleOf(lines: readonly Line[]): CmdletModule {
  const hello = JSON.parse(lines[0]?.text ?? '') as Message;
  const module = [gardenModule, kioskModule].find(({ name }) => name === hello.params?.['moduleName']);
  if (!module) throw new Error('The session does not begin with the hello of a known module.');
  return module;
}

describeWithPwsh('A real PowerShell', () => {
  it('says what it said when the sessions were recorded', async () => {
    const sessions = await recordAll();
    expect([...sessions.keys()]).to.have.members([...recordedSessions().keys()]);
    for (const [name, text] of sessions)
      expect(text, name).to.equal(readFileSync(join(sessionsFolder, `${name}.txt`), 'utf8'));
  }).timeout(300_000);
});
