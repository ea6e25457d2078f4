import type { Cmdlet } from '../cmdlet.js';
import { dotnetTypeName } from '../dotnet-type-name.js';
import { bindValue } from './bind-value.js';
import { BindingState } from './binding-state.js';
import { compile } from './compiled-parameters.js';
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
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  const unknown = given.filter(([name, value]) => !bindArgument(state, name, value));
  state.validateSets({ beforePipeline: true, chooseDefault: false });
  if (unknown[0]) throw notFound(state, ...unknown[0]);
  let count = state.validateSets({ beforePipeline: pipelineExpected, chooseDefault: !pipelineExpected });
  if (count > 1 && pipelineExpected && state.dropSetsWithoutPipeline()) {
    count = state.validateSets({ beforePipeline: true, chooseDefault: false });
  }
  refuseMissingMandatory(state, count, pipelineExpected);
  state.flagsBeforePipeline = state.flags;
  return state;
}

/** False when no parameter has this name: the engine first binds those that it knows. */
function bindArgument(state: BindingState, name: string, value: unknown): boolean {
  const target = state.compiled.byName.get(name.toLowerCase());
  if (!target) return false;
  if (state.values.has(target)) {
    throw new ParameterBindingError(
      'ParameterAlreadyBound',
      `Cannot bind parameter '${name}': ${target.name} is given more than once.`,
      name,
    );
  }
  state.bind(target, bindValue(target, value), 'argument');
  return true;
}

function notFound({ compiled }: BindingState, name: string, value: unknown): ParameterBindingError {
  const names = compiled.parameters.map((each) => each.name).join(', ');
  return new ParameterBindingError(
    'NamedParameterNotFound',
    `A parameter cannot be found that matches parameter name '${name}'. ${compiled.cmdlet.name} has ${names}.`,
    name,
    { typeSpecified: dotnetTypeName(value) },
  );
}
