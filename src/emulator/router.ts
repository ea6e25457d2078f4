import { ArmError } from './arm-error.js';
import type { Operation } from './operation.js';

/** The operation for a request, and the values of its path's parameters. */
export interface Route {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds operations. Paths are compared without regard to case, as ARM does. */
export interface Router {
  /**
   * The operations at a path, one for each method that it has.
   *
   * @throws ArmError 400 for a path that can't be decoded.
   */
  routesOf(path: string): readonly Route[];
  /**
   * The one for a method.
   *
   * @throws ArmError 404 where there is no operation at the path, 405 where there is none for the method.
   */
  choose(routes: readonly Route[], method: string, path: string): Route;
}

export function createRouter(operations: readonly Operation[]): Router {
  const table = operations.map((operation) => ({ operation, template: operation.path.split('/') }));
  return {
    routesOf(path) {
      const segments = path.split('/').map(decoded);
      return table.flatMap(({ operation, template }): Route[] => {
        const parameters = match(template, segments);
        return parameters ? [{ operation, parameters }] : [];
      });
    },
    choose(routes, method, path) {
      const route = routes.find(({ operation }) => operation.method === method);
      if (route) return route;
      if (routes.length === 0) throw new ArmError(404, 'NotFound', `There is no operation at the path '${path}'.`);
      throw new ArmError(405, 'MethodNotAllowed', `The requested resource does not support http method '${method}'.`, {
        allow: routes.map(({ operation }) => operation.method).join(', '),
      });
    },
  };
}

function match(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(.+)\}$/.exec(expected)?.[1];
    if (name === undefined ? segment.toLowerCase() !== expected.toLowerCase() : segment === '') return undefined;
    if (name !== undefined) parameters[name] = segment;
  }
  return parameters;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ArmError(400, 'BadRequest', `The path has an invalid percent-encoding in '${segment}'.`);
  }
}
