import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gardenModule } from '../fixtures/garden-module.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { withPeer, type Message } from '../hosts/pwsh/helpers/peer.js';
import { errorCodes, messageTypes, recordTypes, type Fields } from './message-types.js';
import { normalise, recordAll, recordedSessions, sessionsFolder, type Line } from './recordings.js';

describe('Recorded sessions of a real PowerShell', () => {
  it('are there', () => expect(recordedSessions()).to.have.property('size', 7));

  for (const [name, lines] of recordedSessions()) {
    it(`the host answers as it did: ${name}`, () =>
      withPeer(gardenModule, async (peer) => {
        for (const { direction, text } of lines) {
          if (direction === '>') peer.input.write(`${text}\n`);
          else expect(normalise(JSON.stringify(await peer.next()))).to.equal(text);
        }
        const said = lines.filter(({ direction }) => direction === '<').length;
        expect(await peer.settle(), 'messages').to.equal(said);
      }));

    it(`every message is one of the conversation: ${name}`, () => {
      const requests = new Map<string, string>();
      for (const { direction, text } of lines) checkMessage(direction, JSON.parse(text) as Message, requests);
    });
  }
});

describeWithPwsh('A real PowerShell', () => {
  it('says what it said when the sessions were recorded', async () => {
    for (const [name, text] of await recordAll())
      expect(text, name).to.equal(readFileSync(join(sessionsFolder, `${name}.txt`), 'utf8'));
  }).timeout(120_000);
});

const types = messageTypes();
const records = recordTypes();

/** @param requests - The headings of the requests that have no answer yet, by sender and id. */
function checkMessage(sender: Line['direction'], message: Message, requests: Map<string, string>): void {
  const { method, params = {}, error } = message;
  if (method === '$/cancelRequest') return void expect(Object.keys(params)).to.deep.equal(['id']);
  if (method !== undefined) {
    const kind = message.id === undefined ? 'Notification' : 'Request';
    const way = sender === '>' ? 'PowerShell to host' : 'Host to PowerShell';
    const heading = `\`${method}\`: ${kind}, ${way}`;
    expect(types).to.have.property(heading);
    checkFields(params, within('params', types[heading] ?? {}));
    if (params['stream'] === 'error') checkFields(params['value'] as object, records['Error record'] ?? {});
    if (kind === 'Request') requests.set(`${sender} ${message.id}`, heading);
    return;
  }
  const request = `${sender === '>' ? '<' : '>'} ${message.id}`;
  const fields = types[requests.get(request) ?? ''] ?? {};
  expect(requests.delete(request), `an answer to ${message.id}`).to.equal(true);
  if (error) {
    expect(errorCodes()).to.have.property(String(error.code));
    checkFields(error.data ?? {}, records['Error record'] ?? {});
  } else if (fields['result']) expect(String(typeof message.result)).to.equal(fields['result']);
  else checkFields(message.result as object, within('result', fields));
}

function checkFields(value: object, fields: Fields): void {
  const names = Object.keys(fields).map((name) => name.replace('?', ''));
  expect(names).to.include.members(Object.keys(value));
  expect(Object.keys(value)).to.include.members(Object.keys(fields).filter((name) => !name.endsWith('?')));
}

function within(place: string, fields: Fields): Fields {
  const inside = Object.entries(fields).filter(([name]) => name.startsWith(`${place}.`));
  return Object.fromEntries(inside.map(([name, type]) => [name.slice(place.length + 1), type]));
}
