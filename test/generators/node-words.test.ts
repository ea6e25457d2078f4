import { expect } from 'chai';
import type { Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { inNodeWords } from '../../src/generators/node-words.js';
import { quantumModule } from '../../src/quantum-module.js';

describe('inNodeWords', () => {
  const { cmdlets } = inNodeWords(quantumModule);

  it('names properties and functions, in descriptions and in the help of parameters', () => {
    expect(cmdlets['newAzQuantumApiWorkspace']?.description).to.contain('unless noWait is given.');
    expect(cmdlets['newAzQuantumApiWorkspaceKey']?.description).to.contain('getAzQuantumApiWorkspaceKey reads it.');
    expect(cmdlets['updateAzQuantumApiWorkspace']?.parameters['apiKeyEnabled']?.help).to.contain(
      'apiKeyEnabled: false ',
    );
  });

  it('leaves alone what is not ours, and all that is no help', () => {
    const own = cmdlets['newAzQuantumApiWorkspace'];
    const given: Cmdlet = quantumModule.cmdlets.newAzQuantumApiWorkspace;
    expect(own?.parameters['defaultProfile']?.help).to.contain('Get-AzContext and Connect-AzAccount');
    expect(own?.parameters['name']?.options).to.equal(given.parameters['name']?.options);
    expect(own?.parameterSets).to.equal(given.parameterSets);
  });
});
