import type { BindingState } from './binding-state.js';
import { countSets, everySet, setDataIn, type CompiledParameter, type SetFlags } from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/** The mandatory parameters of one set that are not bound yet, by how they can still arrive. */
interface MissingInSet {
  readonly flag: SetFlags;
  readonly named: CompiledParameter[];
  readonly byValue: CompiledParameter[];
  readonly byPropertyName: CompiledParameter[];
}

/**
 * Refuses a call that lacks mandatory parameters which the pipeline cannot supply, and narrows the sets on the way.
 *
 * The rules are the engine's: without pipeline input every mandatory parameter of the remaining sets must be there;
 * with it, one set is chosen to wait for the pipeline, and only what that set needs by name is missing.
 */
export function refuseMissingMandatory(state: BindingState, setCount: number, pipelineExpected: boolean): void {
  const missing = pipelineExpected ? missingBeforePipeline(state, setCount) : missingByName(state);
  if (missing.length > 0) throw missingMandatory(state, missing);
}

/** The mandatory parameters that are still unbound after a pipeline object has been bound. */
export function missingByName(state: BindingState): CompiledParameter[] {
  return state.unbound.filter((parameter) => setDataIn(parameter, state.flags).some((data) => data.mandatory));
}

function missingMandatory(state: BindingState, missing: readonly CompiledParameter[]): ParameterBindingError {
  const names = [...new Set(missing.map((each) => each.name))].join(' ');
  return new ParameterBindingError(
    'MissingMandatoryParameter',
    `Cannot process ${state.compiled.cmdlet.name} because of one or more missing mandatory parameters: ${names}.`,
    names,
  );
}

function missingBeforePipeline(state: BindingState, setCount: number): CompiledParameter[] {
  const missing = collectMissing(state);
  if (missing.length === 0) return [];
  const { defaultSet, declaredSets } = state.compiled;
  const inAllSets = missing.find((each) => each.flag === everySet);
  const sets = missing.filter((each) => each !== inAllSets);
  let mandatorySets = sets.reduce((flags, each) => flags | (state.flags & each.flag), 0) || state.flags;
  if (inAllSets) mandatorySets = state.flags & declaredSets;

  if (setCount > 1 && (defaultSet & mandatorySets) === 0 && (defaultSet & state.flags) !== 0) {
    // The default set is complete: it stands unless another set waits for the pipeline.
    const waiting = sets.some((each) => (each.flag & state.flags) !== 0 && isPipeable(each));
    if (!waiting) {
      mandatorySets = state.flags & ~mandatorySets;
      state.flags = mandatorySets;
      if (state.flags !== defaultSet) state.prioritizedSet = defaultSet;
    }
  }

  if (countSets(mandatorySets) === 1) return namedOf(missing, mandatorySets);
  if (state.prioritizedSet !== 0) return [];
  if (latchesOnToDefault(state, sets, inAllSets, mandatorySets)) {
    state.flags = defaultSet;
    return namedOf(missing, defaultSet);
  }
  return waitForOneSet(state, missing, sets, mandatorySets);
}

/** In the order in which the engine meets them: by parameter, then by attribute. */
function collectMissing(state: BindingState): MissingInSet[] {
  const bySet = new Map<SetFlags, MissingInSet>();
  for (const parameter of state.unbound) {
    for (const data of setDataIn(parameter, state.flags)) {
      if (!data.mandatory) continue;
      const flag = data.flag === 0 ? everySet : data.flag;
      const entry = bySet.get(flag) ?? { flag, named: [], byValue: [], byPropertyName: [] };
      bySet.set(flag, entry);
      if (data.fromPipeline) entry.byValue.push(parameter);
      if (data.fromPipelineByPropertyName) entry.byPropertyName.push(parameter);
      if (!data.fromPipeline && !data.fromPipelineByPropertyName) entry.named.push(parameter);
    }
  }
  return [...bySet.values()];
}

function isPipeable(missing: MissingInSet): boolean {
  return missing.byValue.length > 0 || missing.byPropertyName.length > 0;
}

function namedOf(missing: readonly MissingInSet[], sets: SetFlags): CompiledParameter[] {
  return missing.filter((each) => each.flag === everySet || (each.flag & sets) !== 0).flatMap((each) => each.named);
}

/** Whether the engine settles on the default set although others are possible. */
function latchesOnToDefault(
  state: BindingState,
  sets: readonly MissingInSet[],
  inAllSets: MissingInSet | undefined,
  mandatorySets: SetFlags,
): boolean {
  const { defaultSet } = state.compiled;
  if ((mandatorySets & defaultSet) === 0) return false;
  const others = sets.filter((each) => each.flag !== defaultSet);
  const anotherTakesInput = others.some((each) => isPipeable(each) && each.named.length === 0);
  const anotherTakesProperty = others.some((each) => each.byPropertyName.length > 0);
  const own = sets.find((each) => each.flag === defaultSet);
  if (own && own.byPropertyName.length > 0 && !anotherTakesProperty) return true;
  return !anotherTakesInput || (inAllSets !== undefined && inAllSets.named.length > 0);
}

/** Picks the one set that takes the pipeline object, if there is exactly one. */
function waitForOneSet(
  state: BindingState,
  missing: readonly MissingInSet[],
  sets: readonly MissingInSet[],
  mandatorySets: SetFlags,
): CompiledParameter[] {
  const possible = sets.filter((each) => (each.flag & mandatorySets) !== 0);
  const byValue = possible.filter((each) => each.byValue.length > 0);
  const byProperty = possible.filter((each) => each.byPropertyName.length > 0);
  const chosen = uniqueSet(byValue, byProperty);
  if (chosen) return settleOn(state, missing, chosen);

  const needNames = missing.filter((each) => (each.flag & mandatorySets) !== 0 && each.named.length > 0);
  if (needNames.length === 0) return [];
  if (byValue.length === 1 && byValue[0]) return settleOn(state, missing, byValue[0]);
  if (byValue.length < 2 && byProperty.length < 2) throw state.ambiguous();
  const incomplete = needNames.filter((each) => each.flag !== everySet).reduce((flags, each) => flags | each.flag, 0);
  ignoreSets(state, incomplete);
  if (state.flags === 0) throw state.ambiguous();
  return [];
}

function uniqueSet(byValue: readonly MissingInSet[], byProperty: readonly MissingInSet[]): MissingInSet | undefined {
  const value = byValue.length === 1 ? byValue[0] : undefined;
  const property = byProperty.length === 1 ? byProperty[0] : undefined;
  if (byValue.length > 0 && byProperty.length > 0) return value === property ? value : undefined;
  return value ?? property;
}

function settleOn(state: BindingState, missing: readonly MissingInSet[], chosen: MissingInSet): CompiledParameter[] {
  if (chosen.named.length > 0) {
    state.flags = chosen.flag;
  } else {
    const others = missing.filter((each) => each.flag !== everySet && each.flag !== chosen.flag);
    ignoreSets(
      state,
      others.reduce((flags, each) => flags | each.flag, 0),
    );
    if (state.flags !== chosen.flag) state.prioritizedSet = chosen.flag;
  }
  return namedOf(missing, chosen.flag);
}

function ignoreSets(state: BindingState, ignored: SetFlags): void {
  if (ignored === 0) return;
  state.flags = (state.flags === everySet ? state.compiled.declaredSets : state.flags) & ~ignored;
}
