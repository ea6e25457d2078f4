import { expect } from 'chai';
import { camelCase, cmdletsOver, pascalCase } from '../../src/cmdlet/cmdlet.js';

describe('cmdletsOver', () => {
  it('names the cmdlet after its verb and noun, and keeps the declaration', () => {
    const process = () => Promise.resolve();
    const declared = cmdletsOver<object>()('Get', 'Thing', {
      shell: 'thing list',
      synopsis: 'Lists things.',
      description: 'Lists things.',
      parameterSets: ['Only'],
      parameters: {},
      output: { typeName: 'Contoso.IThing', typeScript: 'Thing' },
      examples: [],
      process,
    });
    expect(declared).to.include({ verb: 'Get', noun: 'Thing', name: 'Get-Thing', shell: 'thing list', process });
  });
});

describe('spelling', () => {
  it('of a parameter in PowerShell', () => {
    expect(pascalCase('resourceGroupName')).to.equal('ResourceGroupName');
  });

  it('of a property in Node', () => {
    expect(camelCase('PrimaryKeyKey')).to.equal('primaryKeyKey');
  });
});
