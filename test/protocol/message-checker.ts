import { expect } from 'chai';
import { decodeValue } from '../../src/protocol/values.js';
import type { Message } from '../hosts/pwsh/helpers/peer.js';
import { errorCodes, messageTypes, recordTypes, type Fields } from './message-types.js';
import { readByPowerShell } from './powershell-json.js';
import type { Line } from './recordings.js';

const types = messageTypes();
const records = recordTypes();

/** Holds the messages of one session to the declared types, both ways. */
export class MessageChecker {
  /** The headings of the messages that have come. */
  readonly seen = new Set<string>();
  readonly #requests = new Map<string, string>();

  /** The headings of the requests that have no answer yet. */
  get unanswered(): string[] {
    return [...this.#requests.values()];
  }

  /** @throws AssertionError when the message, a field, its type or its encoding is none of the conversation. */
  check(sender: Line['direction'], message: Message): void {
    if (message.method === '$/cancelRequest') expect(Object.keys(message.params ?? {})).to.deep.equal(['id']);
    else if (message.method === undefined) this.#checkAnswer(sender, message);
    else this.#checkCall(sender, message);
  }

  #checkCall(sender: Line['direction'], { method, id, params = {} }: Message): void {
    const kind = id === undefined ? 'Notification' : 'Request';
    const heading = `\`${method}\`: ${kind}, ${sender === '>' ? 'PowerShell to host' : 'Host to PowerShell'}`;
    expect(types).to.have.property(heading);
    this.seen.add(heading);
    const { stream, value } = params;
    const record = recordOf[String(stream)];
    if (record) checkFields(sender, value as object, records[record] ?? {});
    // Of a record each field is encoded, not the whole.
    const fields = record ? { ...params, value: null } : params;
    checkFields(sender, fields, within('params', types[heading] ?? {}));
    if (kind === 'Request') this.#requests.set(`${sender} ${id}`, heading);
  }

  #checkAnswer(sender: Line['direction'], { id, result, error }: Message): void {
    const request = `${sender === '>' ? '<' : '>'} ${id}`;
    const fields = types[this.#requests.get(request) ?? ''] ?? {};
    expect(this.#requests.delete(request), `a request ${id}`).to.equal(true);
    if (error) {
      expect(errorCodes()).to.have.property(String(error.code));
      const data = sender === '>' ? decodeValue(error.data) : error.data;
      checkFields(sender, data as object, records['Error record'] ?? {});
    } else if (fields['result']) checkType(sender, result, fields['result'], 'result');
    else checkFields(sender, result as object, within('result', fields));
  }
}

function checkFields(sender: Line['direction'], value: object, fields: Fields): void {
  for (const [name, item] of Object.entries(value)) {
    const type = fields[name] ?? fields[`${name}?`];
    if (type === undefined) throw new Error(`There is no field ${name}.`);
    checkType(sender, item, type, name);
  }
  const needed = Object.keys(fields).filter((name) => !name.endsWith('?'));
  expect(Object.keys(value)).to.include.members(needed);
}

/** A name of a type of ours stands for a string; a union is one of these strings. */
function checkType(sender: Line['direction'], value: unknown, type: string, name: string): void {
  if (type === 'unknown') return checkEncoded(sender, value);
  if (type === 'null') expect(value, name).to.equal(null);
  else if (type.startsWith("'")) expect(type.split(' | '), name).to.include(`'${String(value)}'`);
  else if (type.startsWith('Readonly<Record')) expect(value, name).to.be.an('object');
  else {
    const decoded = sender === '<' ? readByPowerShell(value) : decodeValue(value);
    expect(typeof decoded, name).to.equal(/^(?:number|boolean)$/.test(type) ? type : 'string');
  }
}

/** A value in the form of its sender. */
function checkEncoded(sender: Line['direction'], value: unknown): void {
  if (sender === '<') return void readByPowerShell(value);
  if (typeof value === 'string') expect(value).to.match(/^[ !#-[\]-~]*$/);
  else if (Array.isArray(value)) for (const item of value) checkEncoded(sender, item);
  else if (typeof value === 'object' && value !== null) {
    const { $entries, ...others } = value as { readonly $entries?: readonly (readonly [unknown, unknown])[] };
    for (const item of $entries?.flat() ?? []) checkEncoded(sender, item);
    // The answer to a question is the one dictionary that is a plain object, as its names are the module's own.
    for (const [name, item] of Object.entries(others)) {
      if (name === '$date') expect(item).to.be.a('number');
      else if (name.startsWith('$')) expect(['$string', '$secure']).to.include(name);
      else checkEncoded(sender, item);
    }
  }
}

/** The fields of a part of a message, by their own names. */
function within(place: string, fields: Fields): Fields {
  const inside = Object.entries(fields).filter(([name]) => name.startsWith(`${place}.`));
  return Object.fromEntries(inside.map(([name, type]) => [name.slice(place.length + 1), type]));
}

/** The streams whose values are records of our own. */
const recordOf: Readonly<Record<string, string>> = {
  error: 'Error record',
  progress: 'Progress record',
  whatIf: 'What-if record',
};
