import { expect } from 'chai';
import { Credits } from '../../../src/hosts/pwsh/credits.js';
import { probeModule, type ProbeContext, type ProbeParameters } from '../helpers/probe-module.js';
import { withPeer, type Peer } from './helpers/peer.js';

describe('Credits', () => {
  /** Says, after a turn of the event loop, which of the promises are settled. */
  async function settled(promises: readonly Promise<void>[]): Promise<boolean[]> {
    const states = promises.map(() => false);
    promises.forEach((promise, index) => void promise.then(() => (states[index] = true)));
    await new Promise((resolve) => setImmediate(resolve));
    return states;
  }

  it('lets a spender go on while there is one', async () => {
    const credits = new Credits(2, new AbortController().signal);
    const spent = [credits.spend(), credits.spend(), credits.spend()];
    expect(await settled(spent)).to.deep.equal([true, true, false]);
    credits.restore(1);
    expect(await settled(spent)).to.deep.equal([true, true, true]);
  });

  it('says when all has been spent, and when all has been taken, in turn', async () => {
    const credits = new Credits(1, new AbortController().signal);
    const waiting = [credits.spend(), credits.spend(), credits.allSpent(), credits.allTaken(), credits.spend()];
    expect(await settled(waiting)).to.deep.equal([true, false, false, false, false]);
    credits.restore(1);
    expect(await settled(waiting)).to.deep.equal([true, true, true, false, false]);
    credits.restore(1);
    expect(await settled(waiting)).to.deep.equal([true, true, true, true, true]);
    expect(await settled([credits.allSpent(), credits.allTaken()])).to.deep.equal([true, false]);
  });

  it('has never more than it began with', async () => {
    const credits = new Credits(1, new AbortController().signal);
    credits.restore(5);
    expect(await settled([credits.spend(), credits.spend()])).to.deep.equal([true, false]);
  });

  it('fails those who wait when the call is stopped, and nobody else', async () => {
    const stop = new AbortController();
    const credits = new Credits(1, stop.signal);
    const [free, waiting] = [credits.spend(), credits.spend()];
    stop.abort(new Error('stopped'));
    await free;
    expect(await waiting.catch((error: unknown) => error)).to.include({ message: 'stopped' });
  });

  it('leaves no listener behind', async () => {
    const stop = new AbortController();
    let listeners = 0;
    const { signal } = stop;
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args));
    const credits = new Credits(1, signal);
    await credits.spend();
    for (let time = 0; time < 3; time++) {
      const spent = credits.spend();
      expect(listeners).to.equal(1);
      credits.restore(1);
      await spent;
      expect(listeners).to.equal(0);
    }
  });
});

describe('Records on their way to PowerShell', () => {
  const process = async ({ count }: ProbeParameters, { runtime }: ProbeContext): Promise<void> => {
    for (let index = 0; index < Number(count); index++) await runtime.writeObject(index);
  };

  it('are one at a time from a cmdlet that changes something', () =>
    withPeer(probeModule({ confirmImpact: 'Low', process }), async (peer) => {
      peer.invoke('a', { bound: { Count: 5 } });
      for (let sent = 1; sent < 5; sent++) {
        expect(await peer.settle()).to.equal(sent);
        peer.taken('a');
      }
      // The answer follows the last one at once.
      expect(await peer.settle()).to.equal(6);
    }));

  it('are all taken before anything is changed', () => {
    const change = async (_: unknown, { runtime }: ProbeContext): Promise<void> => {
      await runtime.writeObject('first');
      await runtime.shouldProcess('t', 'a');
      await runtime.writeObject('changed');
    };
    return withPeer(probeModule({ confirmImpact: 'Low', process: change }), async (peer) => {
      peer.invoke('a', { confirmed: true });
      expect(await peer.settle()).to.equal(1);
      peer.taken('a');
      expect(await peer.settle()).to.equal(3);
    });
  });

  it('are sent before the answer, also those that the body did not wait for', () => {
    const careless = ({ count }: ProbeParameters, { runtime }: ProbeContext): Promise<void> => {
      for (let index = 0; index < Number(count); index++) void runtime.writeObject(index);
      return Promise.resolve();
    };
    return withPeer(probeModule({ confirmImpact: 'Low', process: careless }), async (peer) => {
      peer.invoke('a', { bound: { Count: 3 } });
      expect((await peer.finish('a')).records.map(([, value]) => value)).to.deep.equal([0, 1, 2]);
    });
  });

  it('are 64 at most from a cmdlet that reads', () =>
    withPeer(probeModule({ process }), async (peer) => {
      peer.invoke('a', { bound: { Count: 200 } });
      expect(await peer.settle()).to.equal(64);
      peer.taken('a', 10);
      expect(await peer.settle()).to.equal(74);
      await drain(peer);
      expect(peer.received.slice(0, 200).map(({ params }) => params?.['value'])).to.deep.equal([...Array(200).keys()]);
    }));

  it('hold up no other call', () =>
    withPeer(probeModule({ confirmImpact: 'Low', process }), async (peer) => {
      peer.invoke('slow', { bound: { Count: 2 } });
      expect((await peer.next()).params).to.include({ call: 'slow' });
      peer.invoke('quick', { bound: { Count: 3 } });
      expect((await peer.finish('quick')).records).to.have.length(3);
      peer.taken('nobody', 99);
      expect(await peer.settle()).to.equal(5);
    }));

  async function drain(peer: Peer): Promise<void> {
    while (peer.received.at(-1)?.id !== 'a') {
      peer.taken('a', 64);
      await peer.settle();
    }
  }
});
