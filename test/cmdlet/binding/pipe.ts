import { bindArguments } from '../../../src/cmdlet/binding/bind-arguments.js';
import { bindPipelineObject } from '../../../src/cmdlet/binding/bind-pipeline-object.js';
import { boundParameters } from '../../../src/cmdlet/binding/bound-parameters.js';
import { ParameterBindingError } from '../../../src/cmdlet/binding/parameter-binding-error.js';
import type { BoundParameters, Cmdlet } from '../../../src/cmdlet/cmdlet.js';

/** What each object binds, or the error. */
export function pipe(cmdlet: Cmdlet, objects: readonly unknown[], args: Readonly<Record<string, unknown>> = {}) {
  const state = bindArguments(cmdlet, args, true);
  return objects.map((object): BoundParameters | ParameterBindingError => {
    try {
      bindPipelineObject(state, object);
      return boundParameters(state);
    } catch (error) {
      if (error instanceof ParameterBindingError) return error;
      throw error;
    }
  });
}
