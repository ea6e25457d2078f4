import { convertToText } from './types/text.js';
import type { Validation } from './validation.js';
import type { ValueType } from './value-type.js';

/** PowerShell's own name for "in every parameter set". */
export const allParameterSets = '__AllParameterSets';
export type AllParameterSets = typeof allParameterSets;

interface ParameterOptions {
  readonly sets: readonly string[];
  readonly mandatoryIn: readonly string[];
  readonly fromPipelineIn: readonly string[];
  readonly fromPipelineByPropertyNameIn: readonly string[];
  readonly aliases: readonly string[];
  readonly shellNames: readonly string[];
  readonly shellMandatory: boolean;
  /** Name in the session's value of what the shell takes when the option is left out; undefined for none. */
  readonly sessionName: string | undefined;
  readonly defaultText: string | undefined;
  readonly defaultTextElsewhere: string | undefined;
  /** The constant that an unbound parameter has; undefined for none. */
  readonly defaultValue: unknown;
  readonly validations: readonly Validation[];
  readonly allows: readonly Allowance[];
  readonly wildcards: boolean;
  readonly hidden: boolean;
}

/** What a mandatory parameter takes although PowerShell refuses it otherwise: the attribute `Allow...` of that name. */
export type Allowance = 'Null' | 'EmptyString' | 'EmptyCollection';

/**
 * One parameter of a cmdlet. Immutable: each method answers a new parameter.
 *
 * The type parameters carry what inference needs: argument and bound type, the sets it is in, the sets in which it is
 * mandatory, those in which the pipeline can supply it, and whether it has a value even when it is left out.
 *
 * @example
 * ```ts
 * import { parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const name = parameter(text(), 'Whom to greet.').mandatory().fromPipeline().alias('To').shell('--name', '-n');
 * console.log(name.help); // Whom to greet.
 * ```
 */
export class Parameter<
  Argument = unknown,
  Bound = unknown,
  Sets extends string = AllParameterSets,
  Mandatory extends string = never,
  Piped extends string = never,
  Defaulted extends boolean = false,
