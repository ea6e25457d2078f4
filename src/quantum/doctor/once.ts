/** The function with the answer to its first call for all later ones. */
export function once<Argument, Answer>(ask: (argument: Argument) => Promise<Answer>): typeof ask {
  let answer: Promise<Answer> | undefined;
  return (argument) => (answer ??= ask(argument));
}
