import { expect } from 'chai';
import { join } from 'node:path';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { decodeValue, encodeValue } from '../../src/protocol/values.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

const script = join(import.meta.dirname, '../../src/hosts/pwsh/powershell/json.ps1');

/** What PowerShell writes of a value, and what the value is there. */
interface Written {
  readonly line: string;
  readonly typeName: string | null;
}

const texts = [
  '',
  'plain',
  'it\'s "so" \\',
  'h\u00f6he \u20ac',
  'a\r\n\u2028\0',
  '\ud83d\ude00',
  '\ud83d alone',
  '2026-01-02',
];

describeWithPwsh('HostJson in a real PowerShell', () => {
  describe('on what it reads', () => {
    const values: [typeName: string, value: unknown][] = [
      ['System.DateTime', new Date(0)],
      ['System.DateTime', new Date(1_767_323_045_678)],
      ['System.DateTime', new Date(-1)],
      ['System.DateTime', new Date(-62_135_596_800_000)],
      ['System.DateTime', new Date(253_402_300_799_999)],
      ['System.Object[]', [new Date(5), null, [new Date(6)]]],
      ['System.Management.Automation.PSCustomObject', { at: new Date(5), name: 'a' }],
      ['System.Collections.Hashtable', { $date: new Date(5), 'high \ud83d': [{}], '': null }],
      ...texts.map((text): [string, unknown] => ['System.String', text]),
    ];
    const sent = ([typeName, value]: (typeof values)[number]): unknown =>
      typeName === 'System.Collections.Hashtable' ? new Map(Object.entries(value as object)) : value;
    let written: readonly Written[] = [];
    before(async () => {
      written = await roundTrip(values.map((each) => JSON.stringify(encodeValue(sent(each)))));
    });

    values.forEach(([typeName, value], index) => {
      it(`makes a ${typeName} of ${JSON.stringify(value)}, and writes the same again`, () => {
        expect(written[index]?.typeName).to.equal(typeName);
        expect(decodeValue(JSON.parse(written[index]?.line ?? ''))).to.deep.equal(value);
      });
    });
  });

  describe('on secure strings', () => {
    let written: readonly Written[] = [];
    before(async () => {
      written = await roundTrip(texts.map((text) => JSON.stringify(encodeValue(new SecureString(text)))));
    });

    texts.forEach((text, index) => {
      it(`makes one of ${JSON.stringify(text)}, and writes the same again`, () => {
        expect(written[index]?.typeName).to.equal('System.Security.SecureString');
        const value = decodeValue(JSON.parse(written[index]?.line ?? ''));
        expect(value).to.be.instanceOf(SecureString);
        expect((value as SecureString).reveal()).to.equal(text);
      });
    });
  });

  describe('on what it writes', () => {
    const kind = (date: string, name: 'Local' | 'Utc') => `[datetime]::SpecifyKind(${date}, '${name}')`;
    const dates: [expression: string, date: Date][] = [
      [kind("'2026-01-02T03:04:05.678'", 'Utc'), new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678))],
      [kind("'2026-07-02T03:04:05'", 'Local'), new Date(2026, 6, 2, 3, 4, 5)],
      ["[datetime] '2026-01-02T03:04:05'", new Date(2026, 0, 2, 3, 4, 5)],
      ["[datetime] '2026-01-02T03:04:05+02:00'", new Date(Date.UTC(2026, 0, 2, 1, 4, 5))],
      ["[datetime]::new(621355968000009999, 'Utc')", new Date(0)],
      ["[datetime]::new(621355967999999999, 'Utc')", new Date(-1)],
      [kind('[datetime]::MinValue', 'Utc'), new Date(-62_135_596_800_000)],
      [kind('[datetime]::MaxValue', 'Utc'), new Date(253_402_300_799_999)],
      ["Get-Date -Date '2026-01-02T03:04:05'", new Date(2026, 0, 2, 3, 4, 5)],
    ];
    const numbers: [expression: string, text: string][] = [
      ['1 / 3', '0.3333333333333333'],
      ['[single] 0.1', '0.1'],
      ['1.10d', '1.10'],
      ['1e300', '1E+300'],
      ['[double]::NaN', '"NaN"'],
      ['[long]::MaxValue', '9223372036854775807'],
      // As .NET Framework's reader gives a number that is not whole.
      ['[HostJson]::FromParsed(@{ a = 0.30000000000000004d }, $false).a', '0.30000000000000004'],
      ['[HostJson]::FromParsed(1.10d, $false)', '1.1'],
    ];
    const secret = "(ConvertTo-SecureString -AsPlainText -Force 'hunter2')";
    const places: [expression: string, find: (value: unknown) => unknown][] = [
      [secret, (value) => value],
      [`@(1, ${secret})`, (value) => (value as unknown[])[1]],
      [`@{ Password = ${secret} }`, (value) => (value as Record<string, unknown>)['Password']],
      [`[pscustomobject] @{ Password = ${secret} }`, (value) => (value as Record<string, unknown>)['Password']],
      [`Write-Output ${secret}`, (value) => value],
    ];
    let written: readonly Written[] = [];
    before(async () => {
      written = await write([...dates, ...places, ...numbers].map(([expression]) => expression));
    });

    dates.forEach(([expression, date], index) => {
      it(`tells when ${expression} is, to the millisecond`, () => {
        expect(decodeValue(JSON.parse(written[index]?.line ?? ''))).to.deep.equal(date);
      });
    });

    numbers.forEach(([expression, text], index) => {
      it(`writes ${expression} as ${text}`, () => {
        expect(written[dates.length + places.length + index]?.line).to.equal(text);
      });
    });

    places.forEach(([expression, find], index) => {
      it(`hands over ${expression} as a secure string, which the line does not show`, () => {
        const { line = '' } = written[dates.length + index] ?? {};
        const value = find(decodeValue(JSON.parse(line)));
        expect(value).to.be.instanceOf(SecureString);
        expect((value as SecureString).reveal()).to.equal('hunter2');
        expect(line).to.not.contain('hunter2');
      });
    });
  });
});

/** What PowerShell writes of what it has read. */
function roundTrip(lines: readonly string[]): Promise<Written[]> {
  return run('[HostJson]::Read($each)', lines);
}

/** What it writes of the values of these expressions. */
function write(expressions: readonly string[]): Promise<Written[]> {
  return run('& ([scriptblock]::Create($each))', expressions);
}

async function run(value: string, items: readonly string[]): Promise<Written[]> {
  const body = `$ErrorActionPreference = 'Stop'
    . $data.script
    Out-Result @(foreach ($each in $data.items) {
        # Not through the pipeline, which would take a list apart.
        $value = ${value}
        $text = [System.Text.StringBuilder]::new()
        [HostJson]::Write($text, $value, 0)
        [ordered] @{ line = $text.ToString(); typeName = $value.GetType().FullName }
    })`;
  const { results, stderr } = await runPwsh(body, { script, items });
  if (results.length !== 1) throw new Error(`pwsh wrote no result: ${stderr}`);
  return results[0] as Written[];
}
