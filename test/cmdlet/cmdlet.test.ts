import { expect } from 'chai';
import { camelCase, cmdletsOver, defaultParameterSet, pascalCase } from '../../src/cmdlet/cmdlet.js';
import { declare } from './declare.js';

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

describe('defaultParameterSet', () => {
  const parameterSets = ['One', 'Two'] as const;

  it('is the first unless another is declared', () => {
    expect(defaultParameterSet(declare({ parameterSets }))).to.equal('One');
    expect(defaultParameterSet(declare({ parameterSets, others: { defaultParameterSet: 'Two' } }))).to.equal('Two');
  });

  it('is undefined where it is declared that there is none', () => {
    expect(defaultParameterSet(declare({ parameterSets, others: { defaultParameterSet: null } }))).to.equal(undefined);
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
