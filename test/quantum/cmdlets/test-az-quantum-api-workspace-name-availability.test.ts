import { expect } from 'chai';
import { listening, quantumAt } from '../helpers/calls.js';
import { idOf, subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('Test-AzQuantumApiWorkspaceNameAvailability', () => {
  const emulator = useEmulator();
  const bodies = () => emulator.sent().map(([, body]) => body);

  it('tells whether a name is free, and why not', async () => {
    const quantum = quantumAt(emulator);
    const [free] = await quantum.testAzQuantumApiWorkspaceNameAvailability({ location: 'westus', name: 'free' });
    const [taken] = await quantum.testAzQuantumApiWorkspaceNameAvailability({ location: 'West US', name: 'ws1' });
    expect(free?.nameAvailable).to.equal(true);
    expect(taken).to.include({ nameAvailable: false, reason: 'AlreadyExists' });
    expect(taken?.message).to.be.a('string');
    const type = 'Microsoft.Quantum/Workspaces';
    expect(bodies()).to.deep.equal([
      { name: 'free', type },
      { name: 'ws1', type },
    ]);
  });

  it('takes the request as an object, and the region from an object', async () => {
    const quantum = quantumAt(emulator);
    const body = { name: 'a', type: 'Microsoft.Quantum/workspaces' };
    await quantum.testAzQuantumApiWorkspaceNameAvailability({ location: 'westus', body });
    const inputObject = { subscriptionId, location: 'westus' };
    await quantum.testAzQuantumApiWorkspaceNameAvailability({ inputObject, body });
    await quantum.testAzQuantumApiWorkspaceNameAvailability({ inputObject, name: 'b' });
    expect(bodies()).to.deep.equal([body, body, { name: 'b', type: 'Microsoft.Quantum/Workspaces' }]);
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/locations/westus/checkNameAvailability`;
    expect(new Set(emulator.sent().map(([sent]) => sent))).to.deep.equal(new Set([path]));
  });

  it('checks what is piped in', async () => {
    const answers = await quantumAt(emulator).testAzQuantumApiWorkspaceNameAvailability(
      { location: 'westus' },
      { input: [{ name: 'ws1' }, { name: 'free' }] },
    );
    expect(answers.map(({ nameAvailable }) => nameAvailable)).to.deep.equal([false, true]);
  });

  it('asks nothing under -WhatIf, nor of an object without a region', async () => {
    const { lines, options } = listening();
    const call = { location: 'westus', name: 'x' };
    await quantumAt(emulator).testAzQuantumApiWorkspaceNameAvailability(call, { ...options, whatIf: true });
    const refused = quantumAt(emulator).testAzQuantumApiWorkspaceNameAvailability({
      inputObject: idOf('ws1'),
      name: 'x',
    });
    expect(await refused.then(() => '', String)).to.contain('nor Location');
    expect(emulator.sent()).to.deep.equal([]);
    expect(lines.join()).to.contain("Look whether the name 'x' is free");
  });
});
