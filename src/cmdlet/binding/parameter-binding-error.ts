import { TerminatingError, type ErrorCategory } from '../error-record.js';

const exceptions = {
  binding: 'ParameterBindingException',
  transformation: 'ParameterBindingArgumentTransformationException',
  validation: 'ParameterBindingValidationException',
} as const;

/** The FullyQualifiedErrorId parts that PowerShell's binder uses, with the category and the exception of each. */
const kinds = {
  AmbiguousParameterSet: ['InvalidArgument', 'binding'],
  InputObjectNotBound: ['InvalidArgument', 'binding'],
  InputObjectMissingMandatory: ['InvalidArgument', 'binding'],
  MismatchedPSTypeName: ['InvalidArgument', 'transformation'],
  MissingMandatoryParameter: ['InvalidArgument', 'binding'],
  NamedParameterNotFound: ['InvalidArgument', 'binding'],
  ParameterAlreadyBound: ['InvalidArgument', 'binding'],
  ParameterArgumentTransformationError: ['InvalidData', 'transformation'],
  ParameterArgumentValidationError: ['InvalidData', 'validation'],
  ParameterArgumentValidationErrorNullNotAllowed: ['InvalidData', 'validation'],
  ParameterArgumentValidationErrorEmptyStringNotAllowed: ['InvalidData', 'validation'],
  ParameterArgumentValidationErrorEmptyArrayNotAllowed: ['InvalidData', 'validation'],
} as const satisfies Record<string, readonly [ErrorCategory, keyof typeof exceptions]>;

export type BindingErrorId = keyof typeof kinds;

export interface ParameterBindingErrorOptions extends ErrorOptions {
  /** .NET type of the value that was refused. The value itself is nowhere in the error: it may be a secret. */
  readonly typeSpecified?: string | undefined;
}

/** Arguments that cannot be bound. */
export class ParameterBindingError extends TerminatingError {
  readonly errorId: BindingErrorId;
  /** The .NET exception that this is in PowerShell: what an error record there has for its reason. */
  readonly reason: string;
  /** The parameter concerned, where there is one, in PowerShell's spelling; several with blanks between them. */
  readonly parameterName: string | undefined;
  /** See {@link ParameterBindingErrorOptions.typeSpecified}. */
  readonly typeSpecified: string | undefined;

  constructor(
    errorId: BindingErrorId,
    message: string,
    parameterName?: string,
    { typeSpecified, ...options }: ParameterBindingErrorOptions = {},
  ) {
    const [category, exception] = kinds[errorId];
    super({ message, errorId, category }, options);
    this.errorId = errorId;
    this.reason = exceptions[exception];
    this.parameterName = parameterName;
    this.typeSpecified = typeSpecified;
  }
}
