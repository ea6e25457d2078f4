import { expect } from 'chai';
import { listening, quantumAt } from '../helpers/calls.js';
import { idOf, useEmulator } from '../helpers/emulator.js';

describe('Update-AzQuantumApiWorkspaceTag', () => {
  const emulator = useEmulator();
  const names = { resourceGroupName: 'rg', workspaceName: 'ws1' };

  it('puts the tags in the place of those there are, each a text', async () => {
    const quantum = quantumAt(emulator);
    const [first] = await quantum.updateAzQuantumApiWorkspaceTag({ ...names, tag: { a: 'b', n: 1 as never } });
    expect(first?.tag).to.deep.equal({ a: 'b', n: '1' });
    const [second] = await quantum.updateAzQuantumApiWorkspaceTag({
      inputObject: idOf('ws1'),
      tag: { c: true as never },
    });
    expect(second?.tag).to.deep.equal({ c: 'True' });
    const [none] = await quantum.updateAzQuantumApiWorkspaceTag({ ...names, tag: {} });
    expect(none?.tag).to.deep.equal({});
    expect(emulator.sent().map(([, body]) => body)).to.deep.equal([
      { tags: { a: 'b', n: '1' } },
      { tags: { c: 'True' } },
      { tags: {} },
    ]);
  });

  it('says under -WhatIf which tags it would set', async () => {
    const { lines, options } = listening();
    const quantum = quantumAt(emulator);
    await quantum.updateAzQuantumApiWorkspaceTag({ ...names, tag: { a: 'b' } }, { ...options, whatIf: true });
    await quantum.updateAzQuantumApiWorkspaceTag({ ...names, tag: {} }, { ...options, whatIf: true });
    await quantum.updateAzQuantumApiWorkspaceTag(names, { ...options, whatIf: true });
    expect(lines.join())
      .to.contain("Set the tags to 'a'")
      .and.contain('Remove all tags')
      .and.contain('Leave the tags as they are');
    expect(emulator.sent()).to.deep.equal([]);
  });
});
