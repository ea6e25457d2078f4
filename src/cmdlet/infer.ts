import type { AllParameterSets, Parameter } from './parameter.js';

/** Parameters of a declaration whose sets are `Sets`; naming another set does not compile. */
export type ParametersOf<Sets extends string> = Record<
  string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one place where value types are of no interest
  Parameter<any, any, Sets | AllParameterSets, Sets | AllParameterSets, Sets | AllParameterSets, boolean>
>;

type SetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, infer S, any, any, any> ? (AllParameterSets extends S ? Sets : S) : never;

/** The sets that one of a parameter's lists of sets stands for. */
type Listed<P, Sets, List> = [List] extends [never] ? never : AllParameterSets extends List ? SetsOf<P, Sets> : List;

type MandatorySetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, any, infer M, any, any> ? Listed<P, Sets, M> : never;

type PipedSetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, any, any, infer Q, any> ? Listed<P, Sets, Q> : never;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type ArgumentOf<P> = P extends Parameter<infer A, any, any, any, any, any> ? A : never;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type BoundValueOf<P> = P extends Parameter<any, infer B, any, any, any, any> ? B : never;

type KeysIn<Params, Sets, Set> = { [K in keyof Params]: Set extends SetsOf<Params[K], Sets> ? K : never }[keyof Params];
type MandatoryKeys<Params, Sets, Set> = {
  [K in keyof Params]: Set extends MandatorySetsOf<Params[K], Sets> ? K : never;
}[keyof Params];
type PipedKeys<Params, Sets, Set> = {
  [K in keyof Params]: Set extends PipedSetsOf<Params[K], Sets> ? K : never;
}[keyof Params];
type DefaultedKeys<Params> = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [K in keyof Params]: Params[K] extends Parameter<any, any, any, any, any, true> ? K : never;
}[keyof Params];

/** Without those that are hidden. */
type Shown<Params> = {
  [K in keyof Params as [ArgumentOf<Params[K]>] extends [never] ? never : K]: Params[K];
};

type Simplify<T> = { [K in keyof T]: T[K] } & {};

type SetArguments<Params, Sets, Set, Required> = Simplify<
  { [K in keyof Params & Required]: ArgumentOf<Params[K]> } & {
    [K in Exclude<KeysIn<Params, Sets, Set>, Required>]?: ArgumentOf<Params[K]> | undefined;
  } & { [K in Exclude<keyof Params, KeysIn<Params, Sets, Set>>]?: undefined }
>;

/** One of these is given. */
type AtLeastOne<Params, Keys> = {
  [K in keyof Params]: K extends Keys ? { [Given in K]: ArgumentOf<Params[Given]> } : never;
}[keyof Params];

/** One of these is left out. */
type Lacking<Params, Keys> = {
  [K in keyof Params]: K extends Keys ? { [Missing in K]?: undefined } : never;
}[keyof Params];

/**
 * What a set needs besides its mandatory parameters so that the engine chooses it and no other: not to fit the default
 * set, which wins whenever it fits, and not to complete another set too, which would be ambiguous.
 */
type Chosen<Params, Sets, Set, Default> = Set extends Default
  ? unknown
  : BeyondDefault<Params, Sets, Set, Default> & ApartFromAll<Params, Sets, Set, Exclude<Sets, Set | Default>>;

type BeyondDefault<Params, Sets, Set, Default> = [Default] extends [null]
  ? unknown
  : [Exclude<MandatoryKeys<Params, Sets, Set>, KeysIn<Params, Sets, Default>>] extends [never]
    ? AtLeastOne<Params, Exclude<KeysIn<Params, Sets, Set>, KeysIn<Params, Sets, Default>>>
    : unknown;

type ApartFromAll<Params, Sets, Set, Others> = [Others] extends [never]
  ? unknown
  : (Others extends unknown ? (others: Apart<Params, Sets, Set, Others>) => void : never) extends (
        others: infer All,
      ) => void
    ? All
    : never;

/** Nothing where what is mandatory tells the two apart already. */
type Apart<Params, Sets, Set, Other> = [
  Exclude<MandatoryKeys<Params, Sets, Set>, KeysIn<Params, Sets, Other>>,
  Exclude<MandatoryKeys<Params, Sets, Other>, KeysIn<Params, Sets, Set>>,
] extends [never, never]
  ? | AtLeastOne<Params, Exclude<KeysIn<Params, Sets, Set>, KeysIn<Params, Sets, Other>>>
    | Lacking<Params, Exclude<MandatoryKeys<Params, Sets, Other>, MandatoryKeys<Params, Sets, Set>>>
  : unknown;

/**
 * What a caller passes: one member a parameter set, in which the parameters of other sets are absent. It types a
 * function of {@link connectModule} where `build-module` does not.
 */
export type ArgumentsOf<Sets extends string, Params, Default extends Sets | null> = ShownArgumentsOf<
  Sets,
  Shown<Params>,
  Default
>;

type ShownArgumentsOf<Sets extends string, Params, Default extends Sets | null> = {
  [Set in Sets]: SetArguments<Params, Sets, Set, MandatoryKeys<Params, Sets, Set>> & Chosen<Params, Sets, Set, Default>;
}[Sets];

/**
 * The same when the pipeline supplies what it can, as the `input` of a function of {@link connectModule} does, and has
 * something left to supply. Every call that can bind compiles; a few that compile cannot bind, because the engine waits
 * for the pipeline with another set.
 */
export type PipedArgumentsOf<Sets extends string, Params> = ShownPipedArgumentsOf<Sets, Shown<Params>>;

type ShownPipedArgumentsOf<Sets extends string, Params> = {
  [Set in Sets]: SetArguments<
    Params,
    Sets,
    Set,
    Exclude<MandatoryKeys<Params, Sets, Set>, PipedKeys<Params, Sets, Set>>
  > &
    Lacking<Params, PipedKeys<Params, Sets, Set>>;
}[Sets];

/** What a body receives: the same union over bound types, discriminated by `parameterSet`. */
export type BoundOf<Sets extends string, Params> = {
  [Set in Sets]: Simplify<
    {
      /** The set that was chosen. */
      readonly parameterSet: Set;
    } & {
      readonly [K in AlwaysBound<Params, Sets, Set>]: BoundValueOf<Params[K]>;
    } & {
      readonly [K in Exclude<KeysIn<Params, Sets, Set>, AlwaysBound<Params, Sets, Set>>]?: BoundValueOf<Params[K]>;
    } & { readonly [K in Exclude<keyof Params, KeysIn<Params, Sets, Set>>]?: undefined }
  >;
}[Sets];

type AlwaysBound<Params, Sets, Set> =
  MandatoryKeys<Params, Sets, Set> | Extract<DefaultedKeys<Params>, KeysIn<Params, Sets, Set>>;
