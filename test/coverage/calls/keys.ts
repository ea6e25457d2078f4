import { expect } from 'chai';
import {
  changedKeys,
  nodeNames,
  shellNames,
  type CoveredCall,
  type KeyName,
  type Outcome,
  type Place,
} from '../covered-call.js';

/** Get- and New-AzQuantumApiWorkspaceKey. */
export const keyCalls: readonly CoveredCall[] = [
  {
    command: 'Get-AzQuantumApiWorkspaceKey',
    parameterSet: 'List',
    pwsh: 'Get-AzQuantumApiWorkspaceKey @names',
    node: (at) => ({ args: nodeNames(at) }),
    shell: (at) => ['workspace', 'keys', 'list', ...shellNames(at)],
    check({ written, sent, before, after }, { id }) {
      expect(sent).to.have.lengthOf(1);
      expect(sent[0]).to.include({ method: 'POST', path: `${id}/listKeys`, status: 200 });
      const { keys } = before;
      expect(written).to.have.lengthOf(1);
      const [{ primaryKeyCreatedAt, secondaryKeyCreatedAt, ...rest }] = written as [Record<string, string>];
      expect(rest).to.deep.equal({
        apiKeyEnabled: true,
        primaryKeyKey: keys?.primaryKey.key,
        primaryConnectionString: keys?.primaryConnectionString,
        secondaryKeyKey: keys?.secondaryKey.key,
        secondaryConnectionString: keys?.secondaryConnectionString,
      });
      expect(Date.parse(primaryKeyCreatedAt ?? '')).to.equal(Date.parse(keys?.primaryKey.createdAt ?? ''));
      expect(Date.parse(secondaryKeyCreatedAt ?? '')).to.equal(Date.parse(keys?.secondaryKey.createdAt ?? ''));
      expect(after).to.deep.equal(before);
    },
  },
  {
    command: 'New-AzQuantumApiWorkspaceKey',
    parameterSet: 'RegenerateExpanded',
    pwsh: 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru',
    node: (at) => ({ args: { ...nodeNames(at), key: 'Primary', passThru: true } }),
    shell: (at) => ['workspace', 'keys', 'regenerate', ...shellNames(at), '--key-type', 'Primary', '--pass-thru'],
    check: regenerated('Primary'),
  },
  {
    command: 'New-AzQuantumApiWorkspaceKey',
    parameterSet: 'Regenerate',
    pwsh: "New-AzQuantumApiWorkspaceKey @names -Body @{ Key = 'Primary', 'Secondary' } -PassThru",
    node: (at) => ({ args: { ...nodeNames(at), body: { key: ['Primary', 'Secondary'] }, passThru: true } }),
    shell: (at) => ['workspace', 'keys', 'regenerate', ...shellNames(at), '--body', '-', '--pass-thru'],
    shellInput: () => '{ "keys": ["Primary", "Secondary"] }',
    check: regenerated('Primary', 'Secondary'),
  },
  {
    command: 'New-AzQuantumApiWorkspaceKey',
    parameterSet: 'RegenerateViaIdentity',
    pwsh: "$at.id | New-AzQuantumApiWorkspaceKey -Body @{ Key = 'Secondary' } -PassThru",
    node: ({ id }) => ({ args: { body: { key: 'Secondary' }, passThru: true }, input: [id] }),
    check: regenerated('Secondary'),
  },
  {
    command: 'New-AzQuantumApiWorkspaceKey',
    parameterSet: 'RegenerateViaIdentityExpanded',
    pwsh: '[pscustomobject] @{ Id = $at.id } | New-AzQuantumApiWorkspaceKey -Key Secondary -PassThru',
    node: ({ id }) => ({ args: { inputObject: { id }, key: 'Secondary', passThru: true } }),
    check: regenerated('Secondary'),
  },
];

/** One request, and these keys are new while the others are the old ones. */
function regenerated(...names: KeyName[]) {
  return ({ written, sent, before, after }: Outcome, { id }: Place): void => {
    expect(written).to.deep.equal([true]);
    expect(sent.map(({ method, path, body, status }) => [method, path, body, status])).to.deep.equal([
      ['POST', `${id}/regenerateKey`, { keys: names }, 204],
    ]);
    expect(changedKeys(before, after)).to.deep.equal(names);
  };
}
