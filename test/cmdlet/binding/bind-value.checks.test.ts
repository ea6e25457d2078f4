import { expect } from 'chai';
import { bindValue } from '../../../src/cmdlet/binding/bind-value.js';
import type { CompiledParameter } from '../../../src/cmdlet/binding/compiled-parameters.js';
import type { Allowance } from '../../../src/cmdlet/parameter.js';
import { anyObject } from '../../../src/cmdlet/types/any.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { hashtable } from '../../../src/cmdlet/types/hashtable.js';
import { model } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { nullableBoolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { count, length, notNull, notNullOrEmpty, range, type Validation } from '../../../src/cmdlet/validation.js';
import type { ValueType } from '../../../src/cmdlet/value-type.js';
import { failure } from './failure.js';
import { target } from './target.js';

const box = model<unknown, unknown>('Contoso.IBox', {
  fields: { name: { type: text(), help: 'Name.' } },
  strict: true,
  typeScript: 'Box',
});
const size = choice('Contoso.Size', ['Big', 'Small']);

describe('bindValue to a parameter with validations', () => {
  it('refuses what one of them finds, with the type of what was bound', () => {
    const error = failure(() => bindValue(validated(integer(), range(1, 5)), '9'));
    expect(error).to.include({
      errorId: 'ParameterArgumentValidationError',
      reason: 'ParameterBindingValidationException',
      parameterName: 'Value',
      typeSpecified: 'System.Int32',
    });
    expect(error.message).to.equal(
      "Cannot validate argument on parameter 'Value'. 9 is greater than 5, the greatest allowed.",
    );
  });

  it('looks at the converted value', () => {
    expect(bindValue(validated(array(text()), length(1, 1)), 5)).to.deep.equal(['5']);
  });

  it('reports the first in their order', () => {
    const message = (...validations: Validation[]) =>
      failure(() => bindValue(validated(array(integer()), ...validations), [9, 9, 9])).message;
    expect(message(range(1, 5), count(1, 2))).to.contain('9 is greater');
    expect(message(count(1, 2), range(1, 5))).to.contain('has 3 items');
  });

  it('reports a name that is not allowed before all', () => {
    const sizes = validated(choices(size), count(3, 3));
    expect(failure(() => bindValue(sizes, ['Huge'])).message).to.contain('is not one of Big, Small.');
    expect(failure(() => bindValue(sizes, ['Big'])).message).to.contain('has 1 items');
  });

  const types: [ValueType, Validation, value: unknown, typeSpecified: string | undefined][] = [
    [array(text()), notNullOrEmpty(), [], 'System.String[]'],
    [hashtable(), notNullOrEmpty(), new Map(), 'System.Collections.Hashtable'],
    [choices(size), count(2, 2), 'Big', 'System.Object[]'],
    [size, length(9, 9), 'Big', 'System.Management.Automation.PSCustomObject'],
    [secureText(), notNull(), null, undefined],
  ];
  for (const [type, validation, value, typeSpecified] of types) {
    it(`says that ${JSON.stringify(value)} was bound as ${typeSpecified}`, () => {
      expect(failure(() => bindValue(validated(type, validation), value))).to.include({ typeSpecified });
    });
  }

  it('refuses null where that is declared, but not what null is converted to', () => {
    expect(failure(() => bindValue(validated(anyObject(), notNull()), null)).errorId).to.equal(
      'ParameterArgumentValidationError',
    );
    expect(failure(() => bindValue(validated(array(text()), notNull()), null)).errorId).to.equal(
      'ParameterArgumentValidationError',
    );
    expect(bindValue(validated(text(), notNull()), null)).to.equal('');
  });
});

describe('bindValue to a mandatory parameter', () => {
  const mandatory = (type: ValueType) => target(type, (each) => each.mandatory());

  const empty: [ValueType, unknown, string, typeSpecified?: string][] = [
    [text(), '', 'EmptyString', 'System.String'],
    [text(), null, 'EmptyString', 'System.String'],
    [array(text()), [], 'EmptyArray', 'System.String[]'],
    [array(text()), ['a', ''], 'EmptyString', 'System.String'],
    [array(text()), ['a', null], 'EmptyString', 'System.String'],
    [array(text()), null, 'Null'],
    [array(integer()), [], 'EmptyArray', 'System.Int32[]'],
    [array(box), [], 'EmptyArray', 'System.Object[]'],
    [box, null, 'Null'],
    [array(box), [null], 'Null'],
    [hashtable(), null, 'Null'],
    [secureText(), null, 'Null'],
    [anyObject(), null, 'Null'],
  ];
  for (const [type, value, what, typeSpecified] of empty) {
    it(`refuses ${JSON.stringify(value)} for a mandatory ${type.typeName}`, () => {
      const error = failure(() => bindValue(mandatory(type), value));
      expect(error).to.include({
        errorId: `ParameterArgumentValidationError${what}NotAllowed`,
        reason: 'ParameterBindingValidationException',
        typeSpecified,
      });
      expect(error.record.category).to.equal('InvalidData');
    });
  }

  const full: [ValueType, unknown, bound: unknown][] = [
    [hashtable(), new Map(), {}],
    [nullableBoolean(), null, null],
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

  const allowed: [Allowance, ValueType, unknown, bound: unknown][] = [
    ['EmptyString', text(), '', ''],
    ['EmptyString', text(), null, ''],
    ['EmptyString', array(text()), ['a', ''], ['a', '']],
    ['EmptyCollection', array(text()), [], []],
    ['Null', array(text()), null, null],
    ['Null', hashtable(), null, null],
    ['Null', secureText(), null, null],
    ['Null', array(box), [null], [null]],
  ];
  for (const [what, type, value, bound] of allowed) {
    it(`takes ${JSON.stringify(value)} for a mandatory ${type.typeName} that allows ${what}`, () => {
      expect(bindValue(allowing(type, what), value)).to.deep.equal(bound);
      expect(() => failure(() => bindValue(allowing(type, ...everyOther(what)), value))).not.to.throw();
    });
  }

  it('takes a list of nothing only where both are allowed', () => {
    const some = allowing(array(text()), 'EmptyString');
    expect(bindValue(some, [null])).to.deep.equal(['']);
    expect(failure(() => bindValue(some, [])).errorId).to.contain('EmptyArray');
  });
});
function validated(type: ValueType, ...validations: Validation[]): CompiledParameter {
  return target(type, (each) => each.validate(...validations));
}

function allowing(type: ValueType, ...what: Allowance[]): CompiledParameter {
  return target(type, (each) => each.mandatory().allow(...what));
}

function everyOther(what: Allowance): Allowance[] {
  return (['Null', 'EmptyString', 'EmptyCollection'] as const).filter((each) => each !== what);
}
