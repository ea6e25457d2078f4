import type { Caller } from './caller.js';
import type { CommandRuntime } from './command-runtime.js';
import type { BoundOf, ParametersOf } from './infer.js';
import type { OutputType } from './output-type.js';
import type { Parameter } from './parameter.js';
import type { ApprovedVerb } from './verbs.js';

/** How much a change can do, in PowerShell's words; from which on a caller is asked is its `confirmPreference`. */
export type ConfirmImpact = 'None' | 'Low' | 'Medium' | 'High';

/** One way to use a cmdlet, in the words of each caller. */
export interface Example {
  /** A few words, which help has as a heading. */
  readonly title: string;
  /** The code for PowerShell, of one or more lines. */
  readonly pwsh: string;
  /** The same in Node, where what `connect` gave is at hand. */
  readonly node?: string;
  /** The same in the shell, where it can be done there. */
  readonly shell?: string;
  /** What it does, in whole sentences, one a line. */
  readonly remarks: string;
  /** What PowerShell shows. A declaration leaves it out where its examples are run when help is made. */
  readonly output?: string;
  /** What the code for Node prints, likewise. */
  readonly nodeOutput?: string;
}

/**
 * Finds values of a parameter while a person types: quickly, or not at all.
 *
 * @param word - What has been typed so far. What does not begin with it need not be left out.
 * @param given - The other parameters that have been typed, by name in camel case, as they were typed.
 * @param context - The runtime and the services, which were made for a caller that is `hurried`.
 * @returns The values to offer. Where it rejects, nothing is offered.
 */
export type Completion<Services> = (
  word: string,
  given: Readonly<Record<string, unknown>>,
  context: Context<Services>,
) => Promise<readonly string[]>;

/** A command of the shell that stands for some parameter sets of a cmdlet. */
export interface ShellName<Sets extends string = string> {
  /** The command's words after the program's name, such as `workspace list`. */
  readonly name: string;
  /** All of the cmdlet's when left out. */
  readonly parameterSets?: readonly Sets[];
  /** Whether it writes a list even of one object. */
  readonly list?: boolean;
  /** Its impact in the shell, where that is not the cmdlet's: nobody is asked below `High`. */
  readonly confirmImpact?: ConfirmImpact;
  /** Whether --ids can name what it is about, see `CmdletModule.ids`. */
  readonly takesIds?: boolean;
  /** The property, in camel case, that it writes in the place of the object that has it. */
  readonly property?: string;
  /** What this command does, in one sentence, where that is not what the whole cmdlet does. */
  readonly synopsis?: string;
}

/** The same, its parameter sets spelt out. */
export type ShellCommandName = ShellName & Required<Pick<ShellName, 'parameterSets'>>;

/** The names of a cmdlet's parameter sets. */
export type ParameterSets = readonly [string, ...string[]];

/** What a body works with: the runtime and the module's services. */
export type Context<Services> = Services & {
  /** The way to the caller. */
  readonly runtime: CommandRuntime;
};

/** What is said of a cmdlet as a whole: the same in its declaration and in what hosts and generators see of it. */
export interface CmdletFacts {
  /** Whole sentences, one a line; the first says it all. */
  readonly synopsis: string;
  /**
   * Whole sentences, one a line. Parameters and cmdlets have their names of PowerShell in all texts; the shell's help
   * puts its own in their place.
   */
  readonly description: string;
  /** What the description goes on to say in PowerShell alone, as of its pipeline. */
  readonly descriptionInPowerShell?: string;
  /** Set when the cmdlet supports -WhatIf and -Confirm. */
  readonly shouldProcess?: {
    /** A caller is asked from this impact on; in the shell nobody is asked below `High`. */
    readonly confirmImpact: ConfirmImpact;
  };
  /** True when its calls carry what the caller's session keeps, see {@link Caller.session}. Default false. */
  readonly usesSession?: boolean;
  /** What each object is that it writes; where it writes none, what a switch such as -PassThru has it write. */
  readonly output: OutputType;
  /** What help shows, each of them in the words of whoever reads it. */
  readonly examples: readonly Example[];
  /** True for one that may take long: in PowerShell it has the switch -AsJob. It has neither `begin` nor `end`. */
  readonly asJob?: boolean;
}

/**
 * The declaration of a cmdlet.
 *
 * `process` runs once for each record; what it returns is kept by the caller's side, not in the host, and handed to
 * `end` as a list. So a pipeline that dies between two records leaves nothing behind.
 */
export interface CmdletDeclaration<
  Services,
  Sets extends ParameterSets,
  Params extends ParametersOf<Sets[number]>,
  Kept,
  Default extends Sets[number] | null,
> extends CmdletFacts {
  /**
   * The command's words after the program's name, such as `workspace keys regenerate`; several commands where a shell
   * has more than one for what is one cmdlet in PowerShell.
   */
  readonly shell: string | readonly ShellName<Sets[number]>[];
  /** At least one and at most 31. A parameter is in all of them unless it says `in`. */
  readonly parameterSets: Sets;
  /**
   * The set of a call that fits several; the first when left out. Null for none: then such a call is refused as
   * ambiguous, unless it completes only one of them.
   */
  readonly defaultParameterSet?: Default;
  /** By name in camel case: `userName` is -UserName in PowerShell. */
  readonly parameters: Params;
  /** Two parameters may take whole pipeline objects in one set when their shapes cannot be taken for one another. */
  readonly disjointPipelineParameters?: readonly (keyof Params & string)[];
  /** What to offer whoever types the value of a parameter; closed sets of names need none. */
  readonly completions?: { readonly [Name in keyof Params]?: Completion<Services> };
  /**
   * Runs once, before the first record.
   *
   * @param context - The runtime and the services.
   */
  begin?(context: Context<Services>): Promise<void>;
  /**
   * Runs for each object of the pipeline, or once where there is no pipeline.
   *
   * @param bound - The parameters that were given or have a default value; `parameterSet` says which set was chosen.
   * @param context - The runtime and the services.
   * @returns What `end` gets of this record: plain data; undefined for nothing.
   * @throws RecordError when this record failed and the next is to be tried, as anything else that is thrown;
   * TerminatingError when the cmdlet is over.
   */
  process(bound: BoundOf<Sets[number], Params>, context: Context<Services>): Promise<Kept>;
  /**
   * Runs once, after the last record. Not when the cmdlet was terminated.
   *
   * @param kept - What each `process` returned, in order; those that returned nothing have no place in it.
   * @param context - The runtime and the services.
   */
  end?(kept: readonly Kept[], context: Context<Services>): Promise<void>;
}

