import type { Argument, Invocation } from '../invocation.js';

/** Each choice of some of the arguments, without pipeline input and with each of the inputs. */
export function everyChoice(
  cmdlet: string,
  args: readonly Argument[],
  inputs: readonly (readonly unknown[])[] = [],
): Invocation[] {
  return Array.from({ length: 2 ** args.length }, (_, bits) =>
    args.filter((_argument, index) => (bits >> index) & 1),
  ).flatMap((chosen) => [
    { cmdlet, arguments: chosen },
    ...inputs.map((input) => ({ cmdlet, arguments: chosen, input })),
  ]);
}

/** One parameter with each of the values, beside the same other arguments. */
export function eachValue(
  cmdlet: string,
  parameter: string,
  values: readonly unknown[],
  others: readonly Argument[] = [],
  input?: readonly unknown[],
): Invocation[] {
  return values.map((value) => ({
    cmdlet,
    arguments: [...others, [parameter, value]],
    ...(input && { input }),
  }));
}

/** Each of the values piped in alone, beside the same arguments; then all of them, one after the other. */
export function eachInput(cmdlet: string, values: readonly unknown[], args: readonly Argument[] = []): Invocation[] {
  return [...values.map((value) => [value]), values].map((input) => ({ cmdlet, arguments: args, input }));
}

/** The value of one property piped in, with each of the values. */
export function eachProperty(
  cmdlet: string,
  property: string,
  values: readonly unknown[],
  args: readonly Argument[] = [],
): Invocation[] {
  return values.map((value) => ({ cmdlet, arguments: args, input: [{ $properties: { [property]: value } }] }));
}
