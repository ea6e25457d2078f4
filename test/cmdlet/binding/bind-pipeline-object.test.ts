import { expect } from 'chai';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { anyObject } from '../../../src/cmdlet/types/any.js';
import { array } from '../../../src/cmdlet/types/array.js';
import { choice, choices } from '../../../src/cmdlet/types/choice.js';
import { model } from '../../../src/cmdlet/types/model.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { boolean } from '../../../src/cmdlet/types/switch.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare } from '../declare.js';
import { pipe } from './pipe.js';

const box = model<unknown, unknown>('Contoso.IBox', {
  fields: { size: { type: integer(), help: 'Size.' } },
  strict: true,
  typeScript: 'Box',
});

const help = 'Help.';
const byNumberOrName = declare({
  parameterSets: ['ByNumber', 'ByName', 'ByBox'],
  parameters: {
    number: parameter(integer(), help).mandatory().in('ByNumber').fromPipeline(),
    name: parameter(text(), help).mandatory().in('ByName').fromPipeline(),
    box: parameter(box, help).mandatory().in('ByBox').fromPipeline(),
    note: parameter(text(), help),
  },
});

const byProperty = declare({
  parameters: {
    name: parameter(text(), help).mandatory().fromPipelineByPropertyName().alias('Label', 'Title'),
    count: parameter(integer(), help).fromPipelineByPropertyName(),
    tags: parameter(array(text()), help).fromPipelineByPropertyName(),
    open: parameter(boolean(), help).fromPipelineByPropertyName(),
  },
});

