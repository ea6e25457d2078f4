/** One deliberate mistake in the binder, in the words of the file that it is made in. */
export interface Mutant {
  readonly mistake: string;
  /** Path below src/cmdlet. */
  readonly file: string;
  /** Occurs once in the file. */
  readonly original: string;
  readonly mutated: string;
}

const binding = (file: string) => (mistake: string, original: string, mutated: string) => ({
  mistake,
  file: `binding/${file}.ts`,
  original,
  mutated,
});
const state = binding('binding-state');
const args = binding('bind-arguments');
const object = binding('bind-pipeline-object');
const value = binding('bind-value');
const bound = binding('bound-parameters');
const mandatory = binding('mandatory-parameters');

/** What the replay of the recordings must notice, each by itself. */
export const mutants: readonly Mutant[] = [
  state('the default set is ignored', 'if ((this.flags & defaultSet) !== 0) {', 'if (false) {'),
  state(
    'a call that fits several sets waits for nobody',
    'if (defaultSet === 0) return setCount > 1 ? this.chooseByMandatory() : setCount;',
    'if (defaultSet === 0) return setCount;',
  ),
  state('of several complete sets one is taken', 'if (countSets(complete) !== 1)', 'if (countSets(complete) === 0)'),
  state('the sets of the last object stay', 'this.flags = this.flagsBeforePipeline;', ''),
  state('what an object bound stays', 'this.values.delete(target);', ''),
  state('parameters keep their first order', 'this.unbound.push(target);', 'this.unbound.unshift(target);'),
  {
    mistake: 'aliases are off',
    file: 'binding/compiled-parameters.ts',
    original: 'names: [pascalCase(key), ...parameter.options.aliases],',
    mutated: 'names: [pascalCase(key)],',
  },
  args('a name given twice is taken', 'if (state.values.has(target)) {', 'if (false) {'),
  args('an unknown name is passed over', 'if (unknown[0]) throw notFound(state, ...unknown[0]);', ''),
  args('sets without pipeline input stay', 'pipelineExpected && state.dropSetsWithoutPipeline()', 'false'),
  object(
    'properties are not looked at',
    'return whole ? data.fromPipeline : data.fromPipelineByPropertyName;',
    'return whole && data.fromPipeline;',
  ),
  object('aliases of properties are off', 'for (const name of target.names) {', 'for (const name of [target.name]) {'),
  object('the first parameter is tried first', '[...state.unbound].reverse()', '[...state.unbound]'),
  object(
    'no set has priority',
    'state.prioritizedSet === 0 ? bindInto(state, input) : bindPrioritized(state, input)',
    'bindInto(state, input)',
  ),
  object('the default set has no first try', 'if ((sets & defaultSet) === 0)', 'if (true)'),
  object('everything is converted at once', 'const asIs = exact && !isShownName(target);', 'const asIs = false;'),
  object(
    'null is never of the type',
    'if (value === null) return isReference(type);',
    'if (value === null) return false;',
  ),
  value('mandatory parameters take what is empty', 'if (target.mandatorySomewhere) refuseEmpty(target, bound);', ''),
  value('validations are off', '...options.validations.map((validation) => validation.problem(bound, type)),', ''),
  value('allowances are off', "!allows.includes('EmptyString')", 'true'),
  value(
    'a single value is not made a list',
    'type.element && value !== null ? items.map((item) => exactItem(target.itemType, item)) : exact(type, value);',
    'exact(type, value);',
  ),
  bound('default values are off', '.filter(([, value]) => value !== undefined);', '.filter(() => false);'),
  mandatory('the default set does not wait', 'return !anotherTakesInput || (inAllSets', 'return (inAllSets'),
  mandatory(
    'no set waits for an object',
    'if (byValue.length === 1 && byValue[0]) return settleOn(state, missing, byValue[0]);',
    '',
  ),
  mandatory(
    'the default set is not tried first',
    'if (state.flags !== defaultSet) state.prioritizedSet = defaultSet;',
    '',
  ),
  mandatory(
    'the set that waits is not tried first',
    'if (state.flags !== chosen.flag) state.prioritizedSet = chosen.flag;',
    '',
  ),
  type('array', 'one value is no list', '(Array.isArray(value) ? value : [value])', '(value as unknown[])'),
  type('array', 'a list in a list is no text', '(type.convertItem ?? type.convert)(item)', 'type.convert(item)'),
  type('switch', '-Switch:$false is true', "if (typeof value === 'boolean') return value;\n      if", 'if'),
  type('choice', 'names are taken in one case', 'name.toLowerCase() === value.toLowerCase()', 'name === value'),
  type('number', 'halves are rounded up', 'return floor % 2 === 0 ? floor : floor + 1;', 'return floor + 1;'),
  type(
    'date-time',
    'zones are ignored',
    'return zone ? new Date(wall.getTime() - offsetOf(zone)) : local(wall);',
    'return wall;',
  ),
  type('hashtable', 'a hashtable loses its entries', '[...value]', '[...value].slice(0, 0)'),
  process('an impact equal to the preference does not ask', '>= impacts', '> impacts'),
  process('"Yes to All" is forgotten', 'if (this.#toAll) return', 'if (false) return'),
  process('-Confirm does not ask', "confirm ? 'Low' : 'None'", "confirm ? 'None' : 'Low'"),
];

function type(file: string, mistake: string, original: string, mutated: string): Mutant {
  return { mistake, file: `types/${file}.ts`, original, mutated };
}

function process(mistake: string, original: string, mutated: string): Mutant {
  return { mistake, file: 'should-process.ts', original, mutated };
}
