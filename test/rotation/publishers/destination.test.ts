import { expect } from 'chai';
import { parseDestination, placeFor, problemWithDestination } from '../../../src/rotation/publishers/destination.js';
import { workspace } from '../world.js';

describe('A destination', () => {
  const right: [text: string, kind: string, place: string][] = [
    ['stdout', 'stdout', ''],
    ['file:/etc/quantum', 'file', '/etc/quantum'],
    ['file:C:\\keys\\{workspaceName}.txt', 'file', 'C:\\keys\\{workspaceName}.txt'],
    ['ENV-FILE:.env', 'env-file', '.env'],
    ['keyvault:https://v.vault.azure.net/secrets/a-b', 'keyvault', 'https://v.vault.azure.net/secrets/a-b'],
    [
      'keyvault:https://v.vault.azure.cn/secrets/{workspaceName}/',
      'keyvault',
      'https://v.vault.azure.cn/secrets/{workspaceName}/',
    ],
  ];
  for (const [text, kind, place] of right) {
    it(`can be ${text}`, () => expect(parseDestination(text)).to.deep.equal({ kind, place }));
  }

  const wrong: [text: string, problem: string][] = [
    ['', 'It is one of'],
    ['connection.txt', 'It is one of'],
    ['stdout:x', 'It is one of'],
    ['file:', 'names no place'],
    ['file:{name}', "'{name}' is none of"],
    ['keyvault:my-vault/my-secret', 'A secret is named as'],
    ['keyvault:http://v.vault.azure.net/secrets/a', 'A secret is named as'],
    ['keyvault:https://evil.example/secrets/a', 'A secret is named as'],
    ['keyvault:https://v.vault.azure.net.evil.example/secrets/a', 'A secret is named as'],
    ['keyvault:https://v.vault.azure.net/secrets/a/0123456789', 'A secret is named as'],
  ];
  for (const [text, problem] of wrong) {
    it(`cannot be '${text}'`, () => expect(problemWithDestination(text)).to.include(problem));
  }

  it('has the parts of the workspace put in', () => {
    expect(placeFor('{subscriptionId}/{resourceGroupName}/{workspaceName}', workspace)).to.equal(
      '00000000-1111-2222-3333-444444444444/quantum-rg/my-workspace',
    );
  });
});
