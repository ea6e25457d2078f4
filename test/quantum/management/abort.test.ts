import { expect } from 'chai';
import { abortable, sleep } from '../../../src/quantum/management/abort.js';

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('abortable', () => {
  it('settles as the promise does', async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve(1), signal)).to.equal(1);
    expect(await abortable(Promise.resolve(1), undefined)).to.equal(1);
    expect(await rejection(abortable(Promise.reject(new Error('no')), signal))).to.have.property('message', 'no');
  });

  it('rejects when the signal aborts, or has', async () => {
    const never = new Promise(() => undefined);
    const controller = new AbortController();
    const waiting = rejection(abortable(never, controller.signal));
    controller.abort();
    expect(await waiting).to.have.property('name', 'AbortError');
    expect(await rejection(abortable(never, controller.signal))).to.have.property('name', 'AbortError');
  });

  it('leaves no listener on a signal that lives on', async () => {
    let listeners = 0;
    const signal = {
      aborted: false,
      addEventListener: () => listeners++,
      removeEventListener: () => listeners--,
    };
    await abortable(Promise.resolve(), signal);
    await sleep(1, signal);
    expect(listeners).to.equal(0);
  });
});

describe('sleep', () => {
  it('takes its time, or ends with the signal', async () => {
    const start = performance.now();
    await sleep(30, undefined);
    expect(performance.now() - start).to.be.at.least(29);
    // No test has a minute: without the signal it would not get this far.
    expect(await rejection(sleep(60_000, AbortSignal.timeout(10)))).to.have.property('name', 'AbortError');
  });
});
