import { TerminatingError, type ErrorCategory } from '../error-record.js';

/** The FullyQualifiedErrorId parts that PowerShell's binder uses, with the category it gives each. */
const categories = {
  AmbiguousParameterSet: 'InvalidArgument',
  InputObjectNotBound: 'InvalidArgument',
  InputObjectMissingMandatory: 'InvalidArgument',
  MismatchedPSTypeName: 'InvalidArgument',
  MissingMandatoryParameter: 'InvalidArgument',
  NamedParameterNotFound: 'InvalidArgument',
  ParameterAlreadyBound: 'InvalidArgument',
  ParameterArgumentTransformationError: 'InvalidData',
  ParameterArgumentValidationError: 'InvalidData',
  ParameterArgumentValidationErrorNullNotAllowed: 'InvalidData',
  ParameterArgumentValidationErrorEmptyStringNotAllowed: 'InvalidData',
  ParameterArgumentValidationErrorEmptyArrayNotAllowed: 'InvalidData',
} as const satisfies Record<string, ErrorCategory>;

export type BindingErrorId = keyof typeof categories;

/** Arguments that cannot be bound. Names the parameter concerned, where there is one, in PowerShell's spelling. */
export class ParameterBindingError extends TerminatingError {
  readonly errorId: BindingErrorId;
  readonly parameterName: string | undefined;

  constructor(errorId: BindingErrorId, message: string, parameterName?: string, options?: ErrorOptions) {
    super({ message, errorId, category: categories[errorId] }, options);
    this.errorId = errorId;
    this.parameterName = parameterName;
  }
}
