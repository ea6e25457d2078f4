import { expect } from 'chai';
import { bindArguments } from '../../../src/cmdlet/binding/bind-arguments.js';
import { boundParameters } from '../../../src/cmdlet/binding/bound-parameters.js';
import type { Cmdlet } from '../../../src/cmdlet/cmdlet.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { text } from '../../../src/cmdlet/types/text.js';
import { declare } from '../declare.js';
import { failure } from './failure.js';

const short = text((value) => (value.length > 5 ? 'it is too long.' : undefined));

const cmdlet = declare({
  parameterSets: ['ByName', 'ById', 'Short'],
  parameters: {
    name: parameter(short, 'Name.').mandatory().in('ByName').alias('Label'),
    id: parameter(integer(), 'Id.').mandatory().in('ById'),
    owner: parameter(text(), 'Owner.').in('ByName', 'ById'),
    count: parameter(integer(), 'Count.'),
    brief: parameter(text(), 'Brief.').mandatory().in('Short'),
  },
});

describe('bindArguments', () => {
  it('binds by name and alias in any case', () => {
    expect(bind({ LABEL: 'a', cOunt: '2' })).to.deep.equal({ parameterSet: 'ByName', name: 'a', count: 2 });
  });

  it('takes undefined for not given', () => {
    expect(bind({ name: 'a', id: undefined, Nonsense: undefined })).to.deep.equal({
      parameterSet: 'ByName',
      name: 'a',
    });
  });

  it('chooses the set that the parameters are in', () => {
    expect(bind({ id: 1, owner: 'me' })).to.deep.equal({ parameterSet: 'ById', id: 1, owner: 'me' });
    expect(bind({ brief: 'b' })).to.deep.equal({ parameterSet: 'Short', brief: 'b' });
  });

  it('falls back to the default set when several remain', () => {
    expect(failure(() => bind({ owner: 'me' }))).to.include({
      errorId: 'MissingMandatoryParameter',
      parameterName: 'Name',
    });
  });

  it('chooses the one set that lacks nothing when the default set is out', () => {
    const [first, second] = [parameter(text(), 'One.').mandatory(), parameter(text(), 'Two.')];
    const parameters = {
      given: second.in('B', 'C'),
      lacking: first.in('B'),
      own: second.in('C'),
      other: first.in('A'),
    };
    expect(bind({ given: 'x' }, declare({ parameterSets: ['A', 'B', 'C'], parameters })).parameterSet).to.equal('C');
  });

  it('refuses parameters of different sets, and names them', () => {
    const error = failure(() => bind({ name: 'a', id: 1 }));
    expect(error.errorId).to.equal('AmbiguousParameterSet');
    expect(error.parameterName).to.equal(undefined);
    expect(error.message).to.contain('These do not go together: -Name, -Id.');
  });

  it('says what to do when too little is given to choose a set', () => {
    const parameters = { x: parameter(text(), 'X.').in('B', 'C'), y: parameter(text(), 'Y.').in('A', 'B') };
    const undecided = declare({ parameterSets: ['A', 'B', 'C'], parameters });
    expect(failure(() => bind({ x: 'x' }, undecided)).message).to.contain('Name more parameters.');
  });

  it('names every mandatory parameter that is missing', () => {
    const parameters = { one: parameter(text(), 'One.').mandatory(), two: parameter(text(), 'Two.').mandatory() };
    const error = failure(() => bind({}, declare({ parameters })));
    expect(error).to.include({ errorId: 'MissingMandatoryParameter', parameterName: 'One Two' });
  });

  it('refuses an unknown name, and says which there are', () => {
    const error = failure(() => bind({ name: 'a', Colour: 'red', Other: 1 }));
    expect(error).to.include({ errorId: 'NamedParameterNotFound', parameterName: 'Colour' });
    expect(error.message).to.contain('Get-Thing has Name, Id, Owner, Count, Brief.');
  });

  it('does not take the beginning of a name for the name', () => {
    expect(failure(() => bind({ na: 'a' })).errorId).to.equal('NamedParameterNotFound');
  });

  it('reports what is wrong with the known ones first, then the sets, then an unknown name, then what is missing', () => {
    const errorId = (args: object) => failure(() => bind({ Colour: 'red', ...args })).errorId;
    expect(errorId({ count: 'x', id: 1, name: 'a' })).to.equal('ParameterArgumentTransformationError');
    expect(errorId({ id: 1, name: 'a' })).to.equal('AmbiguousParameterSet');
    expect(errorId({ count: 1 })).to.equal('NamedParameterNotFound');
  });

  it('refuses a parameter that is given twice, under the second name', () => {
    const error = failure(() => bind({ name: 'a', label: 'b' }));
    expect(error).to.include({ errorId: 'ParameterAlreadyBound', parameterName: 'label' });
  });

  it('checks what only the declaration knows after everything else', () => {
    expect(failure(() => bind({ name: 'much too long', id: 1 })).errorId).to.equal('AmbiguousParameterSet');
    const error = failure(() => bind({ name: 'much too long' }));
    expect(error).to.include({ errorId: 'ParameterArgumentValidationError', parameterName: 'Name' });
  });

  it('names the type of a value under an unknown name, and of none that is missing', () => {
    expect(failure(() => bind({ name: 'a', Colour: ['red'] })).typeSpecified).to.equal('System.Object[]');
    expect(failure(() => bind({})).typeSpecified).to.equal(undefined);
  });

  it('is, for PowerShell, a binding error and not one of a conversion or a validation', () => {
    for (const args of [{ Colour: 'red' }, {}, { name: 'a', id: 1 }, { name: 'a', label: 'b' }]) {
      expect(failure(() => bind(args)).reason).to.equal('ParameterBindingException');
    }
  });

  describe('without a default set', () => {
    const undecided = declare({
      parameterSets: ['ByName', 'ById', 'Free'],
      parameters: {
        name: parameter(text(), 'Name.').mandatory().in('ByName'),
        id: parameter(integer(), 'Id.').mandatory().in('ById'),
        near: parameter(text(), 'Near.').in('Free', 'ById'),
        owner: parameter(text(), 'Owner.'),
      },
      others: { defaultParameterSet: null },
    });

    it('chooses the one set that lacks nothing', () => {
      expect(bind({}, undecided)).to.deep.equal({ parameterSet: 'Free' });
      expect(bind({ near: 'n', owner: 'o' }, undecided).parameterSet).to.equal('Free');
      expect(bind({ near: 'n', id: 1 }, undecided).parameterSet).to.equal('ById');
    });

    it('does so among the sets that are left', () => {
      expect(bind({ name: 'a' }, undecided).parameterSet).to.equal('ByName');
    });

    it('cannot tell where several sets lack nothing, or each lacks something', () => {
      const open = parameter(text(), 'Open.').in('Open');
      for (const shared of [parameter(text(), 'Shared.'), parameter(text(), 'Shared.').mandatory()]) {
        const twoSets = declare({
          parameterSets: ['Free', 'Open'],
          parameters: { shared: shared.in('Free', 'Open'), open },
          others: { defaultParameterSet: null },
        });
        expect(failure(() => bind({}, twoSets)).errorId).to.equal('AmbiguousParameterSet');
        expect(bind({ shared: 's', open: 'o' }, twoSets).parameterSet).to.equal('Open');
      }
    });
  });

  it('falls back to another set than the first where that is declared', () => {
    const parameters = {
      name: parameter(text(), 'Name.').mandatory().in('ByName'),
      top: parameter(integer(), 'Top.').in('All'),
    };
    const others = { defaultParameterSet: 'All' };
    expect(bind({}, declare({ parameterSets: ['ByName', 'All'], parameters, others })).parameterSet).to.equal('All');
  });
});

function bind(args: Readonly<Record<string, unknown>>, to: Cmdlet = cmdlet) {
  return boundParameters(bindArguments(to, args, false));
}
