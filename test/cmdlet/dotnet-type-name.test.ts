import { expect } from 'chai';
import { dotnetTypeName } from '../../src/cmdlet/dotnet-type-name.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

const numbers: [string, number][] = [
  ['0', 0],
  ['2147483647', 2147483647],
  ['-2147483648', -2147483648],
  ['2147483648', 2147483648],
  ['-2147483649', -2147483649],
  ['9007199254740992', 9007199254740992],
  ['4611686018427387904', 2 ** 62],
  ['1.5', 1.5],
  ['1e21', 1e21],
];

const values: [string, unknown][] = [
  ["'a'", 'a'],
  ["''", ''],
  ['$true', true],
  ['$false', false],
  ...numbers,
  ['[long] 1', 1n],
  ['@()', []],
  ["@('a', 1)", ['a', 1]],
  ['[datetime]::new(0)', new Date(0)],
  ['[securestring]::new()', new SecureString('')],
  ['@{}', new Map()],
  ['[pscustomobject] @{}', {}],
];

describe('dotnetTypeName', () => {
  it('is undefined where there is no value, or one that PowerShell cannot have', () => {
    for (const none of [null, undefined, () => 1, Symbol('a')]) expect(dotnetTypeName(none)).to.equal(undefined);
  });

  it('takes a number beyond 64 bits, and what is none, for a floating-point one', () => {
    for (const number of [2 ** 63, -(2 ** 63), NaN, Infinity]) {
      expect(dotnetTypeName(number)).to.equal('System.Double');
    }
  });

  it('takes an object of any class for one made of properties', () => {
    for (const object of [Object.create(null), new (class Box {})()]) {
      expect(dotnetTypeName(object)).to.equal('System.Management.Automation.PSCustomObject');
    }
  });
});

describeWithPwsh('dotnetTypeName in a real PowerShell', () => {
  it('is the type of the same value there', async () => {
    const expressions = values.map(([expression]) => expression);
    const script = `Out-Result @($data | ForEach-Object { $value = & ([scriptblock]::Create(", ($_)")); $value.GetType().FullName })`;
    const { results, stderr } = await runPwsh(script, expressions);
    expect(stderr).to.equal('');
    expect(values.map(([, value]) => dotnetTypeName(value))).to.deep.equal(results[0]);
  });
});
