import { expect } from 'chai';
import { tableHeading } from '../../src/cmdlet/output-type.js';
import { outputObjectTypes } from '../../src/generators/output-types.js';
import { quantumModule } from '../../src/quantum-module.js';
import { pwshResult } from '../generators/pwsh-result.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { modulePath } from './quantum.js';

/** Values of what stands in tables, none shorter than those that people have. */
const values: Readonly<Record<string, unknown>> = {
  Name: 'chemistry-workspace',
  WorkspaceName: 'chemistry-workspace',
  ResourceGroupName: 'quantum-resources-rg',
  Location: 'southcentralus',
  ProvisioningState: 'Succeeded',
  Usable: 'Partial',
  ApiKeyEnabled: false,
  PrimaryKeyKey: 'a key',
  SecondaryKeyKey: 'a key',
  Authentication: 'Token',
  Id: 'microsoft-elements.dft',
  ProviderId: 'microsoft-elements',
  CurrentAvailability: 'Unavailable',
  AverageQueueTime: 86_400,
  NumQubits: 100,
};

const shown = ['WorkspaceConnection', 'Target', 'IQuantumWorkspace', 'IListKeysResult'];

describeWithPwsh('The tables of what commands write', () => {
  for (const { typeName, properties } of outputObjectTypes(quantumModule)) {
    if (!shown.includes(typeName.split('.').at(-1) ?? '')) continue;

    it(`fit into a console of 80 columns: ${typeName}`, async () => {
      const columns = properties.filter(({ inTable }) => inTable);
      const object = columns.map(({ name, type }) => [name, type === 'datetime' ? null : values[name]]);
      expect(object.filter(([, value]) => value === undefined)).to.deep.equal([]);
      const script = `
        Import-Module $data.module
        $PSStyle.OutputRendering = 'PlainText'
        $object = [pscustomobject] $data.object
        foreach ($name in $data.dates) { $object.$name = [datetime] '2026-11-21T20:11:31Z' }
        $object.PSObject.TypeNames.Insert(0, $data.typeName)
        [System.Globalization.CultureInfo]::CurrentCulture = 'en-US'
        Out-Result ($object | Out-String -Width 80)`;
      const dates = columns.filter(({ type }) => type === 'datetime').map(({ name }) => name);
      const data = { module: modulePath, object: Object.fromEntries(object) as object, dates, typeName };
      const text = (await pwshResult(script, data)) as string;
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
      expect(lines[0]?.trim().split(/ +/)).to.deep.equal(columns.map(tableHeading));
      expect(lines, text).to.have.length(3);
      expect(text).not.to.contain('…').and.not.to.contain('a key');
    });
  }
});
