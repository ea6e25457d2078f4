import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantumModule } from '../../src/quantum/quantum-module.js';

const source = join(import.meta.dirname, '../../src/quantum');

describe('quantumModule', () => {
  it('has the cmdlets by the name of their function', () => {
    expect(
      Object.entries(quantumModule.cmdlets).map(([name, cmdlet]) => [name, cmdlet.name, cmdlet.shell]),
    ).to.deep.equal([
      ['connectAzQuantumApiWorkspace', 'Connect-AzQuantumApiWorkspace', 'workspace set'],
      ['disconnectAzQuantumApiWorkspace', 'Disconnect-AzQuantumApiWorkspace', 'workspace clear'],
      ['getAzQuantumApiTarget', 'Get-AzQuantumApiTarget', 'target list'],
      ['getAzQuantumApiWorkspaceKey', 'Get-AzQuantumApiWorkspaceKey', 'workspace keys list'],
      ['newAzQuantumApiWorkspaceKey', 'New-AzQuantumApiWorkspaceKey', 'workspace keys regenerate'],
    ]);
  });

  it('declares every environment variable that its sources read', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const texts = files.map((name) => readFileSync(join(source, name), 'utf8'));
    const read = texts.flatMap((text) => [...text.matchAll(/environment\[['"](\w+)['"]\]/g)].map(([, name]) => name));
    expect(read).to.include('AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT');
    expect(quantumModule.environment).to.include.members(read);
    expect(new Set(quantumModule.environment).size).to.equal(quantumModule.environment.length);
  });
});
