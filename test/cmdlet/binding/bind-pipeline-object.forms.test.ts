import { expect } from 'chai';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { dateTime } from '../../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare } from '../declare.js';
import { pipe } from './pipe.js';

const help = 'Help.';

describe('bindPipelineObject to parameters whose types have several forms', () => {
  const cmdlet = declare({
    parameters: {
      tags: parameter(hashtable(), help).fromPipeline().fromPipelineByPropertyName(),
      code: parameter(secureText(), help).fromPipeline().fromPipelineByPropertyName(),
      found: parameter(dateTime(), help).fromPipeline().fromPipelineByPropertyName(),
      onLoan: parameter(nullableBoolean(), help).fromPipeline().fromPipelineByPropertyName(),
      title: parameter(text(), help).fromPipelineByPropertyName(),
    },
  });
  const code = new SecureString('hunter2');
  const bound = (object: unknown) => pipe(cmdlet, [object])[0];

  it('gives each to the parameter of its type', () => {
    const objects = [new Map([['a', 1]]), code, new Date(5), true];
    expect(pipe(cmdlet, objects)).to.deep.equal([
      { parameterSet: 'Only', tags: { a: 1 } },
      { parameterSet: 'Only', code },
      { parameterSet: 'Only', found: new Date(5) },
      { parameterSet: 'Only', onLoan: true },
    ]);
  });

  it('does not take the entries of a hashtable for properties', () => {
    expect(bound(new Map([['title', 'x']]))).to.deep.equal({ parameterSet: 'Only', tags: { title: 'x' } });
  });

  it('takes properties of these types', () => {
    const object = { tags: new Map(), code, found: '2026-01-02T00:00Z', onLoan: false };
    expect(bound({ ...object, title: 'x' })).to.deep.include({
      tags: {},
      code,
      found: new Date(Date.UTC(2026, 0, 2)),
      onLoan: false,
      title: 'x',
    });
  });

  it('needs no conversion of null to a hashtable, which has it rather than a text of the default set', () => {
    const parameters = {
      name: parameter(text(), help).in('ByName').fromPipeline(),
      tags: parameter(hashtable(), help).in('ByTags').fromPipeline(),
    };
    expect(pipe(declare({ parameterSets: ['ByName', 'ByTags'], parameters }), [null])).to.deep.equal([
      { parameterSet: 'ByTags', tags: undefined },
    ]);
  });

  it('gives null to each parameter that can have it, and to no date', () => {
    expect(Object.keys(bound(null) ?? {}))
      .to.include.members(['tags', 'code'])
      .and.not.include('found');
  });
});
