import type { ParameterBindingError } from '../../cmdlet/binding/parameter-binding-error.js';
import { missingOptions } from './check-arguments.js';
import { didYouMean } from './closest.js';
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
      return `${name}: ${withoutPreamble(error.message)}`;
    case 'ParameterArgumentValidationError':
      return `${name}: ${withoutPreamble(error.message)}${meant(optionOf(error.parameterName, options), args)}`;
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

/** The first wrong one of the names that are taken, with what it may have been meant to be. */
function meant(option: CmdletOption | undefined, args: ShellArguments): string {
  if (!option?.choices) return '';
  const choices = option.choices.map((choice) => choice.toLowerCase());
  const names = [args[argumentName(option)]].flat().flatMap((value) => String(value).split(','));
  const wrong = names.map((name) => name.trim()).find((name) => !choices.includes(name.toLowerCase()));
  return wrong === undefined ? '' : didYouMean(wrong, option.choices);
}

function optionOf(parameterName: string | undefined, options: readonly CmdletOption[]): CmdletOption | undefined {
  return options.find(({ parameter }) => parameter.toLowerCase() === parameterName?.toLowerCase());
}

/** A parameter that the shell does not offer keeps PowerShell's name. */
function spellingOf(parameterName: string, options: readonly CmdletOption[]): string {
  const option = optionOf(parameterName, options);
  return option ? optionSpelling(option) : `-${parameterName}`;
}
