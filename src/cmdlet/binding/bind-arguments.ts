import type { Cmdlet } from '../cmdlet.js';
import { bindValue } from './bind-value.js';
import { compile, type CompiledParameter } from './compiled-parameters.js';
import { BindingState } from './binding-state.js';
import { refuseMissingMandatory } from './mandatory-parameters.js';
import { ParameterBindingError } from './parameter-binding-error.js';

/**
 * Binds the arguments of a call by name, as PowerShell binds a command line, and narrows the parameter sets.
 *
 * @param args - By parameter name or alias in any case; `undefined` means not given.
 * @param pipelineExpected - True when objects will be piped in; then the choice of a set may wait for them.
 * @throws {@link ParameterBindingError} with the FullyQualifiedErrorId that PowerShell gives.
 */
export function bindArguments(
  cmdlet: Cmdlet,
  args: Readonly<Record<string, unknown>>,
  pipelineExpected: boolean,
): BindingState {
  const state = new BindingState(compile(cmdlet));
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) bindArgument(state, name, value);
  }
  state.validateSets({ beforePipeline: true, chooseDefault: false });
  let count = state.validateSets({ beforePipeline: pipelineExpected, chooseDefault: !pipelineExpected });
  if (count > 1 && pipelineExpected && state.dropSetsWithoutPipeline()) {
    count = state.validateSets({ beforePipeline: true, chooseDefault: false });
  }
  refuseMissingMandatory(state, count, pipelineExpected);
  if (!pipelineExpected) state.requireOneSet();
  state.flagsBeforePipeline = state.flags;
  return state;
}

function bindArgument(state: BindingState, name: string, value: unknown): void {
  const target = state.compiled.byName.get(name.toLowerCase());
  if (!target) {
    throw new ParameterBindingError(
      'NamedParameterNotFound',
      `A parameter cannot be found that matches parameter name '${name}'. ${state.compiled.cmdlet.name} has ${list(state.compiled.parameters)}.`,
      name,
    );
  }
  if (state.values.has(target)) {
    throw new ParameterBindingError(
      'ParameterAlreadyBound',
      `Cannot bind parameter '${target.name}': it is given more than once.`,
      target.name,
    );
  }
  state.bind(target, bindValue(target, value), 'argument');
}

function list(parameters: readonly CompiledParameter[]): string {
  return parameters.map((each) => each.name).join(', ');
}
