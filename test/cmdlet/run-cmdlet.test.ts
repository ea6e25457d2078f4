import { expect } from 'chai';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../src/cmdlet/error-record.js';
import { parameter } from '../../src/cmdlet/parameter.js';
import { runCmdlet, type PipelineInput } from '../../src/cmdlet/run-cmdlet.js';
import { integer } from '../../src/cmdlet/types/number.js';
import { text } from '../../src/cmdlet/types/text.js';
import { declare } from './declare.js';
import { RecordingRuntime } from './recording-runtime.js';

const parameters = {
  name: parameter(text(), 'Name.').mandatory().fromPipeline(),
  count: parameter(integer(), 'Count.'),
};

const failed: ErrorRecord = { message: 'It failed.', errorId: 'Failed', category: 'InvalidResult' };

describe('runCmdlet', () => {
  it('runs process once for a call without pipeline input, with what is bound', async () => {
    const { runtime } = await run({}, { NAME: 'a', count: '2' });
    expect(runtime.outputs).to.deep.equal(['begin', { parameterSet: 'Only', name: 'a', count: 2 }, 'end: a']);
  });

  it('runs process for each object, between begin and end', async () => {
    const { runtime } = await run({}, { count: 2 }, ['a', 'b']);
    expect(runtime.outputs).to.deep.equal([
      'begin',
      { parameterSet: 'Only', name: 'a', count: 2 },
      { parameterSet: 'Only', name: 'b', count: 2 },
      'end: a, b',
    ]);
  });

  it('takes an async iterable', async () => {
    async function* objects() {
      yield await Promise.resolve('a');
    }
    const { runtime } = await run({}, {}, objects());
    expect(runtime.outputs).to.have.length(3);
  });

  it('runs begin and end for a pipeline without objects', async () => {
    const { runtime } = await run({}, {}, []);
    expect(runtime.outputs).to.deep.equal(['begin', 'end: ']);
  });

  it('needs neither begin nor end', async () => {
    const { runtime } = await run({ begin: undefined, end: undefined }, { name: 'a' });
    expect(runtime.outputs).to.deep.equal([{ parameterSet: 'Only', name: 'a' }]);
  });

  it('keeps nothing for end where process returns nothing', async () => {
    const { runtime } = await run({ process: () => Promise.resolve() }, {}, ['a', 'b']);
    expect(runtime.outputs).to.deep.equal(['begin', 'end: ']);
  });

  it('stops while it waits for an object that never comes', async () => {
    async function* hanging(runtime: RecordingRuntime) {
      yield 'a';
      setImmediate(() => runtime.stop());
      await new Promise(() => undefined);
    }
    const { runtime, thrown } = await run({}, {}, hanging);
    expect(thrown).to.have.property('message', 'stopped');
    expect(runtime.outputs).to.deep.equal(['begin', { parameterSet: 'Only', name: 'a' }]);
  });

  it('does not begin with the objects when it is stopped during begin', async () => {
    const { runtime, thrown } = await run((stopped) => ({ begin: () => Promise.resolve(stopped.stop()) }), {
      name: 'a',
    });
    expect(thrown).to.have.property('message', 'stopped');
    expect(runtime.outputs).to.deep.equal([]);
  });

  it('runs no body when the arguments do not bind', async () => {
    const { runtime, thrown } = await run({}, {});
    expect(thrown).to.be.instanceOf(TerminatingError).with.property('errorId', 'MissingMandatoryParameter');
    expect(runtime.outputs).to.be.empty;
  });

  it('loses an object that does not bind, with an error about it, and goes on', async () => {
    const { runtime, thrown } = await run({}, {}, ['a', [], 'c']);
    expect(thrown).to.equal(undefined);
    expect(runtime.outputs).to.deep.include('end: a, c');
    expect(runtime.errors).to.have.length(1);
    expect(runtime.errors[0]).to.deep.include({ errorId: 'InputObjectNotBound', target: [] });
  });

  for (const [what, error, errorId] of [
    ['a RecordError', new RecordError(failed), 'Failed'],
    ['any other error', new TypeError('It failed.'), 'TypeError'],
  ] as const) {
    it(`goes on after ${what}, without the record that failed`, async () => {
      const { runtime, thrown } = await run({ process: failingAt('b', error) }, {}, ['a', 'b', 'c']);
      expect(thrown).to.equal(undefined);
      expect(runtime.errors.map((each) => each.errorId)).to.deep.equal([errorId]);
      expect(runtime.outputs).to.deep.equal(['begin', 'end: a, c']);
    });
  }

  it('ends with a TerminatingError: no further record, and no end', async () => {
    const error = new TerminatingError(failed);
    const { runtime, thrown } = await run({ process: failingAt('b', error) }, {}, ['a', 'b', 'c']);
    expect(thrown).to.equal(error);
    expect(runtime.errors).to.be.empty;
    expect(runtime.outputs).to.deep.equal(['begin']);
  });

  for (const phase of ['begin', 'end'] as const) {
    it(`ends with whatever ${phase} throws`, async () => {
      const error = new RecordError(failed);
      const { thrown } = await run({ [phase]: () => Promise.reject(error) }, { name: 'a' });
      expect(thrown).to.equal(error);
    });
  }

  it('reads no further object once the caller has stopped', async () => {
    const read: string[] = [];
    const { thrown } = await run({}, {}, (runtime) => stoppingAfter('a', runtime, read));
    expect(thrown).to.have.property('message', 'stopped');
    expect(read).to.deep.equal(['a', 'b']);
  });

  it('ends with what process throws once the caller has stopped', async () => {
    const error = new Error('The request was given up.');
    const { runtime, thrown } = await run(
      (runtime) => ({
        process() {
          runtime.stop();
          return Promise.reject(error);
        },
      }),
      { name: 'a' },
    );
    expect(thrown).to.equal(error);
    expect(runtime.errors).to.be.empty;
  });
});

type Bodies = { [Body in 'begin' | 'process' | 'end']?: Cmdlet[Body] | undefined };

async function run(
  bodies: Bodies | ((runtime: RecordingRuntime) => Bodies),
  args: Readonly<Record<string, unknown>>,
  input?: PipelineInput | ((runtime: RecordingRuntime) => PipelineInput),
) {
  const runtime = new RecordingRuntime();
  const others = {
    begin: () => runtime.writeObject('begin'),
    async process(bound: Readonly<Record<string, unknown>>) {
      await runtime.writeObject(bound);
      return bound['name'];
    },
    end: (kept: readonly unknown[]) => runtime.writeObject(`end: ${kept.join(', ')}`),
    ...(typeof bodies === 'function' ? bodies(runtime) : bodies),
  } as Partial<Cmdlet>;
  const objects = typeof input === 'function' ? input(runtime) : input;
  const thrown: unknown = await runCmdlet(declare({ parameters, others }), args, objects, { runtime }).catch(
    (error: unknown) => error,
  );
  return { runtime, thrown };
}

/** Keeps the name of each record, but fails for one. */
function failingAt(name: string, error: Error): Cmdlet['process'] {
  return (bound) => (bound['name'] === name ? Promise.reject(error) : Promise.resolve(bound['name']));
}

function* stoppingAfter(last: string, runtime: RecordingRuntime, read: string[]) {
  for (const each of ['a', 'b', 'c']) {
    read.push(each);
    yield each;
    if (each === last) runtime.stop();
  }
}
