import { ParameterBindingError } from '../../../src/cmdlet/binding/parameter-binding-error.js';

/** The binding error that this throws. */
export function failure(bind: () => unknown): ParameterBindingError {
  try {
    bind();
  } catch (error) {
    if (error instanceof ParameterBindingError) return error;
    throw error;
  }
  throw new Error('It was bound.');
}
