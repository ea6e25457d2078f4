import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { protocolVersion } from '../../src/protocol/messages.js';
import { errorCodes, messageTypes, recordTypes, type Fields } from './message-types.js';
import { sessionsFolder } from './recordings.js';

const text = readFileSync(join(import.meta.dirname, '../../docs/protocol.md'), 'utf8');

/** The tables of the document, by heading: the first two columns. */
function tables(): Record<string, Fields> {
  const sections = text.split(/^### /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split(/\n## /)[0]?.split('\n') ?? [];
      const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.split(/(?<!\\)\|/));
      const cell = (value = ''): string => value.trim().replaceAll('\\|', '|').replaceAll('`', '');
      return [heading, Object.fromEntries(rows.map(([, field, type]) => [cell(field), cell(type)]))];
    }),
  );
}

describe('docs/protocol.md', () => {
  it('has every message, direction, field and error code of the types, and no other', () => {
    const types = { ...messageTypes(), ...recordTypes(), 'Error codes': errorCodes() };
    expect(Object.keys(types)).to.have.length.greaterThan(10);
    expect(tables()).to.deep.equal(types);
  });

  it('names the version', () => {
    expect(text).to.contain(`The version of this conversation is **${protocolVersion}**.`);
  });

  it('shows a session as it was recorded', () => {
    const [, example] = /```text\n([^`]*)```/.exec(text) ?? [];
    const recorded = readFileSync(join(sessionsFolder, 'cancelled.txt'), 'utf8');
    expect(example).to.equal(recorded.replace(/^#.*\n/, ''));
  });
});
