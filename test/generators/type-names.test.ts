import { expect } from 'chai';
import { accelerator, shortName, typeLiteral } from '../../src/generators/type-names.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { pwshResult } from './pwsh-result.js';

describe('accelerator', () => {
  it('is the short word of a built-in type', () => {
    expect(accelerator('System.Management.Automation.SwitchParameter')).to.equal('switch');
  });

  it('keeps the brackets of an array', () => {
    expect(accelerator('System.Int32[]')).to.equal('int[]');
  });

  it('is undefined where PowerShell has none', () => {
    expect(accelerator('Contoso.Garden.IBed')).to.be.undefined;
    expect(accelerator('Contoso.System.String')).to.be.undefined;
  });

  it('is that of a boolean for a nullable one, as in syntax', () => {
    expect(accelerator('System.Nullable[System.Boolean]')).to.equal('bool');
  });
});

describe('typeLiteral', () => {
  it('is the short word, but for a nullable boolean the whole type', () => {
    const typeNames = ['System.Security.SecureString', 'System.DateTime[]', 'System.Nullable[System.Boolean]'];
    expect(typeNames.map(typeLiteral)).to.deep.equal(['securestring', 'datetime[]', 'System.Nullable[bool]']);
  });

  it('is undefined where PowerShell has no word for the type', () => {
    expect(typeLiteral('Contoso.Garden.IBed')).to.be.undefined;
  });
});

describe('shortName', () => {
  it('leaves out the namespace and keeps the brackets', () => {
    expect(shortName('Contoso.Garden.Season[]')).to.equal('Season[]');
    expect(shortName('Plain')).to.equal('Plain');
  });

  it('is that of a boolean for a nullable one', () => {
    expect(shortName('System.Nullable[System.Boolean]')).to.equal('Boolean');
  });
});

describeWithPwsh('accelerator in a real PowerShell', () => {
  it('is the word that the engine has for the type', async () => {
    const typeNames = [
      ...['String', 'Int32', 'Int64', 'Boolean', 'DateTime', 'Guid', 'Uri', 'Collections.Hashtable'],
      ...['Security.SecureString', 'Management.Automation.PSCredential', 'Management.Automation.PSObject'],
      'Management.Automation.SwitchParameter',
    ].map((name) => `System.${name}`);
    const words = typeNames.map((typeName) => accelerator(typeName));
    const script = 'Out-Result @($data | ForEach-Object { ([string] $_ -as [type]).FullName })';
    expect(await pwshResult(script, words)).to.deep.equal(typeNames);
  });

  it('is what a nullable boolean is called in syntax, which as a type it is not', async () => {
    const script = `function f { param([${typeLiteral('System.Nullable[System.Boolean]')}] $Value) $null -eq $Value }
      Out-Result @((f -Value $null), (f -Value 0), (Get-Command f -Syntax).Trim())`;
    const syntax = `f [[-Value] <${accelerator('System.Nullable[System.Boolean]')}>]`;
    expect(await pwshResult(script, null)).to.deep.equal([true, false, syntax]);
  });
});
