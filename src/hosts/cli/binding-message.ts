import type { ParameterBindingError } from '../../cmdlet/binding/parameter-binding-error.js';
import { missingOptions } from './check-arguments.js';
import type { CmdletOption } from './cmdlet-options.js';
import { argumentName, optionSpelling, type ShellArguments } from './shell-command.js';

/** What the binder found wrong, in the words of the shell: options under the names they have here. */
export function bindingMessage(
  error: ParameterBindingError,
  options: readonly CmdletOption[],
  args: ShellArguments,
): string {
  const names = (error.parameterName ?? '').split(' ').map((name) => spellingOf(name, options));
  const [name] = names;
  switch (error.errorId) {
    case 'MissingMandatoryParameter':
      return missingOptions(names);
    case 'AmbiguousParameterSet':
      return ambiguous(options.filter((option) => argumentName(option) in args).map(optionSpelling));
    case 'ParameterArgumentTransformationError':
      return `${name}: ${(error.cause as Error).message}`;
    case 'MismatchedPSTypeName':
    case 'ParameterArgumentValidationError':
      return `${name}: ${withoutPreamble(error.message)}`;
    case 'ParameterArgumentValidationErrorNullNotAllowed':
    case 'ParameterArgumentValidationErrorEmptyStringNotAllowed':
    case 'ParameterArgumentValidationErrorEmptyArrayNotAllowed':
      return `${name} must not be empty.`;
    default:
      return error.message;
  }
}

function ambiguous(given: readonly string[]): string {
  return given.length > 1
    ? `These options do not go together, or not without others: ${given.join(', ')}.`
    : `More options are needed with ${given.join('')}.`;
}

/** `Cannot ... argument on parameter 'Name'. ` says what the option's name says already. */
function withoutPreamble(message: string): string {
  return message.replace(/^Cannot \w+ argument (?:on|to) parameter '[^']*'\. /, '');
}

/** A parameter that the shell does not offer keeps PowerShell's name. */
function spellingOf(parameterName: string, options: readonly CmdletOption[]): string {
  const option = options.find(({ parameter }) => parameter.toLowerCase() === parameterName.toLowerCase());
  return option ? optionSpelling(option) : `-${parameterName}`;
}
