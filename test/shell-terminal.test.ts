import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './helpers/processes.js';
import { ShellTerminal, type ShellTerminalOptions } from './helpers/shell-terminal.js';
import { idOf, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('azq at a terminal', function () {
  this.timeout(120_000);
  /** Milliseconds: an operation ends when a test says so, however long it looks at it. */
  const provisioningDelay = 3_600_000;
  const emulator = useEmulator({ provisioningDelay });
  const endOperations = () => emulator.clock.advance(provisioningDelay);
  before(endOperations);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-terminal-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const azq = (line: string, { environment, ...options }: ShellTerminalOptions = {}) =>
    new ShellTerminal(line.split(' '), {
      ...options,
      environment: {
        AZURE_QUANTUM_CONFIG_DIR: folder,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
        AZURE_SUBSCRIPTION_ID: subscriptionId,
        ...environment,
      },
    });
  const create = (name: string, more = '') =>
    `workspace create -g rg -w ${name} -l westus --subscription ${subscriptionId}${more}`;
  const turning = /^([|/\\-]) Creating workspace '[-\w]+': Running/m;

  describe('before a change of high impact', () => {
    const remove = (name: string) => `workspace delete -g rg -w ${name} --subscription ${subscriptionId}`;

    it('asks, and does nothing on a no', async () => {
      await using terminal = azq(remove('ws1'));
      await terminal.shows(/Delete the workspace[^]*\(default is "Y"\):$/);
      terminal.type('n\r');
      expect(await terminal.ended()).to.equal(0);
      expect(emulator.sent()).to.deep.equal([]);
    });

    it('does it on a yes', async () => {
      await using terminal = azq(`${remove('ws3')} --no-wait`);
      await terminal.shows(/\(default is "Y"\):$/);
      terminal.type('y\r');
      expect(await terminal.ended()).to.equal(0);
      expect(emulator.sent()).to.deep.equal([[idOf('ws3'), undefined, 202]]);
    });

    it('takes Ctrl+C for a no to all of it', async () => {
      await using terminal = azq(remove('ws1'));
      await terminal.shows(/\(default is "Y"\):$/);
      terminal.type('\x03');
      expect(await terminal.ended()).to.equal(130);
      expect(terminal.lines.at(-1)).to.equal('Interrupted before anything was done.');
      expect(emulator.sent()).to.deep.equal([]);
    });
  });

  describe('shows errors', () => {
    const missing = `workspace show -g rg -w nowhere --subscription ${subscriptionId}`;

    it('in red', async () => {
      await using terminal = azq(missing);
      expect(await terminal.ended()).to.equal(3);
      expect(terminal.colourOf('ERROR:')).to.equal(1);
      expect(terminal.colourOf('(ResourceNotFound)')).to.equal(undefined);
    });

    for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      it(`without colour where ${JSON.stringify(environment)} says so`, async () => {
        await using terminal = azq(missing, { environment });
        expect(await terminal.ended()).to.equal(3);
        expect(terminal.text).to.match(/^ERROR: /);
        expect(terminal.written).to.not.contain('\x1b');
      });
    }
  });

  describe('while an operation takes long', () => {
    it('turns, and leaves nothing of that behind', async () => {
      await using terminal = azq(create('turning'));
      await terminal.shows(turning);
      const [, frame] = turning.exec(terminal.text) ?? [];
      await until(() => ![undefined, frame].includes(turning.exec(terminal.text)?.[1]), 50_000);
      expect(terminal.lines.filter((line) => line.includes('Creating'))).to.have.length(1);
      endOperations();
      expect(await terminal.ended()).to.equal(0);
      expect(terminal.text).to.not.contain('Creating');
      expect(JSON.parse(terminal.text)).to.have.nested.property('properties.provisioningState', 'Succeeded');
    });

    it('survives that the window becomes narrower and wider', async () => {
      await using terminal = azq(create('a-workspace-with-a-rather-long-name'), { columns: 90 });
      await terminal.shows(turning);
      const text = "Creating workspace 'a-workspace-with-a-rather-long-name': Running";
      for (const columns of [30, 17, 60, 120]) {
        terminal.resize(columns);
        const fitting = text.slice(0, columns - '| '.length - 1).trimEnd();
        // Until it is drawn anew there is what the terminal has made of the old one.
        await until(() => terminal.lines.length === 1 && terminal.lines[0]?.slice(2) === fitting, 50_000);
      }
      endOperations();
      expect(await terminal.ended()).to.equal(0);
      expect(terminal.text).to.not.contain('Creating');
      expect(terminal.text).to.match(/^\{/);
    });

    for (const [what, more, environment] of [
      ['--only-show-errors', ' --only-show-errors', {}],
      ['TERM=dumb', '', { TERM: 'dumb' }],
    ] as const) {
      it(`stands still with ${what}`, async () => {
        const name = `still-${environment.TERM ?? 'quiet'}`;
        await using terminal = azq(create(name, more), { environment });
        // The change, and a look at the operation before and after the time in which it would turn.
        await until(() => emulator.sent().length > 2, 50_000);
        endOperations();
        expect(await terminal.ended()).to.equal(0);
        expect(terminal.written).to.not.contain('Creating').and.not.contain('\x1b[J');
      });
    }

    it('says on Ctrl+C what goes on all the same, and how to look', async () => {
      await using terminal = azq(create('abandoned'), { columns: 300 });
      await terminal.shows(turning);
      terminal.type('\x03');
      expect(await terminal.ended()).to.equal(130);
      expect(terminal.lines[0]).to.match(
        /^ERROR: \(Interrupted\) Workspace 'abandoned' in resource group 'rg' of subscription .*: Waiting was canceled; the operation itself goes on in the service\./,
      );
      expect(terminal.lines[1]).to.equal(
        "The change may have been carried out all the same; it was not sent again. Look at the workspace with 'azq workspace list' before you repeat it.",
      );
      expect(terminal.lines).to.have.length(2);
    });
  });

  it('says on Ctrl+C amid many what was done, what was not and what may have been', async () => {
    const ids = ['ws1', 'ws2', 'ws3', 'ws4'].map((name) => idOf(name));
    writeFileSync(join(folder, 'ids.txt'), ids.join('\n'));
    emulator.faults.inject({ path: '/ws2/regenerateKey', delay: 60_000, handled: true });
    await using terminal = azq(
      `workspace keys regenerate --ids @${join(folder, 'ids.txt')} --key-type Secondary -o table`,
      { columns: 300 },
    );
    await terminal.shows(/Succeeded +\S+ws1\n[^]*1 of 4 done/);
    while (emulator.sent().length < 2) await new Promise(setImmediate);
    terminal.type('\x03');
    expect(await terminal.ended()).to.equal(130);
    expect(terminal.text).to.match(/^ERROR: \(Interrupted\) Workspace 'ws2'.*\n.*'azq workspace keys list'/m);
    expect(terminal.lines.filter((line) => line.includes('/subscriptions/'))).to.deep.equal([
      `Succeeded  ${ids[0]}`,
      `InDoubt    ${ids[1]}`,
      `NotDone    ${ids[2]}`,
      `NotDone    ${ids[3]}`,
    ]);
    expect(terminal.lines.at(-1)).to.equal('Interrupted. 4 workspaces: 1 succeeded, 1 may have been done, 2 not done.');
    expect(emulator.sent()).to.have.length(2);
  });
});