describe('bindPipelineObject', () => {
  it('gives an object to the parameter of its type, whatever the default set', () => {
    const bound = pipe(byNumberOrName, ['a', 5, { Size: 1 }]);
    expect(bound).to.deep.equal([
      { parameterSet: 'ByName', name: 'a' },
      { parameterSet: 'ByNumber', number: 5 },
      { parameterSet: 'ByBox', box: { size: 1 } },
    ]);
  });

  it('converts an object that is of no type wanted, for the default set first', () => {
    expect(pipe(byNumberOrName, [true, 1.5])).to.deep.equal([
      { parameterSet: 'ByNumber', number: 1 },
      { parameterSet: 'ByNumber', number: 2 },
    ]);
  });

  it('keeps what the arguments bound, and the set they chose', () => {
    const piped = parameter(text(), help).mandatory().fromPipeline();
    const cmdlet = declare({
      parameterSets: ['A', 'B'],
      parameters: { piped, own: parameter(text(), help).in('B'), other: parameter(text(), help).in('A') },
    });
    expect(pipe(cmdlet, ['x'], { own: 'o' })).to.deep.equal([{ parameterSet: 'B', piped: 'x', own: 'o' }]);
  });

  it('forgets an object when the next one comes', () => {
    const [, second] = pipe(byProperty, [{ name: 'a', count: 1, tags: 't' }, { name: 'b' }]);
    expect(second).to.deep.equal({ parameterSet: 'Only', name: 'b' });
  });

  it('forgets an object that did not bind', () => {
    const [first, second] = pipe(byProperty, [{ count: 1 }, { name: 'b' }]);
    expect(first).to.have.property('errorId', 'InputObjectMissingMandatory');
    expect(second).to.deep.equal({ parameterSet: 'Only', name: 'b' });
  });

  it('takes properties in any case, by alias in the order of the aliases, the name before all', () => {
    const bound = pipe(byProperty, [{ NAME: 'n', label: 'l' }, { title: 't', LABEL: 'l' }, { title: 't' }]);
    expect(bound.map((each) => 'name' in each && each['name'])).to.deep.equal(['n', 'l', 't']);
  });

  it('takes a property that is undefined for one that is not there', () => {
    expect(pipe(byProperty, [{ name: 'a', count: undefined }])).to.deep.equal([{ parameterSet: 'Only', name: 'a' }]);
  });

  it('converts properties', () => {
    const bound = pipe(byProperty, [{ name: 5, count: '2', tags: [1], open: 0 }]);
    expect(bound).to.deep.equal([{ parameterSet: 'Only', name: '5', count: 2, tags: ['1'], open: false }]);
  });

  it('refuses an object of which a property cannot be converted', () => {
    const [error] = pipe(byProperty, [{ name: 'a', count: 'many' }]);
    expect(error).to.include({ errorId: 'ParameterArgumentTransformationError', parameterName: 'Count' });
  });

  it('leaves an object that cannot be converted to another parameter', () => {
    const parameters = {
      number: parameter(integer(), help).in('ByNumber').fromPipeline(),
      name: parameter(text(), help).in('ByName').fromPipeline(),
    };
    const cmdlet = declare({ parameterSets: ['ByNumber', 'ByName'], parameters });
    expect(pipe(cmdlet, [new Date(0)])).to.deep.equal([{ parameterSet: 'ByName', name: '01/01/1970 00:00:00' }]);
  });

  it('does not leave a value that a check refuses', () => {
    const sizes = choices(choice('Contoso.Size', ['Big', 'Small']));
    const parameters = {
      size: parameter(sizes, help).in('BySize').fromPipeline(),
      name: parameter(text(), help).in('ByName').fromPipeline(),
    };
    const cmdlet = declare({ parameterSets: ['BySize', 'ByName'], parameters });
    const [first, second] = pipe(cmdlet, ['big', 'huge']);
    expect(first).to.deep.equal({ parameterSet: 'BySize', size: ['Big'] });
    expect(second).to.include({ errorId: 'ParameterArgumentValidationError', parameterName: 'Size' });
  });

  it('lets through what is no binding error', () => {
    const broken = {
      ...integer(),
      convert(): number {
        throw new TypeError('A bug.');
      },
    };
    const cmdlet = declare({ parameters: { number: parameter(broken, help).fromPipeline() } });
    expect(() => pipe(cmdlet, ['5'])).to.throw(TypeError, 'A bug.');
  });

  it('takes an object of another form for a text last of all', () => {
    expect(pipe(byNumberOrName, [{ Colour: 'red' }])).to.deep.equal([
      { parameterSet: 'ByName', name: '@{Colour=red}' },
    ]);
  });

  for (const [wrong, typeSpecified] of [
    [[1, 2], 'System.Object[]'],
    [[], 'System.Object[]'],
  ] as const) {
    it(`refuses ${JSON.stringify(wrong)}, which no parameter takes`, () => {
      const [error] = pipe(byNumberOrName, [wrong]);
      expect(error).to.include({ errorId: 'InputObjectNotBound', parameterName: undefined, typeSpecified });
    });
  }

  it('names the type of an object that lacks something mandatory', () => {
    const [error] = pipe(byProperty, [{ count: 1 }]);
    expect(error).to.include({
      errorId: 'InputObjectMissingMandatory',
      reason: 'ParameterBindingException',
      typeSpecified: 'System.Management.Automation.PSCustomObject',
    });
    expect(error)
      .to.have.property('message')
      .that.matches(/mandatory parameters: Name\.$/);
  });

  it('refuses anything where nothing is taken from the pipeline', () => {
    const cmdlet = declare({ parameters: { name: parameter(text(), help) } });
    expect(pipe(cmdlet, ['a'])[0]).to.have.property('errorId', 'InputObjectNotBound');
  });

  it('takes undefined for null', () => {
    for (const nothing of [null, undefined]) {
      const [error] = pipe(declare({ parameters: { name: parameter(text(), help).mandatory().fromPipeline() } }), [
        nothing,
      ]);
      expect(error).to.have.property('errorId', 'ParameterArgumentValidationErrorEmptyStringNotAllowed');
    }
  });

  it('makes a list of one object, and leaves a list of the right items as it is', () => {
    const cmdlet = declare({ parameters: { names: parameter(array(text()), help).mandatory().fromPipeline() } });
    expect(pipe(cmdlet, ['a', ['a', 'b'], [1]])).to.deep.equal([
      { parameterSet: 'Only', names: ['a'] },
      { parameterSet: 'Only', names: ['a', 'b'] },
      { parameterSet: 'Only', names: ['1'] },
    ]);
    // No item need be converted, so null stays null.
    expect(pipe(cmdlet, [[null]])[0]).to.have.property('errorId', 'ParameterArgumentValidationErrorNullNotAllowed');
  });

  it('gives one object to two parameters that are declared disjoint', () => {
    const bin = model<unknown, unknown>('Contoso.IBin', {
      fields: { name: { type: text(), help } },
      strict: false,
      typeScript: 'Bin',
    });
    const parameters = { bin: parameter(bin, help).fromPipeline(), box: parameter(box, help).fromPipeline() };
    const cmdlet = declare({ parameters, others: { disjointPipelineParameters: ['bin', 'box'] } });
    expect(pipe(cmdlet, [{ name: 'n' }, { size: 1 }])).to.deep.equal([
      { parameterSet: 'Only', bin: { name: 'n' } },
      { parameterSet: 'Only', box: { size: 1 } },
    ]);
    // The strict one refuses the other's name, but only when it is received.
    expect(pipe(cmdlet, [{ name: 'n', size: 1 }])[0]).to.include({
      errorId: 'ParameterArgumentTransformationError',
      parameterName: 'Box',
    });
  });

  it('hands any object through where anything is taken', () => {
    const parameters = {
      item: parameter(anyObject(), help).fromPipeline(),
      context: parameter(anyObject(), help).fromPipelineByPropertyName(),
    };
    const object = { context: { a: 1 } };
    expect(pipe(declare({ parameters }), [object])).to.deep.equal([
      { parameterSet: 'Only', item: object, context: { a: 1 } },
    ]);
  });

  describe('where one set is tried before the others', () => {
    // The default set lacks nothing and one that takes objects does: the default set is tried before the rest.
    const cmdlet = declare({
      parameterSets: ['Quick', 'Slow', 'Named'],
      parameters: {
        name: parameter(text(), help).in('Quick').fromPipeline(),
        number: parameter(integer(), help).in('Slow').fromPipeline(),
        needed: parameter(text(), help).mandatory().in('Named'),
        note: parameter(text(), help).in('Named').fromPipelineByPropertyName(),
      },
    });

    it('converts an object for that set even when another would take it as it is', () => {
      expect(pipe(cmdlet, [5])).to.deep.equal([{ parameterSet: 'Quick', name: '5' }]);
    });

    it('gives to the others what that set cannot take', () => {
      const swapped = declare({
        parameterSets: ['Quick', 'Slow', 'Named'],
        parameters: {
          number: parameter(integer(), help).in('Quick').fromPipeline(),
          name: parameter(text(), help).in('Slow').fromPipeline(),
          needed: parameter(text(), help).mandatory().in('Named'),
          note: parameter(text(), help).in('Named').fromPipelineByPropertyName(),
        },
      });
      expect(pipe(swapped, ['oak'])).to.deep.equal([{ parameterSet: 'Slow', name: 'oak' }]);
      expect(pipe(swapped, [[1]])[0]).to.have.property('errorId', 'InputObjectNotBound');
    });
  });
});
