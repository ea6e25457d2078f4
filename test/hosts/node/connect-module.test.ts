import { expect } from 'chai';
import { RecordError, TerminatingError } from '../../../src/cmdlet/error-record.js';
import { connectModule } from '../../../src/hosts/node/connect-module.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import type { ProbeContext, ProbeParameters } from '../helpers/probe-module.js';
import { callProbe, failureOf, reasonOf } from './helpers.js';

const garden = connectModule(gardenModule, {});
const failed = (message: string) =>
  new RecordError({ message, errorId: 'Failed', category: 'InvalidData', target: message });

/** Writes each piped object; `bad` fails. */
const copy = async ({ value }: ProbeParameters, { runtime }: ProbeContext): Promise<void> => {
  if (value === 'bad') throw failed(value);
  await runtime.writeObject(value);
};

describe('A cmdlet as a function', () => {
  it('has one function a cmdlet', () => {
    expect(garden).to.have.all.keys('getPlant', 'invokeSowing');
  });

  it('gives a promise of all outputs', async () => {
    const plants = await garden.getPlant({ bedName: 'north', count: 2, season: 'spring' });
    expect(plants).to.deep.equal(
      [0, 1].map((index) => ({
        name: `plant ${index} Spring`,
        bed: 'north',
        plantedAt: new Date(Date.UTC(2026, 2, index + 1)),
        secretSpot: 'spot-of-nobody',
      })),
    );
  });

  it('needs no arguments where the cmdlet needs none', async () => {
    expect(await callProbe({ process: copy })).to.deep.equal([undefined]);
    const { testProbe } = connectModule({ ...gardenModule, cmdlets: { testProbe: gardenModule.cmdlets.getPlant } }, {});
    expect(await failureOf(testProbe())).to.include({ fullyQualifiedErrorId: 'MissingMandatoryParameter,Get-Plant' });
  });

  it('tells the services who calls, and what connect was given', async () => {
    const callers: unknown[] = [];
    const { getPlant } = connectModule(
      { ...gardenModule, services: (caller) => ({ caller: (callers.push(caller), caller) }) },
      { credential: 'c' },
    );
    await getPlant({ bedName: 'north' });
    expect(callers).to.have.length(1);
    expect(callers[0]).to.deep.equal({
      kind: 'node',
      environment: process.env,
      location: process.cwd(),
      options: { credential: 'c' },
    });
  });

  it('starts at once, also when nobody waits for it', async () => {
    let started = false;
    const call = callProbe({ process: () => Promise.resolve(void (started = true)) });
    await new Promise((resolve) => setImmediate(resolve));
    expect(started).to.equal(true);
    await call;
  });

  it('rejects at once for a terminating error, with what was written before', async () => {
    const process = async (_: unknown, { runtime }: ProbeContext) => {
      await runtime.writeObject(1);
      await runtime.writeError({ message: 'First.', errorId: 'First', category: 'InvalidData' });
      runtime.throwTerminatingError({
        message: 'Over.',
        errorId: 'Over',
        category: 'ObjectNotFound',
        target: 't',
        data: { code: 1 },
        recommendedAction: 'Look.',
      });
    };
    const error = await failureOf(callProbe({ process }, {}, { input: [1, 2] }));
    expect(error).to.deep.include({
      message: 'Over. Look.',
      fullyQualifiedErrorId: 'Over,Test-Probe',
      category: 'ObjectNotFound',
      target: 't',
      data: { code: 1 },
      terminating: true,
      outputs: [1],
    });
    expect(error.errors.map(({ errorId }) => errorId)).to.deep.equal(['First', 'Over']);
  });

  it('keeps the cause of an error that ended the cmdlet', async () => {
    const cause = new Error('deep');
    const record = { message: 'm', errorId: 'e', category: 'NotSpecified' } as const;
    const begins = [() => Promise.reject(new TerminatingError(record, { cause })), () => Promise.reject(cause)];
    for (const begin of begins) expect((await failureOf(callProbe({ begin }))).cause).to.equal(cause);
  });

  it('rejects at the end when single records failed, with outputs and errors', async () => {
    const seen: string[] = [];
    const call = callProbe(
      { process: copy },
      {},
      { input: [1, 'bad', 2, 'bad'], onError: ({ message }) => seen.push(message) },
    );
    const error = await failureOf(call);
    expect(error).to.deep.include({
      name: 'CmdletError',
      message: 'bad (And 1 more error: see errors.)',
      fullyQualifiedErrorId: 'Failed,Test-Probe',
      terminating: false,
      outputs: [1, 2],
    });
    expect(error.errors).to.have.length(2);
    expect(seen).to.deep.equal(['bad', 'bad']);
  });

  for (const [what, args, id, category] of [
    ['a parameter that is not there', { bed: 'north' }, 'NamedParameterNotFound', 'InvalidArgument'],
    ['parameters of two sets', { bedName: 'a', inputObject: 'b' }, 'AmbiguousParameterSet', 'InvalidArgument'],
    ['no mandatory parameter', {}, 'MissingMandatoryParameter', 'InvalidArgument'],
    ['a value of another type', { bedName: ['a'] }, 'ParameterArgumentTransformationError', 'InvalidData'],
    [
      'a value that is not allowed',
      { bedName: 'a', season: 'Winter' },
      'ParameterArgumentValidationError',
      'InvalidData',
    ],
  ] as const) {
    it(`rejects ${what} as PowerShell does`, async () => {
      const error = await failureOf(garden.getPlant(args));
      expect(error).to.include({ fullyQualifiedErrorId: `${id},Get-Plant`, category, terminating: true });
      expect(error.outputs).to.deep.equal([]);
    });
  }
});

