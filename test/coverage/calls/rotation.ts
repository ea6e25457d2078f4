import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedKeys, nodeNames, shellNames, type CoveredCall, type Outcome, type Place } from '../covered-call.js';

const folder = mkdtempSync(join(tmpdir(), 'azq-coverage-rotation-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const ledgerPath = join(folder, 'ledger.jsonl');
const environment = () => ({ AZURE_QUANTUM_CONFIG_DIR: folder });

/** Invoke-AzQuantumApiKeyRotation. */
export const rotationCalls: readonly CoveredCall[] = [
  {
    command: 'Invoke-AzQuantumApiKeyRotation',
    parameterSet: 'ByName',
    environment,
    pwsh: 'Invoke-AzQuantumApiKeyRotation @names -Publish stdout -InUse Primary -Confirm:$false',
    node: (at) => ({ args: { ...nodeNames(at), publish: 'stdout', inUse: 'Primary', ledgerPath } }),
    shell: (at) => [
      ...['workspace', 'keys', 'rotate', ...shellNames(at), '--publish', 'stdout', '--in-use', 'Primary'],
      '--yes',
    ],
    check: rotated,
  },
  {
    command: 'Invoke-AzQuantumApiKeyRotation',
    parameterSet: 'ByInputObject',
    environment,
    pwsh: '$at.id | Invoke-AzQuantumApiKeyRotation -Publish stdout -InUse Primary -Confirm:$false',
    node: ({ id }) => ({ args: { publish: 'stdout', inUse: 'Primary', ledgerPath }, input: [id] }),
    check: rotated,
  },
  {
    command: 'Invoke-AzQuantumApiKeyRotation',
    parameterSet: 'ById',
    environment,
    pwsh: 'Invoke-AzQuantumApiKeyRotation -Id $at.id -Publish stdout -InUse Primary -Confirm:$false',
    node: ({ id }) => ({ args: { id: [id], publish: 'stdout', inUse: 'Primary', ledgerPath } }),
    shell: ({ id }) => ['fleet', 'rotate', '--ids', id, '--publish', 'stdout', '--in-use', 'Primary', '--yes'],
    check: rotated,
  },
];

/** The key that is in use is the old one, and the other is new, and was tried. */
function rotated({ written, sent, before, after }: Outcome, { id, workspaceName }: Place): void {
  expect(sent.map(({ path, status }) => [path, status])).to.deep.equal([
    [`${id}/listKeys`, 200],
    [`${id}/regenerateKey`, 204],
    [`${id}/listKeys`, 200],
    [`${id}/providerStatus`, 200],
  ]);
  expect(changedKeys(before, after)).to.deep.equal(['Secondary']);
  expect(written).to.have.lengthOf(1);
  expect(written[0]).to.include({ workspaceName, outcome: 'Published', slot: 'Secondary' });
}
