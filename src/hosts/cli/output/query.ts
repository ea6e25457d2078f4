import { compile, getRegisteredFunctions, search, tokenize, type JSONValue } from '@jmespath-community/jmespath';
import { didYouMean } from '../closest.js';
import { UsageError } from '../usage-error.js';

/** What a query makes of a value. */
export type Query = (value: unknown) => unknown;

/**
 * A JMESPath expression, ready for use. What can be wrong with it is found before anything is sent.
 *
 * @throws {@link UsageError} which points to where it is wrong; also the query does, when a value is none that it is for.
 */
export function queryOf(expression: string): Query {
  try {
    refuseUnknownFunctions(compile(expression));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--query is no JMESPath expression: ${reasonOf(error)}.\n${pointer(expression)}`);
  }
  return (value) => {
    try {
      return search(value as JSONValue, expression);
    } catch (error) {
      throw new UsageError(`--query does not fit the result: ${reasonOf(error)}.`);
    }
  };
}

function reasonOf(error: unknown): string {
  return (error as Error).message.replace(/\.$/, '');
}

/** The expression with a mark under the first token that cannot stand where it stands; under its end when more is needed. */
function pointer(expression: string): string {
  const at = starts(expression).find((start, index, all) => {
    const problem = problemOf(expression.slice(0, all[index + 1]));
    return problem !== undefined && !problem.includes('EOF') && start < expression.length;
  });
  const line = expression.replace(/\s/g, ' ');
  return `  ${line}\n  ${' '.repeat(at ?? line.length)}^`;
}

function starts(expression: string): number[] {
  try {
    return tokenize(expression).map(({ start }) => start);
  } catch {
    return [];
  }
}

function problemOf(expression: string): string | undefined {
  try {
    compile(expression);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function refuseUnknownFunctions(tree: unknown): void {
  if (typeof tree !== 'object' || tree === null) return;
  const { type, name } = tree as { type?: unknown; name?: unknown };
  if (type === 'Literal') return;
  const known = getRegisteredFunctions();
  if (type === 'Function' && typeof name === 'string' && !known.includes(name)) {
    throw new UsageError(`--query: there is no function '${name}'.${didYouMean(name, known)}`);
  }
  for (const inner of Object.values(tree)) refuseUnknownFunctions(inner);
}
