import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellNames } from '../src/cmdlet/cmdlet.js';
import { quantumModule } from '../src/quantum-module.js';

const source = join(import.meta.dirname, '../src');

describe('quantumModule', () => {
  it('has the cmdlets by the name of their function', () => {
    expect(
      Object.entries(quantumModule.cmdlets).map(([name, cmdlet]) => [
        name,
        shellNames(cmdlet).map((each) => each.name),
      ]),
    ).to.deep.equal([
      ['connectAzQuantumApiWorkspace', ['workspace set']],
      ['disconnectAzQuantumApiWorkspace', ['workspace clear']],
      ['getAzQuantumApiOffering', ['offering list']],
      ['getAzQuantumApiTarget', ['target list']],
      ['getAzQuantumApiWorkspace', ['workspace list', 'workspace show']],
      ['getAzQuantumApiWorkspaceKey', ['workspace keys list']],
      ['newAzQuantumApiWorkspace', ['workspace create']],
      ['newAzQuantumApiWorkspaceKey', ['workspace keys regenerate']],
      ['removeAzQuantumApiWorkspace', ['workspace delete']],
      ['testAzQuantumApiWorkspaceNameAvailability', ['name check']],
      ['updateAzQuantumApiWorkspace', ['workspace update']],
      ['updateAzQuantumApiWorkspaceTag', ['workspace tag']],
      ['invokeAzQuantumApiKeyRotation', ['workspace keys rotate']],
    ]);
  });

  it('declares every environment variable that its sources read', () => {
    const files = ['quantum', 'rotation']
      .flatMap((folder) =>
        readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      )
      .filter((name) => name.endsWith('.ts'));
    const texts = files.map((name) => readFileSync(join(source, name), 'utf8'));
    const read = texts.flatMap((text) => [...text.matchAll(/environment\[['"](\w+)['"]\]/g)].map(([, name]) => name));
    expect(read).to.include('AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT');
    expect(quantumModule.environment).to.include.members(read);
    expect(new Set(quantumModule.environment).size).to.equal(quantumModule.environment.length);
  });
});
