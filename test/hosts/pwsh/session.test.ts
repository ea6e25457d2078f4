import { expect } from 'chai';
import { lockerModule } from '../../fixtures/locker-module.js';
import { withPeer } from './helpers/peer.js';

const secure = (text: string) => ({ $secure: Buffer.from(text, 'utf16le').toString('base64') });
const one = { parameterSet: 'Only' };

describe("A runspace's session", () => {
  it('comes with a call, and what is kept goes back before its answer', () =>
    withPeer(lockerModule, async (peer) => {
      const bound = { Hall: 'north', Number: '7', Key: secure('s3cret') };
      peer.invoke('a', { ...one, cmdlet: 'Select-Locker', bound });
      const { records } = await peer.finish('a');
      const kept = { $properties: { hall: 'north', number: '7', key: secure('s3cret') } };
      expect(records).to.deep.equal([
        ['session', kept],
        [
          'output',
          { $type: 'Contoso.Locker.ILocker', $properties: { Hall: 'north', Number: '7', Key: secure('s3cret') } },
        ],
      ]);
      const session = { $entries: [['hall', 'south']] };
      peer.invoke('b', { ...one, cmdlet: 'Get-Locker', session });
      const shown = await peer.finish('b');
      expect(shown.records[0]?.[1]).to.have.nested.property('$properties.Hall', 'south');
    }));

  it('is forgotten with null', () =>
    withPeer(lockerModule, async (peer) => {
      peer.invoke('a', { ...one, cmdlet: 'Clear-Locker', session: { $entries: [['hall', 'south']] } });
      expect((await peer.finish('a')).records).to.deep.equal([['session', null]]);
    }));

  it('is nowhere in the host: a call without one has none', () =>
    withPeer(lockerModule, async (peer) => {
      peer.invoke('a', { ...one, cmdlet: 'Select-Locker', bound: { Hall: 'north', Number: '7' } });
      await peer.finish('a');
      peer.invoke('b', { ...one, cmdlet: 'Get-Locker' });
      expect((await peer.finish('b')).records).to.deep.equal([]);
    }));
});