describe('Pipeline input', () => {
  async function* generated(): AsyncGenerator<unknown> {
    yield 1;
    await new Promise((resolve) => setImmediate(resolve));
    yield 2;
  }

  for (const [what, input] of [
    ['an array', [1, 2]],
    ['a set', new Set([1, 2])],
    ['a generator', [1, 2].values()],
    ['an async generator', generated()],
  ] as const) {
    it(`comes from ${what}`, async () => {
      expect(await callProbe({ process: copy }, {}, { input })).to.deep.equal([1, 2]);
    });
  }

  it('is taken one object at a time, as the body is ready for it', async () => {
    const events: string[] = [];
    function* input(): Generator<number> {
      for (const item of [1, 2]) {
        events.push(`given ${item}`);
        yield item;
      }
    }
    const process = async ({ value }: ProbeParameters) => {
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`done ${Number(value)}`);
    };
    await callProbe({ process }, {}, { input: input() });
    expect(events).to.deep.equal(['given 1', 'done 1', 'given 2', 'done 2']);
  });

  it('runs begin and end once, and end with what was kept', async () => {
    const events: unknown[] = [];
    await callProbe(
      {
        begin: () => Promise.resolve(void events.push('begin')),
        process: ({ value }) => Promise.resolve(value === 2 ? undefined : value),
        end: (kept) => Promise.resolve(void events.push(kept)),
      },
      {},
      { input: [1, 2, 3] },
    );
    expect(events).to.deep.equal(['begin', [1, 3]]);
  });

  it('loses an object that does not bind, with an error, and goes on', async () => {
    const error = await failureOf(garden.getPlant({}, { input: ['north', 7, { name: 'south' }] }));
    expect(error).to.include({ terminating: false, fullyQualifiedErrorId: 'InputObjectNotBound,Get-Plant', target: 7 });
    expect(error.outputs.map((plant) => (plant as { bed: string }).bed)).to.deep.equal(['north', 'south']);
  });

  it('ends the call when it fails', async () => {
    function* input(): Generator<number> {
      yield 1;
      throw new Error('The source broke.');
    }
    const error = await failureOf(callProbe({ process: copy }, {}, { input: input() }));
    expect(error).to.deep.include({ terminating: true, message: 'The source broke.', outputs: [1] });
  });

  it('is closed when the call is stopped', async () => {
    let closed = false;
    function* input(): Generator<number> {
      try {
        for (let item = 0; ; item++) yield item;
      } finally {
        closed = true;
      }
    }
    const stop = new AbortController();
    const process = ({ value }: ProbeParameters) =>
      Promise.resolve(void (value === 3 && stop.abort(new Error('enough'))));
    expect(await reasonOf(callProbe({ process }, {}, { input: input(), signal: stop.signal }))).to.include({
      message: 'enough',
    });
    expect(closed).to.equal(true);
  });
});
