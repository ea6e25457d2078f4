import { bindExactValue, bindValue, isShownName } from './bind-value.js';
import type { BindingState } from './binding-state.js';
import { setDataIn, type CompiledParameter, type SetData, type SetFlags } from './compiled-parameters.js';
import { missingByName } from './mandatory-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';
import { dotnetTypeName } from '../dotnet-type-name.js';
import { nullableBooleanName } from '../types/switch.js';
import type { ValueType } from '../value-type.js';

/** The engine's four attempts at an object, in its order. */
const attempts = [
  { whole: true, exact: true },
  { whole: false, exact: true },
  { whole: true, exact: false },
  { whole: false, exact: false },
] as const;
type Attempt = (typeof attempts)[number];

/**
 * Binds one pipeline object to the parameters that take pipeline input, starting from what the arguments bound.
 *
 * @throws {@link ParameterBindingError} when no parameter takes the object or a mandatory one is still missing. The
 * pipeline goes on with the next object: only this one is lost.
 */
export function bindPipelineObject(state: BindingState, object: unknown): void {
  const input = object ?? null;
  state.restart();
  const bound = state.prioritizedSet === 0 ? bindInto(state, input) : bindPrioritized(state, input);
  state.validateSets({ beforePipeline: false, chooseDefault: true });
  if (!bound) {
    throw new ParameterBindingError(
      'InputObjectNotBound',
      `The input object cannot be bound to any parameters of ${state.compiled.cmdlet.name}: either it takes no pipeline input, or the object and its properties do not match any parameter that does.`,
      undefined,
      { typeSpecified: dotnetTypeName(input) },
    );
  }
  const missing = missingByName(state).map((each) => each.name);
  if (missing.length > 0) {
    throw new ParameterBindingError(
      'InputObjectMissingMandatory',
      `The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: ${missing.join(' ')}.`,
      undefined,
      { typeSpecified: dotnetTypeName(input) },
    );
  }
}

function bindInto(state: BindingState, input: unknown): boolean {
  let bound = false;
  let sets = state.flags;
  for (const attempt of attempts) {
    if (!attemptSets(state, input, attempt, sets)) continue;
    state.validateSets({ beforePipeline: true, chooseDefault: true });
    sets = state.flags;
    bound = true;
  }
  return bound;
}

/** First the parameters of the prioritised set, then, unless it is settled, those of the others. */
function bindPrioritized(state: BindingState, input: unknown): boolean {
  const first = attempts.filter((attempt) => attemptSets(state, input, attempt, state.prioritizedSet)).length > 0;
  if (state.flags === state.prioritizedSet) return first;
  let sets = state.flags & ~state.prioritizedSet;
  let second = false;
  for (const attempt of attempts) {
    if (!attemptSets(state, input, attempt, sets)) continue;
    state.validateSets({ beforePipeline: true, chooseDefault: true });
    sets = state.flags;
    second = true;
  }
  return first || second;
}

/** The default set has the first try; the others only if nothing of it took the object. */
function attemptSets(state: BindingState, input: unknown, attempt: Attempt, sets: SetFlags): boolean {
  const { defaultSet } = state.compiled;
  if ((sets & defaultSet) === 0) return attemptParameters(state, input, attempt, sets);
  return (
    attemptParameters(state, input, attempt, defaultSet) || attemptParameters(state, input, attempt, sets & ~defaultSet)
  );
}

function attemptParameters(state: BindingState, input: unknown, attempt: Attempt, sets: SetFlags): boolean {
  let bound = false;
  for (const target of [...state.unbound].reverse()) {
    if (!target.pipedSomewhere || (target.flags !== 0 && (target.flags & sets) === 0)) continue;
    const takes = setDataIn(target, sets).some((data) => takesThisWay(data, attempt));
    if (takes && bindOne(state, target, input, attempt)) bound = true;
  }
  return bound;
}

function takesThisWay(data: SetData, { whole }: Attempt): boolean {
  return whole ? data.fromPipeline : data.fromPipelineByPropertyName;
}

function bindOne(state: BindingState, target: CompiledParameter, input: unknown, { whole, exact }: Attempt): boolean {
  const found = whole ? { value: input } : propertyOf(input, target);
  if (!found) return false;
  const asIs = exact && !isShownName(target);
  if (asIs && !isExact(target, found.value, whole)) return false;
  try {
    const bound = asIs ? bindExactValue(target, found.value) : bindValue(target, found.value);
    state.bind(target, bound, 'pipeline');
    return true;
  } catch (error) {
    if ((whole || exact) && isOfAnotherForm(error)) return false;
    throw error;
  }
}

/** An object of another form is left for another parameter. */
function isOfAnotherForm(error: unknown): boolean {
  if (!(error instanceof ParameterBindingError)) return false;
  return error.errorId === 'ParameterArgumentTransformationError' || error.errorId === 'MismatchedPSTypeName';
}

/** Whether the engine could bind the value without a conversion. */
function isExact({ parameter: { type }, itemType }: CompiledParameter, value: unknown, whole: boolean): boolean {
  if (type.typeName === 'System.Management.Automation.PSObject') return whole;
  if (value === null) return isReference(type);
  if (!type.element) return isInstance(type, value);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.every((item) => item === null || isInstance(itemType, item));
}

function isInstance({ typeName }: ValueType, value: unknown): boolean {
  const name = dotnetTypeName(value);
  return name === typeName || (name === 'System.Boolean' && typeName === nullableBooleanName);
}

/** Of the types that null needs no conversion to; to a string the engine always converts it. */
function isReference({ typeName, element }: ValueType): boolean {
  return element !== undefined || references.has(typeName);
}

const references: ReadonlySet<string> = new Set([
  'System.Collections.Hashtable',
  'System.Management.Automation.PSCredential',
  'System.Security.SecureString',
  'System.Uri',
]);

/** The property named like the parameter, else like the first alias that exists; names match in any case. */
function propertyOf(input: unknown, target: CompiledParameter): { value: unknown } | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  // Of a Map, which stands for a hashtable, these are none: its entries are not its properties.
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const name of target.names) {
    const entry = entries.find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (entry) return { value: entry[1] };
  }
  return undefined;
}