> {
  /** What it takes, and what the body gets of it. */
  readonly type: ValueType<Argument, Bound>;
  /** What the parameter is for, in whole sentences; one line a sentence. */
  readonly help: string;
  /**
   * What its methods have said of it.
   *
   * @internal
   */
  readonly options: ParameterOptions;
  /**
   * Never set: carry types for inference.
   *
   * @internal
   */
  declare readonly inferred?: { sets: Sets; mandatory: Mandatory; piped: Piped; defaulted: Defaulted };

  /** @internal */
  constructor(type: ValueType<Argument, Bound>, help: string, options: ParameterOptions) {
    this.type = type;
    this.help = help;
    this.options = options;
  }

  /**
   * Puts the parameter into these sets only; without it a parameter is in all.
   *
   * @param sets - Names of the cmdlet's `parameterSets`.
   */
  in<const Names extends string>(...sets: Names[]): Parameter<Argument, Bound, Names, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, sets });
  }

  /**
   * Mandatory in the named sets, or in each of its sets.
   *
   * @param sets - Names of sets; none for each.
   */
  mandatory<const Names extends string = AllParameterSets>(
    ...sets: Names[]
  ): Parameter<Argument, Bound, Sets, Names, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, mandatoryIn: orAll(sets) });
  }

  /**
   * Takes whole pipeline objects in the named sets, or in each of its sets.
   *
   * @param sets - Names of sets; none for each.
   */
  fromPipeline<const Names extends string = AllParameterSets>(
    ...sets: Names[]
  ): Parameter<Argument, Bound, Sets, Mandatory, Piped | Names, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, fromPipelineIn: orAll(sets) });
  }

  /**
   * Takes the property of that name (or an alias) of pipeline objects, in the named sets or in each of its sets.
   *
   * @param sets - Names of sets; none for each.
   */
  fromPipelineByPropertyName<const Names extends string = AllParameterSets>(
    ...sets: Names[]
  ): Parameter<Argument, Bound, Sets, Mandatory, Piped | Names, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, fromPipelineByPropertyNameIn: orAll(sets) });
  }

  /**
   * Other names in PowerShell and Node.
   *
   * @param aliases - In Pascal case. They take the place of those of an earlier call.
   */
  alias(...aliases: string[]): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, aliases });
  }

  /**
   * Names in the shell; without one the parameter is no option there.
   *
   * @param shellNames - With their dashes: the option's own name first, short and other names after it.
   */
  shell(...shellNames: string[]): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, shellNames });
  }

  /** The shell insists on it even where PowerShell does not. */
  mandatoryInShell(): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, shellMandatory: true });
  }

  /**
   * In the shell, an option that is left out although it is needed takes the value of this name that the session keeps.
   *
   * @param name - A property, in camel case, of what the module's cmdlets keep in `Caller.session`.
   */
  fromSession(name: string): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, sessionName: name });
  }

  /**
   * What help says the value is when it is left out. The body supplies it.
   *
   * @param defaultText - A text that help shows as it is.
   * @param elsewhere - The same for callers that are not PowerShell.
   */
  defaultsTo(
    defaultText: string,
    elsewhere = defaultText,
  ): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, defaultText, defaultTextElsewhere: elsewhere });
  }

  /**
   * The value of the parameter when it is not bound, in help too. As in PowerShell it is not validated.
   *
   * @param value - A text, a number, a boolean, or a list of those.
   */
  defaultValue(value: Bound): Parameter<Argument, Bound, Sets, Mandatory, Piped, true> {
    const text = [value].flat().map(convertToText).join(', ');
    const { defaultText = text, defaultTextElsewhere = text } = this.options;
    return new Parameter(this.type, this.help, {
      ...this.options,
      defaultValue: value,
      defaultText,
      defaultTextElsewhere,
    });
  }

  /**
   * PowerShell's validation attributes.
   *
   * @param validations - Such as {@link range}; all of them hold. They take the place of those of an earlier call.
   */
  validate(...validations: Validation[]): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, validations });
  }

  /**
   * What the parameter takes although it is mandatory.
   *
   * @param allows - `Null`, `EmptyString` or `EmptyCollection`.
   */
  allow(...allows: Allowance[]): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, allows });
  }

  /** Wildcards in its values stand for whatever they match, as help then says. The body matches them. */
  wildcards(): Parameter<Argument, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type, this.help, { ...this.options, wildcards: true });
  }

  /**
   * For those who know of it: PowerShell takes it but offers it nowhere, help does not mention it, and there is none in
   * Node and the shell.
   */
  hidden(): Parameter<never, Bound, Sets, Mandatory, Piped, Defaulted> {
    return new Parameter(this.type as ValueType<never, Bound>, this.help, { ...this.options, hidden: true });
  }
}

/**
 * Starts a parameter: optional, in all sets, by name only. No body sees a value that its type or a validation refuses:
 * that ends the call, or fails the one object of a pipeline, as in PowerShell, with an error id such as
 * `ParameterArgumentTransformationError` or `ParameterArgumentValidationError`.
 *
 * @param type - What it takes, such as {@link text} or {@link integer}.
 * @param help - What it is for, in whole sentences; one line a sentence.
 * @returns The parameter, whose methods say the rest.
 * @example
 * ```ts
 * import { integer, parameter, range } from 'az-quantum-api/cmdlet';
 *
 * const volume = parameter(integer(), 'How many exclamation marks.').defaultValue(1).validate(range(0, 3));
 * console.log(volume.type.typeName); // System.Int32
 * ```
 */
export function parameter<Argument, Bound>(type: ValueType<Argument, Bound>, help: string): Parameter<Argument, Bound> {
  return new Parameter(type, help, {
    sets: [allParameterSets],
    mandatoryIn: [],
    fromPipelineIn: [],
    fromPipelineByPropertyNameIn: [],
    aliases: [],
    shellNames: [],
    shellMandatory: false,
    sessionName: undefined,
    defaultText: undefined,
    defaultTextElsewhere: undefined,
    defaultValue: undefined,
    validations: [],
    allows: [],
    wildcards: false,
    hidden: false,
  });
}

/** True when the parameter belongs to the set. */
export function isInSet(parameter: Parameter, set: string): boolean {
  return includesSet(parameter.options.sets, set);
}

/** True when the list names the set or all sets. */
export function includesSet(sets: readonly string[], set: string): boolean {
  return sets.includes(allParameterSets) || sets.includes(set);
}

function orAll(sets: string[]): readonly string[] {
  return sets.length > 0 ? sets : [allParameterSets];
}
