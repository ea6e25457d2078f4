import { expect } from 'chai';
import type { OutputType } from '../../../../src/cmdlet/output-type.js';
import { shellValue } from '../../../../src/hosts/cli/output/shell-value.js';

const room: OutputType = {
  typeName: 'Contoso.IRoom',
  typeScript: 'Room',
  properties: [{ name: 'Number', type: 'number', help: 'Its number.', inShell: 'roomNumber' }],
};

const house: OutputType = {
  typeName: 'Contoso.IHouse',
  typeScript: 'House',
  properties: [
    { name: 'Name', type: 'string', help: 'Its name.' },
    { name: 'RoofColour', type: 'string', help: 'A colour.', inShell: 'properties.roof.colour' },
    { name: 'Room', type: 'object', of: room, list: true, help: 'Its rooms.', inShell: 'properties.rooms' },
    { name: 'Door', type: 'string', list: true, help: 'Its doors.', inShell: 'properties.doors[].id' },
    { name: 'Key', type: 'string', help: 'Its key.', secret: true, inShell: 'lock.key' },
    { name: 'LockMadeAt', type: 'datetime', help: 'When the lock was made.', inShell: 'lock.madeAt' },
    { name: 'Tag', type: 'hashtable', help: 'Notes.', inShell: 'tags' },
    { name: 'Link', type: 'string', help: 'Where to ask.', inShell: 'link?' },
  ],
};

const red = {
  name: 'red',
  roofColour: 'black',
  room: [{ number: 2 }, {}],
  door: ['front', 'back'],
  key: 'sesame',
  lockMadeAt: new Date(Date.UTC(2026, 1, 3)),
  tag: new Map([
    ['b', '1'],
    ['a', '2'],
  ]),
  link: 'x',
};

describe('shellValue', () => {
  it('puts properties where the service has them, names in alphabetical order', () => {
    expect(JSON.stringify(shellValue(red, house))).to.equal(
      JSON.stringify({
        link: 'x',
        lock: { key: 'sesame', madeAt: '2026-02-03T00:00:00.000Z' },
        name: 'red',
        properties: {
          doors: [{ id: 'front' }, { id: 'back' }],
          roof: { colour: 'black' },
          rooms: [{ roomNumber: 2 }, { roomNumber: null }],
        },
        tags: { a: '2', b: '1' },
      }),
    );
  });

  it('has null for what is not there, and for an object with nothing in it; leaves out what is to be left out', () => {
    expect(shellValue({ name: 'bare', room: [] }, house)).to.deep.equal({
      name: 'bare',
      properties: { roof: null, rooms: [], doors: null },
      lock: null,
      tags: null,
    });
  });

  it('masks secrets when told, but not where there is none', () => {
    expect(shellValue(red, house, true)).to.have.nested.property('lock.key', '********');
    expect(shellValue({ lockMadeAt: new Date(0) }, house, true)).to.have.nested.property('lock.key', null);
  });

  it('makes other values plain', () => {
    const plain: OutputType = { typeName: 'System.Object', typeScript: 'unknown' };
    expect([true, 'x', null, undefined].map((value) => shellValue(value, plain))).to.deep.equal([
      true,
      'x',
      null,
      null,
    ]);
    expect(JSON.stringify(shellValue({ b: new Date(0), a: 1 }, plain))).to.equal(
      '{"a":1,"b":"1970-01-01T00:00:00.000Z"}',
    );
  });
});
