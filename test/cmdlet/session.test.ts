import { expect } from 'chai';
import { keptSession } from '../../src/cmdlet/session.js';

describe('keptSession', () => {
  it('has what it was given, then what was kept last', async () => {
    const kept: unknown[] = [];
    const session = keptSession('first', (value) => Promise.resolve(void kept.push(value)));
    expect(session.value).to.equal('first');
    await session.keep('second');
    expect([session.value, kept]).to.deep.equal(['second', ['second']]);
    await session.keep(undefined);
    expect([session.value, kept]).to.deep.equal([undefined, ['second', undefined]]);
  });

  it('stays as it is when the new value cannot be kept', async () => {
    const session = keptSession('first', () => Promise.reject(new Error('full')));
    const reason: unknown = await session.keep('second').catch((error: unknown) => error);
    expect(reason).to.be.instanceOf(Error);
    expect(session.value).to.equal('first');
  });
});