/** A cmdlet whose inferred types are of no interest: what hosts and generators see. */
export interface Cmdlet extends CmdletFacts {
  /** What it does, as {@link approvedVerbs} has it. */
  readonly verb: ApprovedVerb;
  /** What it does that to: singular, in Pascal case. */
  readonly noun: string;
  /** `Verb-Noun`. */
  readonly name: string;
  /** See {@link CmdletDeclaration.shell}. */
  readonly shell: string | readonly ShellName[];
  /** See {@link CmdletDeclaration.parameterSets}. */
  readonly parameterSets: ParameterSets;
  /** Null for none; undefined for the first. */
  readonly defaultParameterSet?: string | null;
  /** By name in camel case. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** See {@link CmdletDeclaration.disjointPipelineParameters}. */
  readonly disjointPipelineParameters?: readonly string[];
  /** See {@link CmdletDeclaration.completions}. */
  readonly completions?: Readonly<Record<string, Completion<object>>>;
  /** @internal */
  begin?(context: unknown): Promise<void>;
  /** @internal */
  process(bound: BoundParameters, context: unknown): Promise<unknown>;
  /** @internal */
  end?(kept: readonly unknown[], context: unknown): Promise<void>;
}

/** Bound parameters by name in camel case, with the set that was chosen. */
export type BoundParameters = Readonly<Record<string, unknown>> & { readonly parameterSet: string };

/** A cmdlet with its types, which the Node host turns into a typed function. */
export interface TypedCmdlet<Sets extends string, Params, Default extends Sets | null> extends Cmdlet {
  /**
   * Never set: carries types for inference.
   *
   * @internal
   */
  readonly inferred?: { sets: Sets; parameters: Params; default: Default };
}

/**
 * Makes services for one call.
 *
 * @param caller - Who called, and what a host was given.
 * @param runtime - The way to the caller; what the services write comes out as if a body had.
 * @returns What every body of the module finds in its context. What this throws ends the cmdlet.
 */
export type ServicesFactory<Services> = (caller: Caller, runtime: CommandRuntime) => Services;

/**
 * The function that declares cmdlets over one kind of services: what the module's `services` makes for each call.
 *
 * @returns A function that takes a verb, a noun and a {@link CmdletDeclaration}.
 * @example
 * ```ts
 * import { cmdletsOver, parameter, text } from 'az-quantum-api/cmdlet';
 *
 * const cmdlet = cmdletsOver<{ readonly greeter: string }>();
 * const getGreeting = cmdlet('Get', 'Greeting', {
 *   shell: 'greeting show',
 *   synopsis: 'Makes a greeting.',
 *   description: 'Makes a greeting for one person.',
 *   parameterSets: ['Get'],
 *   parameters: { name: parameter(text(), 'Whom to greet.').mandatory().fromPipeline().shell('--name', '-n') },
 *   output: { typeName: 'System.String', typeScript: 'string' },
 *   examples: [{ title: 'Greet', pwsh: "Get-Greeting -Name 'Ada'", remarks: 'Writes a greeting.' }],
 *   process: ({ name }, { runtime, greeter }) => runtime.writeObject(`${greeter} greets ${name}.`),
 * });
 * console.log(getGreeting.name); // Get-Greeting
 * ```
 */
export function cmdletsOver<Services>() {
  /**
   * Declares a cmdlet. What types cannot tell is checked by `defineModule`.
   *
   * @param verb - What it does; one that `Get-Verb` lists.
   * @param noun - What it does that to: singular, in Pascal case.
   * @param declaration - Everything else.
   */
  function cmdlet<
    const Sets extends ParameterSets,
    const Params extends ParametersOf<NoInfer<Sets[number]>>,
    Kept = void,
    const Default extends NoInfer<Sets[number]> | null = Sets[0],
  >(
    verb: ApprovedVerb,
    noun: string,
    declaration: CmdletDeclaration<Services, Sets, Params, Kept, Default>,
  ): TypedCmdlet<Sets[number], Params, Default> {
    return { verb, noun, name: `${verb}-${noun}`, ...declaration } as unknown as TypedCmdlet<
      Sets[number],
      Params,
      Default
    >;
  }
  return cmdlet;
}

/** The set of a call that fits several; undefined when the cmdlet has no such set. */
export function defaultParameterSet({ parameterSets, defaultParameterSet: declared }: Cmdlet): string | undefined {
  return declared === undefined ? parameterSets[0] : (declared ?? undefined);
}

/** The commands of the shell that a cmdlet is. */
export function shellNames({ shell, parameterSets }: Cmdlet): readonly ShellCommandName[] {
  const names: readonly ShellName[] = typeof shell === 'string' ? [{ name: shell }] : shell;
  return names.map((each) => ({ parameterSets, ...each }));
}

/** The spelling of a parameter in PowerShell: `resourceGroupName` is `ResourceGroupName`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The spelling of a property in Node: `PrimaryKeyKey` is `primaryKeyKey`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
