import { expect } from 'chai';
import { getEventListeners } from 'node:events';
import { abortable } from '../../src/cmdlet/abortable.js';

describe('abortable', () => {
  const never = new Promise<never>(() => undefined);

  it('settles as the promise does, and listens no longer', async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve(1), signal)).to.equal(1);
    const failed = await abortable(Promise.reject(new Error('no')), signal).catch((error: unknown) => error);
    expect(failed).to.have.property('message', 'no');
    expect(getEventListeners(signal, 'abort')).to.deep.equal([]);
  });

  it('rejects with the reason as soon as the signal aborts, or has done so', async () => {
    const controller = new AbortController();
    const waiting = abortable(never, controller.signal).catch((error: unknown) => error);
    controller.abort('enough');
    expect(await waiting).to.equal('enough');
    expect(await abortable(never, controller.signal).catch((error: unknown) => error)).to.equal('enough');
  });
});
