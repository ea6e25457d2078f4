import type { BoundParameters, Cmdlet } from '../cmdlet.js';
import { receiveValue } from './bind-value.js';
import type { BindingState } from './binding-state.js';
import { isInSet } from '../parameter.js';
import { compile, type CompiledCmdlet } from './compiled-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/**
 * What the body receives, from a finished binding.
 *
 * @throws {@link ParameterBindingError} for a value that the declaration refuses.
 */
export function boundParameters(state: BindingState): BoundParameters {
  const values = [...state.values].map(([target, { value }]) => [target.key, receiveValue(target, value)] as const);
  return withDefaults(state.compiled, state.parameterSet, Object.fromEntries(values));
}

/**
 * What the body receives when a real PowerShell has bound the parameters and chosen the set: only the declared
 * conversions and checks run, so that a body sees the same values whoever calls.
 *
 * @throws {@link ParameterBindingError} for a value that the declaration refuses.
 */
export function boundByPowerShell(
  cmdlet: Cmdlet,
  parameterSet: string,
  values: Readonly<Record<string, unknown>>,
): BoundParameters {
  const { byName } = compile(cmdlet);
  const bound: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const target = byName.get(name.toLowerCase());
    if (!target) {
      throw new ParameterBindingError('NamedParameterNotFound', `${cmdlet.name} has no parameter '${name}'.`, name);
    }
    bound[target.key] = receiveValue(target, value);
  }
  return withDefaults(compile(cmdlet), parameterSet, bound);
}

/** A parameter of the set that is not bound has its default value. */
function withDefaults(
  { parameters }: CompiledCmdlet,
  parameterSet: string,
  bound: Readonly<Record<string, unknown>>,
): BoundParameters {
  const defaults = parameters
    .filter(({ parameter }) => isInSet(parameter, parameterSet))
    .map(({ key, parameter }) => [key, parameter.options.defaultValue] as const)
    .filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(defaults), ...bound, parameterSet };
}
