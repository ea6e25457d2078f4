import type { AllParameterSets, Parameter } from './parameter.js';

/** Parameters of a declaration whose sets are `Sets`; naming another set does not compile. */
export type ParametersOf<Sets extends string> = Record<
  string,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one place where value types are of no interest
  Parameter<any, any, Sets | AllParameterSets, Sets | AllParameterSets, Sets | AllParameterSets>
>;

type SetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, infer S, any, any> ? (AllParameterSets extends S ? Sets : S) : never;

/** The sets that one of a parameter's lists of sets stands for. */
type Listed<P, Sets, List> = [List] extends [never] ? never : AllParameterSets extends List ? SetsOf<P, Sets> : List;

type MandatorySetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, any, infer M, any> ? Listed<P, Sets, M> : never;

type PipedSetsOf<P, Sets> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  P extends Parameter<any, any, any, any, infer Q> ? Listed<P, Sets, Q> : never;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type ArgumentOf<P> = P extends Parameter<infer A, any, any, any, any> ? A : never;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type BoundValueOf<P> = P extends Parameter<any, infer B, any, any, any> ? B : never;

type KeysIn<Params, Sets, Set> = { [K in keyof Params]: Set extends SetsOf<Params[K], Sets> ? K : never }[keyof Params];
type MandatoryKeys<Params, Sets, Set> = {
  [K in keyof Params]: Set extends MandatorySetsOf<Params[K], Sets> ? K : never;
}[keyof Params];
type PipedKeys<Params, Sets, Set> = {
  [K in keyof Params]: Set extends PipedSetsOf<Params[K], Sets> ? K : never;
}[keyof Params];

type Simplify<T> = { [K in keyof T]: T[K] } & {};

type SetArguments<Params, Sets, Set, Required> = Simplify<
  { [K in keyof Params & Required]: ArgumentOf<Params[K]> } & {
    [K in Exclude<KeysIn<Params, Sets, Set>, Required>]?: ArgumentOf<Params[K]> | undefined;
  } & { [K in Exclude<keyof Params, KeysIn<Params, Sets, Set>>]?: undefined }
>;

/** What a caller passes: one member a parameter set, in which the parameters of other sets are absent. */
export type ArgumentsOf<Sets extends string, Params> = {
  [Set in Sets]: SetArguments<Params, Sets, Set, MandatoryKeys<Params, Sets, Set>>;
}[Sets];

/** The same when the pipeline supplies what it can. */
export type PipedArgumentsOf<Sets extends string, Params> = {
  [Set in Sets]: SetArguments<
    Params,
    Sets,
    Set,
    Exclude<MandatoryKeys<Params, Sets, Set>, PipedKeys<Params, Sets, Set>>
  >;
}[Sets];

/** What a body receives: the same union over bound types, discriminated by `parameterSet`. */
export type BoundOf<Sets extends string, Params> = {
  [Set in Sets]: Simplify<
    { readonly parameterSet: Set } & {
      readonly [K in MandatoryKeys<Params, Sets, Set>]: BoundValueOf<Params[K]>;
    } & {
      readonly [K in Exclude<KeysIn<Params, Sets, Set>, MandatoryKeys<Params, Sets, Set>>]?: BoundValueOf<Params[K]>;
    } & { readonly [K in Exclude<keyof Params, KeysIn<Params, Sets, Set>>]?: undefined }
  >;
}[Sets];
