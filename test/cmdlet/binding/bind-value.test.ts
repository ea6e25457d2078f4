import { expect } from 'chai';
import { bindExactValue, bindValue, receiveValue } from '../../../src/cmdlet/binding/bind-value.js';
import { compile, type CompiledParameter } from '../../../src/cmdlet/binding/compiled-parameters.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { anyObject } from '../../../src/cmdlet/types/any.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { model } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { boolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { ConversionError, type ValueType } from '../../../src/cmdlet/value-type.js';
import { declare, type AnyParameter } from '../declare.js';
import { failure } from './failure.js';
import { notNull } from '../../../src/cmdlet/validation.js';

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
    expect(error.cause).to.be.instanceOf(ConversionError);
    expect(error.message).to.contain("'Value'").and.contain("Cannot convert 'x' to a number.");
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
    expect(failure(() => bindValue(target(array(boolean())), null)).errorId).to.equal(
      'ParameterArgumentTransformationError',
    );
  });

  it('looks at the form of an object only', () => {
    const value = { Name: 'a b', Size: 'x' };
    expect(bindValue(target(box), value)).to.equal(value);
  });

  for (const wrong of [5, 'text', [], { Colour: 'red' }]) {
    it(`refuses ${JSON.stringify(wrong)} for an object`, () => {
      const error = failure(() => bindValue(target(box), wrong));
      expect(error).to.include({ errorId: 'MismatchedPSTypeName', parameterName: 'Value' });
      expect(error.record.category).to.equal('InvalidArgument');
    });
  }

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

  const required = (type: ValueType) => target(type, (each) => each.validate(notNull()));

  it('refuses null where that is declared, but not what null is converted to', () => {
    expect(failure(() => bindValue(required(anyObject()), null)).errorId).to.equal('ParameterArgumentValidationError');
    expect(failure(() => bindValue(required(array(text())), null)).errorId).to.equal('ParameterArgumentValidationError');
    expect(bindValue(required(text()), null)).to.equal('');
  });

  const mandatory = (type: ValueType) => target(type, (each) => each.mandatory());

  const empty: [ValueType, unknown, string][] = [
    [text(), '', 'EmptyString'],
    [text(), null, 'EmptyString'],
    [array(text()), [], 'EmptyArray'],
    [array(text()), ['a', ''], 'EmptyString'],
    [array(text()), ['a', null], 'EmptyString'],
    [array(text()), null, 'Null'],
    [array(integer()), [], 'EmptyArray'],
    [box, null, 'Null'],
    [anyObject(), null, 'Null'],
  ];
  for (const [type, value, what] of empty) {
    it(`refuses ${JSON.stringify(value)} for a mandatory ${type.typeName}`, () => {
      const error = failure(() => bindValue(mandatory(type), value));
      expect(error.errorId).to.equal(`ParameterArgumentValidationError${what}NotAllowed`);
      expect(error.record.category).to.equal('InvalidData');
    });
  }

  const full: [ValueType, unknown, bound: unknown][] = [
    [integer(), null, 0],
    [anyObject(), [], []],
    [anyObject(), '', ''],
    [box, {}, {}],
  ];
  for (const [type, value, bound] of full) {
    it(`takes ${JSON.stringify(value)} for a mandatory ${type.typeName}`, () => {
      expect(bindValue(mandatory(type), value)).to.deep.equal(bound);
    });
  }

  it('takes an empty list where that is declared', () => {
    const some = target(array(text()), (each) => each.mandatory().allow('EmptyCollection'));
    expect(bindValue(some, [])).to.deep.equal([]);
  });
});

describe('bindExactValue', () => {
  it('converts nothing', () => {
    for (const value of ['a', ['a', null], null]) {
      expect(bindExactValue(target(array(text())), value)).to.equal(value);
    }
  });

  it('makes the same checks', () => {
    const some = target(array(text()), (each) => each.mandatory());
    const error = failure(() => bindExactValue(some, ['a', null]));
    expect(error.errorId).to.equal('ParameterArgumentValidationErrorNullNotAllowed');
  });
});

describe('receiveValue', () => {
  it('gives nothing for null', () => {
    expect(receiveValue(target(box), null)).to.equal(undefined);
    expect(receiveValue(target(anyObject()), null)).to.equal(undefined);
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

function target(type: ValueType, more: (start: AnyParameter) => AnyParameter = (start) => start): CompiledParameter {
  const [compiled] = compile(declare({ parameters: { value: more(parameter(type, 'Value.')) } })).parameters;
  return compiled as CompiledParameter;
}
