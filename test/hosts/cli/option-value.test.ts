import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parameter } from '../../../src/cmdlet/parameter.js';
import type { SecureString } from '../../../src/cmdlet/secure-string.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { boolean, nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import type { ValueType } from '../../../src/cmdlet/value-type.js';
import { optionValue } from '../../../src/hosts/cli/option-value.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';
import { quantumModule } from '../../../src/quantum-module.js';
import { harbourModule } from '../../fixtures/harbour-module.js';
import { silentIo } from './helpers/shell.js';

const valueOf = (type: ValueType, given: unknown, io = silentIo()) => optionValue(type, '--it', given, io);

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  expect(error).to.be.instanceOf(UsageError);
  return (error as UsageError).message;
}

describe('optionValue', () => {
  it('leaves texts to the binder', async () => {
    expect(await valueOf(text(), '007')).to.equal('007');
    expect(await valueOf(text(), ['a', 'b'])).to.deep.equal(['a', 'b']);
  });

  it('makes booleans of true and false in any case, of nothing else', async () => {
    for (const type of [boolean(), nullableBoolean()]) {
      expect(await valueOf(type, 'True')).to.equal(true);
      expect(await valueOf(type, 'false')).to.equal(false);
      expect(await valueOf(type, '1')).to.equal('1');
    }
  });

  it('makes a hashtable of entries', async () => {
    expect(await valueOf(hashtable(), ['team=blue', 'note=a=b', 'empty='])).to.deep.equal({
      team: 'blue',
      note: 'a=b',
      empty: '',
    });
    expect(await valueOf(hashtable(), 'team=blue')).to.deep.equal({ team: 'blue' });
    expect(await messageOf(valueOf(hashtable(), ['blue']))).to.equal("--it takes NAME=VALUE, not 'blue'.");
    expect(await messageOf(valueOf(hashtable(), ['=blue']))).to.equal("--it takes NAME=VALUE, not '=blue'.");
  });

  it('makes a hashtable of JSON, and an empty one of an empty text', async () => {
    const given = ['{"team":"blue","size":5}', 'a={'];
    expect(await valueOf(hashtable(), given)).to.deep.equal({ team: 'blue', size: 5, a: '{' });
    expect(await valueOf(hashtable(), [''])).to.deep.equal({});
    expect(await messageOf(valueOf(hashtable(), ['{blue}']))).to.match(/^--it begins like JSON and is none: .*\.$/);
    expect(await messageOf(valueOf(hashtable(), ['["a"]']))).to.equal(
      '--it takes NAME=VALUE or a JSON object, not a list.',
    );
  });

  it('makes objects of JSON and of names with values, alone and in lists', async () => {
    const { container, best } = harbourModule.cmdlets.setShip.parameters as Record<string, Parameter>;
    const list = container?.type as ValueType;
    expect(await valueOf(list, ['label=a,tons=3', '{"label":"b=,c"}', '[{"tons":1},{"tons":2}]'])).to.deep.equal([
      { label: 'a', tons: '3' },
      { label: 'b=,c' },
      { tons: 1 },
      { tons: 2 },
    ]);
    expect(await valueOf(list, ['[]'])).to.deep.equal([]);
    expect(await valueOf(best?.type as ValueType, 'label=a')).to.deep.equal({ label: 'a' });
    expect(await messageOf(valueOf(list, ['a']))).to.equal("--it takes NAME=VALUE, not 'a'.");
  });

  it('leaves an object that a text can stand for to the binder, unless it is JSON', async () => {
    const { inputObject } = harbourModule.cmdlets.moveShip.parameters as Record<string, Parameter>;
    const type = inputObject?.type as ValueType;
    expect(await valueOf(type, 'a=b')).to.equal('a=b');
    expect(await valueOf(type, '{"name":"a"}')).to.deep.equal({ name: 'a' });
  });

  it('makes objects of the short form that a model has', async () => {
    const type = (quantumModule.cmdlets.newAzQuantumApiWorkspace.parameters as Record<string, Parameter>)['provider']
      ?.type as ValueType;
    expect(await valueOf(type, ['ionq/free', 'a/b, c/d', 'id=e'])).to.deep.equal([
      { id: 'ionq', sku: 'free' },
      { id: 'a', sku: 'b' },
      { id: 'c', sku: 'd' },
      { id: 'e' },
    ]);
    for (const text of ['ionq', 'a/', 'a/b/c']) {
      expect(await messageOf(valueOf(type, [text]))).to.equal(`--it takes ID/SKU or NAME=VALUE, not '${text}'.`);
    }
  });

  it('reads texts, tables and objects from files and standard input', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-option-'));
    const { best } = harbourModule.cmdlets.setShip.parameters as Record<string, Parameter>;
    try {
      writeFileSync(join(folder, 'name.txt'), 'Ever Given\n');
      writeFileSync(join(folder, 'tags.txt'), 'team=blue\nstage=a=b\n');
      writeFileSync(join(folder, 'tags.json'), '{\n  "team": "blue"\n}\n');
      const io = () => silentIo('{"label":"a"}', folder);
      expect(await valueOf(text(), '@name.txt', io())).to.equal('Ever Given');
      expect(await valueOf(text(), ['x', '@name.txt'], io())).to.deep.equal(['x', 'Ever Given']);
      expect(await valueOf(hashtable(), ['@tags.txt', 'c=d'], io())).to.deep.equal({
        team: 'blue',
        stage: 'a=b',
        c: 'd',
      });
      expect(await valueOf(hashtable(), ['@tags.json'], io())).to.deep.equal({ team: 'blue' });
      for (const source of ['-', '@-']) {
        expect(await valueOf(best?.type as ValueType, source, io())).to.deep.equal({ label: 'a' });
      }
      expect(await valueOf(text(), '-', io())).to.equal('-');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('knows null where it is a value', async () => {
    expect(await valueOf(nullableBoolean(), 'null')).to.equal(null);
    expect(await valueOf(boolean(), 'null')).to.equal('null');
  });

  it('reads a secret from standard input or a file, never from the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-option-'));
    try {
      writeFileSync(join(folder, 'secret.txt'), 's3cret\r\n');
      const fromInput = (await valueOf(secureText(), '-', silentIo('h\u00f6he\n\n'))) as SecureString;
      const fromFile = (await valueOf(secureText(), '@secret.txt', silentIo('', folder))) as SecureString;
      expect([fromInput.reveal(), fromFile.reveal()]).to.deep.equal(['h\u00f6he\n', 's3cret']);
      const refused = await messageOf(valueOf(secureText(), 's3cret'));
      expect(refused).to.contain('give @FILE').and.not.to.contain('s3cret');
      expect(await messageOf(valueOf(secureText(), '@none.txt', silentIo('', folder)))).to.contain('none.txt');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
