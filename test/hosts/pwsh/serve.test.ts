import { expect } from 'chai';
import { RecordError } from '../../../src/cmdlet/error-record.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { museumModule } from '../../fixtures/museum-module.js';
import { probeModule, type ProbeContext, type ProbeParameters } from '../helpers/probe-module.js';
import { withPeer } from './helpers/peer.js';

const plant = { cmdlet: 'Get-Plant', parameterSet: 'ByName' };

describe('serve', () => {
  it('says hello with the version of the protocol, the module and Node', () =>
    withPeer(gardenModule, async (peer) => {
      const params = {
        protocolVersion: 1,
        moduleName: 'Contoso.Garden',
        moduleVersion: '1.2.3',
        powerShellVersion: '7.4',
      };
      peer.send({ id: 'hello', method: 'initialize', params });
      expect(await peer.next()).to.deep.equal({
        jsonrpc: '2.0',
        id: 'hello',
        result: {
          protocolVersion: 1,
          moduleName: 'Contoso.Garden',
          moduleVersion: '1.2.3',
          nodeVersion: process.version,
        },
      });
    }));

  it('knows its own cmdlets only, in any case', () =>
    withPeer(gardenModule, async (peer) => {
      peer.invoke('a', { cmdlet: 'Get-Animal' });
      expect((await peer.next()).error).to.deep.equal({
        code: -32601,
        message: "This host has no cmdlet 'Get-Animal'.",
      });
      peer.invoke('b', { ...plant, cmdlet: 'get-plant', bound: { BedName: 'north', Count: 0 } });
      expect(await peer.next()).to.deep.equal({ jsonrpc: '2.0', id: 'b', result: {} });
    }));

  it('answers a ping, whatever its calls do', () =>
    withPeer(probeModule({ process: () => new Promise(() => undefined) }), async (peer) => {
      peer.invoke('a');
      peer.send({ id: 'ping', method: 'ping' });
      expect(await peer.next()).to.deep.equal({ jsonrpc: '2.0', id: 'ping', result: null });
    }));

  it('says what to offer whoever types, and writes nothing for it', () =>
    withPeer(museumModule, async (peer) => {
      const params = { call: 'a', cmdlet: 'get-exhibit', parameter: 'Title', location: '/', environment: {} };
      peer.send({ id: 'a', method: 'complete', params: { ...params, word: 'THE', bound: {} } });
      expect(await peer.next()).to.deep.equal({
        jsonrpc: '2.0',
        id: 'a',
        result: { values: ['The Kiss', 'The Scream'] },
      });
      peer.send({
        id: 'b',
        method: 'complete',
        params: { ...params, word: '', bound: { $entries: [['Order', 'x']] } },
      });
      expect((await peer.next()).result).to.deep.equal({ values: ['By "x"'] });
      peer.send({ id: 'd', method: 'complete', params: { ...params, word: 'hurry', bound: {} } });
      expect((await peer.next()).result).to.deep.equal({ values: ['hurry true'] });
      peer.send({ id: 'c', method: 'complete', params: { ...params, cmdlet: 'Get-Animal', word: '', bound: {} } });
      expect((await peer.next()).error).to.include({ code: -32601 });
    }));

  it('refuses what is no request of the conversation', () =>
    withPeer(gardenModule, async (peer) => {
      peer.send({ id: 1, method: 'dance' });
      expect((await peer.next()).error).to.include({ code: -32601 });
    }));

  it('binds what PowerShell bound, and writes typed outputs', () =>
    withPeer(gardenModule, async (peer) => {
      const bound = {
        bedname: { $string: Buffer.from('nörd', 'utf16le').toString('base64') },
        Season: ['spring'],
        Count: 1,
      };
      peer.invoke('a', { ...plant, bound, environment: { $entries: [['GARDEN_OWNER', 'Ann']] } });
      const { records, answer } = await peer.finish('a');
      expect(records).to.deep.equal([
        [
          'output',
          {
            $type: 'Contoso.Garden.IPlant',
            $properties: {
              Name: 'plant 0 Spring',
              Bed: 'nörd',
              PlantedAt: { $date: Date.UTC(2026, 2, 1) },
              SecretSpot: 'spot-of-Ann',
            },
          },
        ],
      ]);
      expect(answer).to.deep.equal({ jsonrpc: '2.0', id: 'a', result: {} });
    }));

  it('writes an error of one record, and goes on', () =>
    withPeer(gardenModule, async (peer) => {
      peer.invoke('a', { ...plant, bound: { BedName: 'empty' } });
      const { records, answer } = await peer.finish('a');
      expect(records).to.deep.equal([
        [
          'error',
          { message: 'Nothing grows here.', errorId: 'NothingGrows', category: 'ObjectNotFound', target: 'empty' },
        ],
      ]);
      expect(answer).to.have.property('result');
    }));

  it('answers a value that the declaration refuses with a terminating error', () =>
    withPeer(probeModule({}), async (peer) => {
      peer.invoke('a', { bound: { Name: 'wrong' } });
      expect((await peer.next()).error).to.deep.equal({
        code: -31000,
        message: 'The cmdlet ended with an error.',
        data: {
          message: "Cannot validate argument on parameter 'Name'. It is wrong.",
          errorId: 'ParameterArgumentValidationError',
          category: 'InvalidData',
        },
      });
      peer.invoke('b', { bound: { Colour: 'red' } });
      expect((await peer.next()).error?.data).to.include({ errorId: 'NamedParameterNotFound' });
    }));

  it('writes an error for such a value of one record, when others may follow it', () =>
    withPeer(probeModule({ process: (_, { runtime }) => runtime.writeObject('ran') }), async (peer) => {
      peer.invoke('a', { piped: true, bound: { Name: 'wrong' } });
      const { records, answer } = await peer.finish('a');
      expect(records).to.have.length(1);
      expect(records[0]?.[1]).to.include({ errorId: 'ParameterArgumentValidationError', category: 'InvalidData' });
      expect(answer.result).to.deep.equal({});
      peer.invoke('b', { piped: true, bound: { Name: 'right' } });
      expect((await peer.finish('b')).records).to.deep.equal([['output', 'ran']]);
    }));

  it('sends verbose and debug records only to those who listen', async () => {
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      await runtime.writeVerbose('verbose');
      await runtime.writeDebug('debug');
    };
    await withPeer(probeModule({ process }), async (peer) => {
      peer.invoke('a');
      expect((await peer.finish('a')).records).to.deep.equal([]);
      peer.invoke('b', { verbose: true });
      expect((await peer.finish('b')).records).to.deep.equal([['verbose', 'verbose']]);
      peer.invoke('c', { debug: true });
      expect((await peer.finish('c')).records).to.deep.equal([['debug', 'debug']]);
    });
  });

  it('runs begin, process and end as PowerShell asks, and keeps nothing between', () =>
    withPeer(gardenModule, async (peer) => {
      const sowing = { cmdlet: 'Invoke-Sowing', parameterSet: 'ByKind', verbose: true };
      peer.invoke('a', { ...sowing, phase: 'begin' });
      expect(await peer.finish('a')).to.deep.equal({
        records: [['verbose', 'Fetching the seeds.']],
        answer: { jsonrpc: '2.0', id: 'a', result: {} },
      });
      const bound = { InputObject: { $entries: [['Name', 'north']] }, Kind: ['carrot'], PassThru: true };
      peer.invoke('b', { ...sowing, bound });
      const question = await peer.next();
      expect(question).to.deep.include({
        method: 'shouldProcess',
        params: { call: 'b', target: 'bed north', action: 'Sow carrot' },
      });
      peer.send({ id: question.id, result: true });
      const { answer } = await peer.finish('b');
      expect(answer.result).to.deep.equal({ kept: { $properties: { bed: 'north', passThru: true } } });

      const kept = ['north', 'south'].map((bed) => ({
        $entries: [
          ['bed', bed],
          ['passThru', true],
        ],
      }));
      peer.invoke('c', { ...sowing, phase: 'end', kept });
      expect(await peer.finish('c')).to.deep.equal({
        records: [
          ['verbose', 'Sown: north, south.'],
          ['output', 2],
        ],
        answer: { jsonrpc: '2.0', id: 'c', result: {} },
      });
    }));

  it('runs a phase that the cmdlet does not have as one that does nothing', () =>
    withPeer(probeModule({ process: () => Promise.resolve('kept') }), async (peer) => {
      for (const phase of ['begin', 'process', 'end']) {
        peer.invoke(phase, { phase });
        // Without an `end` nothing is kept for it.
        expect(await peer.next()).to.deep.equal({ jsonrpc: '2.0', id: phase, result: {} });
      }
    }));

  it('gives end an empty list when nothing was kept', async () => {
    const ended: unknown[] = [];
    const end = (kept: readonly unknown[]) => Promise.resolve(void ended.push(kept));
    await withPeer(probeModule({ end }), async (peer) => {
      peer.invoke('a');
      expect((await peer.next()).result).to.deep.equal({});
      peer.invoke('b', { phase: 'end' });
      await peer.next();
      expect(ended).to.deep.equal([[]]);
    });
  });

  it('ends a cmdlet with what a body throws outside of a record, its category included', () => {
    const begin = () =>
      Promise.reject(new RecordError({ message: 'Late.', errorId: 'Late', category: 'OperationTimeout' }));
    return withPeer(probeModule({ begin, end: () => Promise.reject(new TypeError('A bug.')) }), async (peer) => {
      peer.invoke('a', { phase: 'begin' });
      expect((await peer.next()).error?.data).to.deep.equal({
        message: 'Late.',
        errorId: 'Late',
        category: 'OperationTimeout',
      });
      peer.invoke('b', { phase: 'end' });
      expect((await peer.next()).error?.data).to.deep.equal({
        message: 'A bug.',
        errorId: 'TypeError',
        category: 'NotSpecified',
      });
    });
  });

  it('gives the body the caller, and the process the variables of the call', async () => {
    const seen: unknown[] = [];
    const module = probeModule({
      environment: ['PROBE_ONE', 'PROBE_TWO'],
      process: (_, { caller }) =>
        Promise.resolve(
          void seen.push([
            caller.kind,
            caller.location,
            caller.environment,
            process.env['PROBE_ONE'],
            process.env['PROBE_TWO'],
          ]),
        ),
    });
    await withPeer(module, async (peer) => {
      const location = { $string: Buffer.from('/hömé', 'utf16le').toString('base64') };
      peer.invoke('a', { location, environment: { $entries: [['PROBE_ONE', '1']] } });
      await peer.next();
      peer.invoke('b', { environment: { $entries: [['PROBE_TWO', '2']] } });
      await peer.next();
    });
    delete process.env['PROBE_TWO'];
    expect(seen).to.deep.equal([
      ['pwsh', '/hömé', { PROBE_ONE: '1' }, '1', undefined],
      ['pwsh', '/', { PROBE_TWO: '2' }, undefined, '2'],
    ]);
  });

  it('runs calls side by side, and answers each when it has ended', async () => {
    const waiting = new Map<unknown, () => void>();
    const process = ({ name }: ProbeParameters) => new Promise<void>((resolve) => waiting.set(name, resolve));
    await withPeer(probeModule({ process }), async (peer) => {
      for (const name of ['a', 'b', 'c']) peer.invoke(name, { bound: { Name: name } });
      await peer.settle();
      for (const name of ['b', 'c', 'a']) {
        waiting.get(name)?.();
        expect((await peer.next()).id).to.equal(name);
      }
    });
  });

  it('ends with its input, and tells the calls under way to stop', async () => {
    let stopped: unknown;
    const process = (_: unknown, { runtime }: ProbeContext) =>
      new Promise<void>((_resolve, reject) => {
        runtime.signal.addEventListener('abort', () => {
          stopped = runtime.signal.reason;
          reject(runtime.signal.reason as Error);
        });
      });
    await withPeer(probeModule({ process }), async (peer) => {
      peer.invoke('a');
      await peer.settle();
      await peer.close();
      expect(stopped).to.include({ name: 'AbortError', message: 'The pipeline has been stopped.' });
    });
  });

  it('ends when nobody reads its output any more', () =>
    withPeer(gardenModule, async (peer) => {
      peer.output.destroy();
      await peer.served;
    }));
});
