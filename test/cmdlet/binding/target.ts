import { compile, type CompiledParameter } from '../../../src/cmdlet/binding/compiled-parameters.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import type { ValueType } from '../../../src/cmdlet/value-type.js';
import { declare, type AnyParameter } from '../declare.js';

/** A parameter of this type, called `Value`, in the form in which the binder works. */
export function target(
  type: ValueType,
  more: (start: AnyParameter) => AnyParameter = (start) => start,
): CompiledParameter {
  const [compiled] = compile(declare({ parameters: { value: more(parameter(type, 'Value.')) } })).parameters;
  return compiled as CompiledParameter;
}
