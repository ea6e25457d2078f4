import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Spinner } from '../../../src/hosts/cli/spinner.js';

describe('Spinner', () => {
  const terminalOf = (columns: number) => {
    const terminal = Object.assign(new PassThrough(), { columns });
    const draws: string[] = [];
    terminal.on('data', (chunk: Buffer) => draws.push(...chunk.toString().split('\r\x1b[J').slice(1)));
    return { terminal, draws };
  };

  it('leaves the cursor before its line, for terminals that break a line when their window becomes narrower', async () => {
    const { terminal, draws } = terminalOf(80);
    const spinner = new Spinner(terminal);
    spinner.show('Waiting');
    await setTimeout(250);
    spinner.stop();
    expect(draws.slice(0, 2)).to.deep.equal(['| Waiting\r', '/ Waiting\r']);
    expect(draws.at(-1)).to.equal('');
  });

  it('is never as wide as the window, also when that changes', async () => {
    const { terminal, draws } = terminalOf(20);
    const spinner = new Spinner(terminal);
    spinner.show('x'.repeat(50));
    terminal.columns = 10;
    await setTimeout(150);
    spinner.stop();
    expect(draws[0]).to.have.length(20);
    expect(draws[1]).to.have.length(10);
  });

  it('takes another text, and says whether there was something to clear', async () => {
    const { terminal, draws } = terminalOf(80);
    const spinner = new Spinner(terminal);
    expect(spinner.clear()).to.equal(false);
    spinner.show('one');
    expect(spinner.clear()).to.equal(true);
    expect(spinner.clear()).to.equal(false);
    spinner.show('two');
    await setTimeout(150);
    spinner.stop();
    const drawn = draws.length;
    await setTimeout(150);
    expect(draws.filter((each) => each.includes('two'))).to.not.be.empty;
    expect(draws).to.have.length(drawn);
  });
});
