import { expect } from 'chai';
import { inspect } from 'node:util';
import { bindExactValue, bindValue, receiveValue } from '../../../src/cmdlet/binding/bind-value.js';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { anyObject } from '../../../src/cmdlet/types/any.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { dateTime, yearOne } from '../../../src/cmdlet/types/date-time.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { model } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { boolean, nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { length } from '../../../src/cmdlet/validation.js';
import { ConversionError, type ValueType } from '../../../src/cmdlet/value-type.js';
import { failure } from './failure.js';
import { target } from './target.js';

const noSpaces = text((value) => (value.includes(' ') ? 'it has a blank.' : undefined));
const box = model<unknown, unknown>('Contoso.IBox', {
  fields: { name: { type: noSpaces, help: 'Name.' }, size: { type: integer(), help: 'Size.' } },
  strict: true,
  typeScript: 'Box',
});
const size = choice('Contoso.Size', ['Big', 'Small']);

describe('bindValue', () => {
  it('converts to the declared type', () => {
    expect(bindValue(target(integer()), '5')).to.equal(5);
    expect(bindValue(target(array(text())), 5)).to.deep.equal(['5']);
  });

  it('names the parameter and the reason of a value that cannot be converted', () => {
    const error = failure(() => bindValue(target(integer()), 'x'));
    expect(error).to.include({ errorId: 'ParameterArgumentTransformationError', parameterName: 'Value' });
    expect(error).to.include({ reason: 'ParameterBindingArgumentTransformationException' });
    expect(error.cause).to.be.instanceOf(ConversionError);
    expect(error.message).to.contain("'Value'").and.contain("Cannot convert 'x' to a number.");
  });

  for (const [value, typeName] of [
    ['x', 'System.String'],
    [[1], 'System.Object[]'],
    [new Map(), 'System.Collections.Hashtable'],
  ] as const) {
    it(`names the type of a ${typeName} that cannot be converted`, () => {
      expect(failure(() => bindValue(target(integer()), value)).typeSpecified).to.equal(typeName);
    });
  }

  it('does not repeat what should have been a secret', () => {
    const error = failure(() => bindValue(target(secureText()), 'hunter2'));
    expect(error).to.include({
      errorId: 'ParameterArgumentTransformationError',
      typeSpecified: 'System.String',
    });
    expect(inspect(error, { depth: null, showHidden: true })).to.not.contain('hunter2');
  });

  it('lets through what is no conversion error', () => {
    const broken: ValueType = {
      ...anyObject(),
      convert() {
        throw new TypeError('A bug.');
      },
    };
    expect(() => bindValue(target(broken), 1)).to.throw(TypeError, 'A bug.');
  });

  it('leaves null to a list or an object, and converts it for all else', () => {
    const bound = [array(integer()), box, anyObject(), text(), integer()].map((type) => bindValue(target(type), null));
    expect(bound).to.deep.equal([null, null, null, '', 0]);
    const others = [hashtable(), array(hashtable()), array(dateTime()), secureText(), nullableBoolean()];
    expect(others.map((type) => bindValue(target(type), null))).to.deep.equal([null, null, null, null, null]);
  });

  for (const type of [array(boolean()), boolean(), dateTime()]) {
    it(`cannot convert null to ${type.typeName}`, () => {
      expect(failure(() => bindValue(target(type), null))).to.include({
        errorId: 'ParameterArgumentTransformationError',
        typeSpecified: undefined,
      });
    });
  }

  it('looks at the form of an object only', () => {
    const value = { Name: 'a b', Size: 'x' };
    expect(bindValue(target(box), value)).to.equal(value);
  });

  for (const wrong of [5, 'text', [], { Colour: 'red' }]) {
    it(`refuses ${JSON.stringify(wrong)} for an object`, () => {
      const error = failure(() => bindValue(target(box), wrong));
      expect(error).to.include({ errorId: 'MismatchedPSTypeName', parameterName: 'Value' });
      expect(error).to.include({ reason: 'ParameterBindingArgumentTransformationException' });
      expect(error.record.category).to.equal('InvalidArgument');
    });
  }

  it('names the type of what is no such object: of a list, that of the text which PowerShell makes of it', () => {
    const typeOf = (type: ValueType, value: unknown) => failure(() => bindValue(target(type), value)).typeSpecified;
    expect(typeOf(box, 5)).to.equal('System.Int32');
    expect(typeOf(box, new Map([['Colour', 'red']]))).to.equal('System.Collections.Hashtable');
    expect(typeOf(box, [])).to.equal('System.String');
    expect(typeOf(array(box), [[]])).to.equal('System.Object[]');
    expect(typeOf(size, ['Big'])).to.equal('System.String');
  });

  it('refuses a list for one name, unless the name is a text to PowerShell', () => {
    expect(failure(() => bindValue(target(size), ['Big'])).errorId).to.equal('MismatchedPSTypeName');
    const hall = choice('System.String', ['North', 'South']);
    expect(failure(() => bindValue(target(hall), ['North'])).errorId).to.equal('ParameterArgumentTransformationError');
    expect(bindValue(target(hall), 'north')).to.equal('North');
  });

  it('looks at each object of a list', () => {
    const boxes = target(array(box));
    expect(bindValue(boxes, [{ Name: 'a' }, null])).to.have.length(2);
    expect(failure(() => bindValue(boxes, [{ Name: 'a' }, 5])).errorId).to.equal('MismatchedPSTypeName');
    expect(failure(() => bindValue(boxes, 5)).errorId).to.equal('MismatchedPSTypeName');
  });

  it('refuses names that a closed set has not, null included', () => {
    for (const [type, value] of [
      [choices(size), 'Bi'],
      [choices(size), null],
      [array(size), null],
      [size, null],
    ] as const) {
      const error = failure(() => bindValue(target(type), value));
      expect(error).to.include({ errorId: 'ParameterArgumentValidationError', parameterName: 'Value' });
    }
  });

  it('does not look at what only the declaration knows', () => {
    expect(bindValue(target(noSpaces), 'a b')).to.equal('a b');
  });
});

describe('bindExactValue', () => {
  it('makes a list of one text, and leaves null as it is', () => {
    const texts = target(array(text()));
    expect(bindExactValue(texts, 'a')).to.deep.equal(['a']);
    expect(bindExactValue(texts, ['a', null])).to.deep.equal(['a', null]);
    expect(bindExactValue(texts, null)).to.equal(null);
    expect(bindExactValue(target(text()), null)).to.equal(null);
  });

  it('puts the default value of a type in the place of null in a list of it', () => {
    const lists = [array(integer()), array(boolean()), array(dateTime()), array(hashtable())];
    const bound = lists.map((type) => bindExactValue(target(type), [null]));
    expect(bound).to.deep.equal([[0], [false], [yearOne], [null]]);
  });

  it('makes one form of a hashtable, and one spelling of a name', () => {
    expect(bindExactValue(target(hashtable()), new Map([['a', 1]]))).to.deep.equal({ a: 1 });
    expect(bindExactValue(target(array(hashtable())), [new Map()])).to.deep.equal([{}]);
    expect(bindExactValue(target(choice('System.String', ['North'])), 'NORTH')).to.equal('North');
  });

  it('makes the same checks', () => {
    const some = target(array(text()), (each) => each.mandatory());
    const error = failure(() => bindExactValue(some, ['a', null]));
    expect(error.errorId).to.equal('ParameterArgumentValidationErrorNullNotAllowed');
    const short = target(text(), (each) => each.validate(length(1, 2)));
    expect(failure(() => bindExactValue(short, 'abc')).errorId).to.equal('ParameterArgumentValidationError');
  });
});

describe('receiveValue', () => {
  it('gives nothing for null', () => {
    const types: ValueType[] = [box, anyObject(), hashtable(), secureText(), nullableBoolean()];
    const lists = [array(text()), array(boolean()), choices(size)];
    for (const type of [...types, ...lists]) expect(receiveValue(target(type), null)).to.equal(undefined);
  });

  it('gives a secret as it is, and a date that PowerShell sent', () => {
    const [secret, date] = [new SecureString('hunter2'), new Date(5)];
    expect(receiveValue(target(secureText()), secret)).to.equal(secret);
    expect(receiveValue(target(array(dateTime())), [date])).to.deep.equal([date]);
  });

  it('makes a list of one item', () => {
    expect(receiveValue(target(array(text())), 'a')).to.deep.equal(['a']);
  });

  it('converts the fields of an object', () => {
    expect(receiveValue(target(box), { NAME: 'a', size: '5' })).to.deep.equal({ name: 'a', size: 5 });
  });

  const wrong: [ValueType, unknown, string][] = [
    [box, { Size: 'x' }, 'ParameterArgumentTransformationError'],
    [box, { Name: 'a', Colour: 'red' }, 'ParameterArgumentTransformationError'],
    [box, { Name: 'a b' }, 'ParameterArgumentValidationError'],
    [noSpaces, 'a b', 'ParameterArgumentValidationError'],
  ];
  for (const [type, value, errorId] of wrong) {
    it(`refuses ${JSON.stringify(value)} with ${errorId}`, () => {
      expect(failure(() => receiveValue(target(type), value))).to.include({ errorId, parameterName: 'Value' });
    });
  }
});
