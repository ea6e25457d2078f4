import { expect } from 'chai';
import type { ShellCommand } from '../../../src/hosts/cli/shell-command.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';
import { gardenModule } from '../../fixtures/garden-module.js';
import { orchardModule } from './helpers/orchard-module.js';
import { shell } from './helpers/shell.js';

describe('runShell', () => {
  it('runs a cmdlet by its words, with services of its own', async () => {
    const { code, stdout } = await shell(['plant', 'list', '-b', 'north'], { environment: { GARDEN_OWNER: 'Ada' } });
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.include({ name: 'plant 0', secretSpot: 'spot-of-Ada' });
  });

  it('tells the services which shell calls, with the variables they declare and no others', async () => {
    const callers: unknown[] = [];
    const module = { ...gardenModule, services: (caller: unknown) => (callers.push(caller), { caller }) as object };
    await shell(['plant', 'list', '-b', 'empty'], { module, environment: { GARDEN_OWNER: 'Ada', HOME: '/' } });
    expect(callers).to.deep.equal([
      { kind: 'shell', environment: { GARDEN_OWNER: 'Ada' }, location: '/home/gardener', options: {} },
    ]);
  });

  it('runs begin and end around the record', async () => {
    const { code, stdout, stderr } = await shell([
      'bed',
      'sow',
      '--bed',
      'a',
      '--kind',
      'x',
      '--pass-thru',
      '--verbose',
    ]);
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: '1\n' });
    expect(stderr.split('\n')).to.deep.equal([
      'VERBOSE: Fetching the seeds.',
      'VERBOSE: Performing the operation "Sow x" on target "bed a".',
      'VERBOSE: Sown: a.',
      '',
    ]);
  });

  it('prints nothing when there is nothing to print', async () => {
    const result = await shell(['bed', 'sow', '--bed', 'a', '--kind', 'x']);
    expect(result).to.deep.equal({ code: 0, stdout: '', stderr: '' });
  });

  describe('exit codes', () => {
    const failing = (how: string, ...more: string[]) =>
      shell(['tree', 'test', '--only-show-errors', '--fail', how, ...more], { module: orchardModule });

    it('is 3 when what failed does not exist; what was written is kept', async () => {
      const { code, stdout, stderr } = await failing('missing');
      expect(code).to.equal(3);
      expect(stderr).to.equal('ERROR: (TreeNotFound) No such tree.\n');
      expect(JSON.parse(stdout)).to.deep.equal(['first', 'last']);
    });

    it('is 1 for any other failure, terminating or not, with what to do', async () => {
      for (const how of ['denied', 'terminating']) {
        const { code, stderr } = await failing(how);
        expect(code).to.equal(1);
        expect(stderr).to.equal('ERROR: (Denied) Not your orchard.\nAsk the owner.\n');
      }
      expect(await failing('plain')).to.include({ code: 1, stderr: 'ERROR: (Error) It broke.\n' });
    });

    it('is 1 when only some of what failed does not exist; a terminating error ends the cmdlet', async () => {
      const { code, stdout, stderr } = await failing('both');
      expect(code).to.equal(1);
      expect(stderr).to.match(/^ERROR: \(TreeNotFound\).*\nERROR: \(Denied\)/);
      expect(stdout).to.equal('"first"\n');
    });

    it('tells the facts of an error when asked to', async () => {
      const { stderr } = await failing('denied', '--verbose');
      expect(stderr).to.contain('VERBOSE: statusCode: 403\nVERBOSE: requestId: r-1\n');
    });

    it('is 1 when the services cannot be made', async () => {
      const services = (): never => {
        throw new Error('No water.');
      };
      const result = await shell(['plant', 'list', '-b', 'x'], { module: { ...gardenModule, services } });
      expect(result).to.deep.equal({ code: 1, stdout: '', stderr: 'ERROR: (Error) No water.\n' });
    });

    it('is 130 when interrupted, and what was written is kept', async () => {
      const controller = new AbortController();
      const { code, stdout, stderr } = await shell(['tree', 'test', '--fail', 'hang'], {
        module: orchardModule,
        signal: controller.signal,
        onStderr: (text) => text.includes('It hangs.') && controller.abort(),
      });
      expect({ code, stdout }).to.deep.equal({ code: 130, stdout: '"first"\n' });
      expect(stderr).not.to.contain('ERROR');
    });
  });

  describe('commands added at the edge', () => {
    const start: ShellCommand = {
      name: 'hose start',
      describe: 'Opens the hose.\nIt runs until it is closed.',
      options: [{ names: ['--port', '-p'], help: 'Which.', kind: 'text', defaultText: '0' }],
      run(args, io) {
        if (args['port'] === '-1') throw new UsageError('There is no such port.');
        if (args['port'] === '1') throw new Error('It is dry.');
        io.stdout.write(JSON.stringify(args));
        return Promise.resolve(7);
      },
    };
    const run = (...argv: string[]) => shell(argv, { extraCommands: [start] });

    it('get their options and the global ones, and decide on the exit code', async () => {
      const { code, stdout } = await run('hose', 'start', '-p', '0080', '--verbose');
      expect(code).to.equal(7);
      expect(JSON.parse(stdout)).to.deep.equal({ port: '0080', verbose: true });
    });

    it('fail like cmdlets', async () => {
      expect(await run('hose', 'start', '--port=-1')).to.deep.equal({
        code: 2,
        stdout: '',
        stderr: "ERROR: There is no such port.\nSee 'garden hose start --help'.\n",
      });
      expect(await run('hose', 'start', '-p', '1')).to.include({ code: 1, stderr: 'ERROR: (Error) It is dry.\n' });
    });

    it('stand in the help with the others', async () => {
      expect((await run('--help')).stdout).to.match(/garden hose .*start/);
      expect((await run('hose', '--help')).stdout).to.match(/garden hose start +Opens the hose\.$/m);
    });
  });
});
