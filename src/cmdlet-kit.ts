/**
 * Cmdlets of your own: declared once in TypeScript, and then a PowerShell module, functions for Node and a shell program.
 * The command `build-module` makes all three of a folder of declarations.
 *
 * @packageDocumentation
 */
export type { Caller, CallerQuestion, CallerSession } from './cmdlet/caller.js';
export {
  cmdletsOver,
  type Cmdlet,
  type CmdletDeclaration,
  type CmdletFacts,
  type Completion,
  type ConfirmImpact,
  type Context,
  type Example,
  type ParameterSets,
  type ServicesFactory,
  type ShellName,
  type TypedCmdlet,
} from './cmdlet/cmdlet.js';
export type { CommandRuntime, ProgressRecord } from './cmdlet/command-runtime.js';
export type { Check, CheckContext, CheckResult } from './cmdlet/diagnosis.js';
export { RecordError, TerminatingError, type ErrorCategory, type ErrorRecord } from './cmdlet/error-record.js';
export type { ArgumentsOf, BoundOf, ParametersOf, PipedArgumentsOf } from './cmdlet/infer.js';
export { defineModule, type AboutSection, type CmdletModule, type CmdletTable, type IdKind } from './cmdlet/module.js';
export type {
  ObjectProperty,
  OutputProperty,
  OutputPropertyOptions,
  OutputType,
  PlainProperty,
} from './cmdlet/output-type.js';
export { parameter, type Allowance, type Parameter } from './cmdlet/parameter.js';
export type { PipelineInput } from './cmdlet/run-cmdlet.js';
export { SecureString } from './cmdlet/secure-string.js';
export type { ModuleSetting } from './cmdlet/setting.js';
export type { ConfirmAnswer, ConfirmQuestion } from './cmdlet/should-process.js';
export { anyObject } from './cmdlet/types/any.js';
export { array } from './cmdlet/types/array.js';
export { choice, choices } from './cmdlet/types/choice.js';
export { credential, type Credential } from './cmdlet/types/credential.js';
export { dateTime } from './cmdlet/types/date-time.js';
export { hashtable } from './cmdlet/types/hashtable.js';
export { model, type ModelFieldOptions, type ModelOptions, type ModelValue } from './cmdlet/types/model.js';
export { integer } from './cmdlet/types/number.js';
export { secret } from './cmdlet/types/secret.js';
export { secureText } from './cmdlet/types/secure-text.js';
export { boolean, flag, nullableBoolean } from './cmdlet/types/switch.js';
export { text } from './cmdlet/types/text.js';
export { uri } from './cmdlet/types/uri.js';
export { count, length, notNull, notNullOrEmpty, pattern, range, type Validation } from './cmdlet/validation.js';
export type { ModelField, ModelShape, ValueType } from './cmdlet/value-type.js';
export { approvedVerbs, type ApprovedVerb } from './cmdlet/verbs.js';
export { main as runShellProgram } from './hosts/cli/main.js';
export { runShell } from './hosts/cli/run-shell.js';
export type {
  Completer,
  ShellArguments,
  ShellCommand,
  ShellExample,
  ShellIo,
  ShellOperands,
  ShellOption,
} from './hosts/cli/shell-command.js';
export { CmdletError } from './hosts/node/cmdlet-error.js';
export type {
  CallOf,
  CallOptions,
  CmdletCall,
  CmdletFunction,
  ConfirmHandler,
  PipedCallOptions,
} from './hosts/node/cmdlet-function.js';
export { connectModule } from './hosts/node/connect-module.js';
export { main as runPowerShellHost } from './hosts/pwsh/main.js';
