import { expect } from 'chai';
import { setTimeout } from 'node:timers/promises';
import { inOrder } from '../../../../src/hosts/cli/ids/in-order.js';

describe('inOrder', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);

  it('gives each result as soon as it and all before it are there', async () => {
    const given: number[] = [];
    const finish: ((item: number) => void)[] = [];
    const results = inOrder([0, 1, 2, 3, 4], 5, () => new Promise<number>((resolve) => finish.push(resolve)));
    const taken = (async () => {
      for await (const item of results) given.push(item);
    })();
    const givenAfter = async (item: number) => {
      finish[item]?.(item);
      await new Promise(setImmediate);
      return [...given];
    };
    expect(await givenAfter(1)).to.deep.equal([]);
    expect(await givenAfter(2)).to.deep.equal([]);
    expect(await givenAfter(0)).to.deep.equal([0, 1, 2]);
    expect(await givenAfter(4)).to.deep.equal([0, 1, 2]);
    expect(await givenAfter(3)).to.deep.equal([0, 1, 2, 3, 4]);
    await taken;
  });

  it('works on so many at a time and no more', async () => {
    let [underWay, most] = [0, 0];
    const results: number[] = [];
    for await (const item of inOrder(items, 7, async (index) => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay--;
      return index;
    }))
      results.push(item);
    expect(results).to.deep.equal(items);
    expect(most).to.equal(7);
  });

  it('holds only so many results while the first takes long', async () => {
    let release = (): void => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    let begun = 0;
    const results = inOrder(items, 4, async (index) => {
      begun++;
      if (index === 0) await first;
      return index;
    });
    const next = results.next();
    await setTimeout(50);
    expect(begun).to.be.within(4, 64);
    release();
    expect(await next).to.deep.equal({ value: 0, done: false });
    while (!(await results.next()).done);
    expect(begun).to.equal(1000);
  });

  it('begins no more when nobody takes results any more', async () => {
    let begun = 0;
    for await (const item of inOrder(items, 4, async (index) => {
      begun++;
      await new Promise(setImmediate);
      return index;
    }))
      if (item === 2) break;
    const then = begun;
    await setTimeout(50);
    expect(begun).to.equal(then);
  });

  it('holds as little while nobody takes results', async () => {
    let begun = 0;
    const results = inOrder(items, 4, (index) => Promise.resolve((begun++, index)));
    await results.next();
    await setTimeout(50);
    expect(begun).to.be.at.most(65);
  });
});
