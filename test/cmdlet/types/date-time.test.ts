import { expect } from 'chai';
import { dateTime, yearOne } from '../../../src/cmdlet/types/date-time.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const type = dateTime();
const iso = (value: unknown) => type.convert(value).toISOString();

// test/conformance holds what PowerShell makes of the same, in UTC.
describe('dateTime', () => {
  let zone: string | undefined;
  before(() => {
    zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
  });
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('leaves a date as it is', () => {
    const date = new Date(5);
    expect(type.convert(date)).to.equal(date);
  });

  const same: [text: string, date: string][] = [
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31t12:00z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31 12:00:07Z', '2026-01-31T12:00:07.000Z'],
    ['2026-01-31T12:00:00.5Z', '2026-01-31T12:00:00.500Z'],
    ['2026-01-31T12:00:00.0019999Z', '2026-01-31T12:00:00.001Z'],
    ['1969-12-31T23:59:59.9999999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-01-31T12:00:00+02:00', '2026-01-31T10:00:00.000Z'],
    ['2026-01-31T22:00:00-0530', '2026-02-01T03:30:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['0099-02-28T00:00:00Z', '0099-02-28T00:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    // Without a zone it is the hour that a clock in New York shows, in winter and in summer.
    ['2026-01-02', '2026-01-02T05:00:00.000Z'],
    ['2026-7-2', '2026-07-02T04:00:00.000Z'],
    ['2026-07', '2026-07-01T04:00:00.000Z'],
    ['2026-07-02T20:04', '2026-07-03T00:04:00.000Z'],
    ['2026-07-02 03:04:05.678', '2026-07-02T07:04:05.678Z'],
    ['\t2026-01-02 \n', '2026-01-02T05:00:00.000Z'],
    ['7/2/2026', '2026-07-02T04:00:00.000Z'],
    ['01/02/2026 3:04', '2026-01-02T08:04:00.000Z'],
    ['1/2/2026 17:06:07', '2026-01-02T22:06:07.000Z'],
    ['1/2/2026 5:06 PM', '2026-01-02T22:06:00.000Z'],
    ['1/2/2026 5:06:07pm', '2026-01-02T22:06:07.000Z'],
    ['1/2/2026 5:06 am', '2026-01-02T10:06:00.000Z'],
    ['1/2/2026 12:00 AM', '2026-01-02T05:00:00.000Z'],
    ['1/2/2026 12:00 PM', '2026-01-02T17:00:00.000Z'],
    ['1/2/2026 13:00 PM', '2026-01-02T18:00:00.000Z'],
  ];
  for (const [text, date] of same) {
    it(`takes ${JSON.stringify(text)}`, () => {
      expect(iso(text)).to.equal(date);
    });
  }

  it('reads a year before 100 as it is, in local time too', () => {
    const date = type.convert('0099-03-04');
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()]).to.deep.equal([99, 2, 4, 0]);
  });

  it('takes an integer for ticks of a local clock', () => {
    expect(iso(639_029_196_000_000_000n)).to.equal('2026-01-02T08:00:00.000Z');
    expect(iso(639_029_196_000_009_999n)).to.equal('2026-01-02T08:00:00.000Z');
    expect(type.convert(0).getFullYear()).to.equal(1);
    expect(type.convert(3_155_378_975_999_999_999n).getFullYear()).to.equal(9999);
  });

  const wrong: unknown[] = [
    ...[
      '',
      'x',
      'today',
      'Jan 2, 2026',
      '20260102',
      '2026',
      '26-01-02',
      '2026-01-02T',
      '2026-01-02T3',
      '2026-01-02T03',
    ],
    ...['2026-13-01', '2026-00-01', '2026-01-00', '2026-02-29', '2026-02-30', '2026-04-31', '0000-01-01'],
    ...['2026-01-02T24:00', '2026-01-02T23:60', '2026-01-02T23:59:60', '2026-01-02T03:04:05.12345678Z'],
    ...['2026-01-02Z', '2026-01-02T03:04:05+1', '13/1/2026', '1/32/2026', '1/2/26', '1/2/2026 13:00 AM'],
    ...['1/2/2026 24:00', '1/2/2026Z', 'x2026-01-02', '2026-01-02x'],
    ...[-1, 1.5, 2e19, NaN, Infinity, -1n, 3_155_378_976_000_000_000n, true, null, undefined],
    ...[new Date(NaN), ['2026-01-02'], {}],
  ];
  for (const value of wrong) {
    it(`refuses ${typeof value} ${value === '' ? "''" : String(value)}`, () => {
      expect(() => type.convert(value)).to.throw(ConversionError, 'to a date: write it as 2026-01-31T12:00:00Z.');
    });
  }

  it('is a date to PowerShell and a date or a text to TypeScript', () => {
    expect(type).to.include({ typeName: 'System.DateTime', typeScript: 'Date | string' });
  });
});

describe('yearOne', () => {
  it('is the first moment of the year 1', () => {
    expect(yearOne.toISOString()).to.equal('0001-01-01T00:00:00.000Z');
  });
});
