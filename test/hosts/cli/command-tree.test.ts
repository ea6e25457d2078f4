import { expect } from 'chai';
import { commandTree, depthOf } from '../../../src/hosts/cli/command-tree.js';
import { shell } from './helpers/shell.js';

describe('commandTree', () => {
  const command = (name: string) => ({
    name,
    describe: `Runs ${name}.`,
    options: [],
    run: () => Promise.resolve(name.length),
  });

  it('joins commands that begin with the same words', () => {
    const root = commandTree([command('a b c'), command('a b d'), command('e')]);
    const inner = root.children.get('a')?.children.get('b');
    expect([...(inner?.children.keys() ?? [])]).to.deep.equal(['c', 'd']);
    expect(inner?.command).to.equal(undefined);
    expect(depthOf(root)).to.equal(0);
    expect(inner && depthOf(inner)).to.equal(2);
  });

  it('lets a command be a group too', async () => {
    const extraCommands = [command('hose'), command('hose wind')];
    expect((await shell(['hose'], { extraCommands })).code).to.equal(4);
    expect((await shell(['hose', 'wind'], { extraCommands })).code).to.equal(9);
    expect((await shell(['hose', 'wnd'], { extraCommands })).stderr).to.contain("Did you mean 'wind'?");
  });
});
