import { expect } from 'chai';
import { accelerator, shortName } from '../../src/generators/type-names.js';
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
});

describe('shortName', () => {
  it('leaves out the namespace and keeps the brackets', () => {
    expect(shortName('Contoso.Garden.Season[]')).to.equal('Season[]');
    expect(shortName('Plain')).to.equal('Plain');
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
});
