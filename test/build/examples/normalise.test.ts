import { expect } from 'chai';
import { randomBytes, randomUUID } from 'node:crypto';
import { normalise } from '../../../build/examples/normalise.js';

describe('what an example wrote', () => {
  const key = () => randomBytes(32).toString('base64');

  it('has no keys and no connection strings', () => {
    const text = `SubscriptionId=s;ResourceGroupName=g;WorkspaceName=w;ApiKey=${key()};QuantumEndpoint=http://127.0.0.1:1/;`;
    expect(normalise(`"${text}"`)).to.equal('"<connection string>"');
    for (const first of ['a', '0', '+', '/']) {
      expect(normalise(`a ${first}${key().slice(1)} b`)).to.equal('a <key> b');
    }
    expect(normalise('Bearer eyJhbGciOi.eyJpc3Mi.c2ln')).to.equal('Bearer <token>');
  });

  it('has the same ids, ports and times in each run', () => {
    const subscription = '00000000-1111-2222-3333-444444444444';
    expect(normalise(randomUUID())).to.equal('00000000-0000-0000-0000-000000000000');
    expect(normalise(subscription)).to.equal(subscription);
    expect(normalise('http://127.0.0.1:43210/x http://127.0.0.1:8090')).to.equal(
      'http://127.0.0.1:50000/x http://127.0.0.1:8090',
    );
    expect(normalise('2031-05-06T07:08:09.123Z')).to.equal('2026-01-15T09:30:00Z');
    expect(normalise('11/21/2026 07:18:58 PM')).to.equal('01/15/2026 09:30:00 AM');
    expect(normalise('2026-01-05T08:00:00.017000Z')).to.equal('2026-01-05T08:00:00.000000Z');
  });

  it('has no blanks around it', () => {
    expect(normalise('\r\n\r\n  a  \r\nb\r\n\r\n')).to.equal('  a\nb');
  });
});
