import { expect } from 'chai';
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start-emulator.js';
import { createThrottle } from '../../src/emulator/throttle.js';
import { call, createWorkspace, subscriptionId, workspacePath, workspacesPath } from './call.js';

describe('throttling', () => {
  it('has the sizes and the rates of Azure Resource Manager', () => {
    let now = 0;
    const throttle = createThrottle({ now: () => now }, 1);
    const limits: [method: string, kind: string, size: number, rate: number][] = [
      ['GET', 'reads', 250, 25],
      ['POST', 'writes', 200, 10],
      ['DELETE', 'deletes', 200, 10],
    ];
    for (const [method, kind, size, rate] of limits) {
      const header = `x-ms-ratelimit-remaining-subscription-${kind}`;
      for (let left = size - 1; left >= 0; left--) {
        expect(throttle.count(method, subscriptionId)).to.deep.equal({ [header]: String(left) });
      }
      expect(() => throttle.count(method, subscriptionId)).to.throw(kind);
      expect(throttle.count(method, undefined), 'the tenant').to.have.any.keys(
        header.replace('subscription', 'tenant'),
      );
      now += 1000;
      expect(throttle.count(method, subscriptionId)).to.deep.equal({ [header]: String(rate - 1) });
      now += 3_600_000;
      expect(throttle.count(method, subscriptionId)).to.deep.equal({ [header]: String(size - 1) });
    }
  });

  // 5 reads, 4 writes, 4 deletes; in a time that stands still, so that there are no more while the test runs.
  const few: EmulatorOptions = { throttling: 0.02, clock: { now: () => 1_000_000 } };

  it('answers 429 and when to come again, for this kind of request in this subscription', async () => {
    await using emulator = await startEmulator(few);
    await createWorkspace(emulator);
    const list = () => call(emulator, 'POST', `${workspacePath}/listKeys`);
    for (const left of ['2', '1', '0']) {
      const { status, headers } = await list();
      expect(status).to.equal(200);
      expect(headers.get('x-ms-ratelimit-remaining-subscription-writes')).to.equal(left);
    }
    const { status, headers, body } = await list();
    expect([status, body.error.code]).to.deep.equal([429, 'SubscriptionRequestsThrottled']);
    expect(body.error.message).to.include(`'${subscriptionId}'`).and.include("'writes'");
    expect(headers.get('retry-after')).to.match(/^[1-5]$/);
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(200);
    const other = workspacePath.replace(subscriptionId, '99999999-2222-4333-8444-555555555555');
    expect((await call(emulator, 'POST', `${other}/listKeys`)).status).to.equal(404);

    emulator.clock.advance(Number(headers.get('retry-after')) * 1000);
    expect((await list()).status).to.equal(200);
  });

  it('says on an error, too, how many requests are left', async () => {
    await using emulator = await startEmulator(few);
    const { status, headers } = await call(emulator, 'GET', workspacePath);
    expect(status).to.equal(404);
    expect(headers.get('x-ms-ratelimit-remaining-subscription-reads')).to.equal('4');
  });

  it('is off unless it is asked for', async () => {
    await using emulator = await startEmulator();
    const { headers } = await call(emulator, 'GET', workspacesPath);
    expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).to.deep.equal([]);
  });
});
