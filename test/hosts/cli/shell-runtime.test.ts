import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { TerminatingError } from '../../../src/cmdlet/error-record.js';
import { changeQuestions } from '../../../src/hosts/cli/change-questions.js';
import { Confirmation } from '../../../src/hosts/cli/confirmation.js';
import { settingsOf } from '../../../src/hosts/cli/global-options.js';
import type { ShellArguments, ShellIo } from '../../../src/hosts/cli/shell-command.js';
import { ShellRuntime } from '../../../src/hosts/cli/shell-runtime.js';
import { ShellStreams } from '../../../src/hosts/cli/shell-streams.js';
import { harbourModule } from '../../fixtures/harbour-module.js';
import { orchardModule } from './helpers/orchard-module.js';
import { shell, silentIo } from './helpers/shell.js';

function runtimeOf(io: ShellIo, args: ShellArguments): ShellRuntime {
  const streams = new ShellStreams(io, settingsOf(args));
  const questions = changeQuestions('High', streams, new Confirmation(io));
  return new ShellRuntime(streams, questions, io.signal ?? new AbortController().signal);
}

describe('ShellRuntime', () => {
  const streams = async (...options: string[]) => {
    const { stdout, stderr } = await shell(['tree', 'test', ...options], { module: orchardModule });
    expect(JSON.parse(stdout)).to.deep.equal(['first', 'last']);
    return stderr.split('\n').slice(0, -1);
  };

  it('writes warnings and information to stderr', async () => {
    expect(await streams()).to.deep.equal(['WARNING: It leans.', 'An old tree.']);
  });

  it('writes progress in lines for whoever asked for it, and nothing twice', async () => {
    const move = (options: readonly string[], more: object = {}) =>
      shell(['ship', 'move', '-n', 'a', '--ports', '2', ...options], { module: harbourModule, ...more });
    const lines = ['Moving a: Port 0 of 2 (0 %)', 'Moving a: Port 1 of 2 (50 %)'];
    const progress = ({ stderr }: { readonly stderr: string }) => stderr.match(/^Moving.*$/gm);
    expect(progress(await move([]))).to.equal(null);
    expect(progress(await move([], { answers: [] }))).to.equal(null);
    expect(progress(await move(['--verbose']))).to.deep.equal(lines);
    expect(progress(await move(['--verbose', '--only-show-errors']))).to.equal(null);
    const io = silentIo();
    const runtime = runtimeOf(io, { verbose: true });
    for (const percentComplete of [40, 40.2, 60]) {
      await runtime.writeProgress({ activity: 'a', statusDescription: 's', percentComplete });
    }
    expect(String((io.stderr as PassThrough).read())).to.equal('a: s (40 %)\na: s (60 %)\n');
  });

  it('adds what it is asked for', async () => {
    expect(await streams('--verbose'))
      .to.include('VERBOSE: Knocking.')
      .and.not.include('DEBUG: Knock.');
    expect(await streams('--debug')).to.include.members(['VERBOSE: Knocking.', 'DEBUG: Knock.']);
  });

  it('leaves out all but errors when asked to', async () => {
    expect(await streams('--only-show-errors')).to.deep.equal([]);
  });

  it('shows on stdout what --what-if asks for, and does nothing', async () => {
    expect(
      await shell(['tree', 'fell', '-n', 'oak', '-n', 'elm', '--reason', 'x', '--what-if'], { module: orchardModule }),
    ).to.deep.equal({
      code: 0,
      stdout:
        'What if: Performing the operation "Fell" on target "oak".\nWhat if: Performing the operation "Fell" on target "elm".\n',
      stderr: '',
    });
  });

  describe('once stopped', () => {
    const controller = new AbortController();
    const stream = new PassThrough();
    const io = {
      ...{ stdin: stream, stdout: stream, stderr: stream, environment: {}, location: '/', isInteractive: false },
      signal: controller.signal,
    };
    const runtime = runtimeOf(io, { yes: true, debug: true });
    controller.abort(new Error('Ctrl+C'));

    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      writeObject: () => runtime.writeObject(1),
      writeWarning: () => runtime.writeWarning('w'),
      writeVerbose: () => runtime.writeVerbose('v'),
      writeDebug: () => runtime.writeDebug('d'),
      writeInformation: () => runtime.writeInformation('i'),
      writeProgress: () => runtime.writeProgress({ activity: 'a', statusDescription: 's' }),
      shouldProcess: () => runtime.shouldProcess('target', 'action'),
      shouldContinue: () => runtime.shouldContinue('query', 'caption'),
    };
    for (const [name, call] of Object.entries(calls)) {
      it(`${name} rejects, so that a body does no more`, async () => {
        const outcome = await call().then(
          () => 'went on',
          (error: unknown) => (error as Error).message,
        );
        expect(outcome).to.equal('Ctrl+C');
        expect(runtime.outputs).to.deep.equal([]);
        expect(stream.readableLength).to.equal(0);
      });
    }
  });

  it('throws what ends the cmdlet', () => {
    const runtime = runtimeOf(silentIo(), {});
    const record = { message: 'No.', errorId: 'No', category: 'InvalidOperation' } as const;
    expect(() => runtime.throwTerminatingError(record)).to.throw(TerminatingError, 'No.');
  });
});
