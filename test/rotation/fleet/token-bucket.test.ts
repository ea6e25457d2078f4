import { expect } from 'chai';
import { setMaxListeners } from 'node:events';
import { createTokenBucket, type TokenBucket } from '../../../src/rotation/fleet/token-bucket.js';
import { createVirtualClock, type VirtualClock } from '../../simulation/virtual-clock.js';

const never = new AbortController().signal;
setMaxListeners(0, never);

describe('token bucket', () => {
  let clock: VirtualClock;
  let start: number;
  beforeEach(() => {
    clock = createVirtualClock();
    start = clock.now();
  });
  const seconds = () => (clock.now() - start) / 1000;
  const takeAll = (bucket: TokenBucket, count: number) =>
    clock.run(Promise.all(Array.from({ length: count }, () => bucket.take(never))));

  it('lets one write go, and no other at once, before it knows what is left', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    expect(seconds()).to.equal(0);
    await takeAll(bucket, 1);
    expect(seconds()).to.equal(0.1);
  });

  it('lets go at once what the first answer says is left, and then ten a second', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 103 });
    await takeAll(bucket, 101);
    expect(seconds()).to.equal(0);
    await takeAll(bucket, 50);
    expect(seconds()).to.be.closeTo(5, 0.01);
  });

  it('takes the bucket for full where answers say nothing', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    bucket.answered({});
    await takeAll(bucket, 198);
    expect(seconds()).to.equal(0);
    await takeAll(bucket, 10);
    expect(seconds()).to.be.closeTo(1, 0.01);
  });

  it('learns nothing from a request that got no answer', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    bucket.answered(undefined);
    await takeAll(bucket, 10);
    expect(seconds()).to.be.closeTo(1, 0.01);
  });

  it('spends no more than others have left', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 199 });
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 8 });
    await takeAll(bucket, 6);
    expect(seconds()).to.equal(0);
    await takeAll(bucket, 1);
    expect(seconds()).to.be.closeTo(0.1, 0.01);
  });

  it('counts as spent what is on its way', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 11);
    const before = seconds();
    bucket.answered({ remaining: 53 });
    await takeAll(bucket, 41);
    expect(seconds()).to.equal(before);
    await takeAll(bucket, 10);
    expect(seconds()).to.be.closeTo(before + 1, 0.01);
  });

  it('stops for as long as a refusal asks', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 199 });
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 0, stopFor: 7000 });
    await takeAll(bucket, 1);
    expect(seconds()).to.equal(7);
  });

  it('leaves to others what is not its budget', async () => {
    const bucket = createTokenBucket(clock, 0.5);
    await takeAll(bucket, 1);
    bucket.answered({ remaining: 199 });
    await takeAll(bucket, 97);
    expect(seconds()).to.equal(0);
    await takeAll(bucket, 50);
    expect(seconds()).to.be.closeTo(10, 0.2);
  });

  it('forgets who stops waiting', async () => {
    const bucket = createTokenBucket(clock);
    await takeAll(bucket, 1);
    const leaving = new AbortController();
    const left = bucket.take(leaving.signal).then(
      () => 'taken',
      (error: Error) => error.name,
    );
    expect(bucket.waiting).to.equal(1);
    leaving.abort();
    expect(await left).to.equal('AbortError');
    expect(bucket.waiting).to.equal(0);
    await takeAll(bucket, 1);
    expect(seconds()).to.equal(0.1);
  });
});
