import type { FullOperationResponse, OperationArguments, ServiceClient } from '@azure/core-client';
import { RestError } from '@azure/core-rest-pipeline';
import { problemWithNames, type Names } from '../names.js';
import { requireApiVersion } from './api-versions.js';
import { QuantumServiceError } from './errors.js';
import { isJsonObject, parsedJson } from './json.js';
import type { Operation } from './operation.js';
import { withRetries, type RetryOptions } from './retry.js';
import { toServiceError } from './to-service-error.js';

/** Carries out an operation. Rejects with a {@link QuantumServiceError}. */
export type SendOperation = <T>(operation: Operation, args: OperationArguments & Names) => Promise<T>;

/** How a client sends its operations: names checked before, retries where they are safe, one kind of error after. */
export function operationSender(
  client: ServiceClient & { readonly subscriptionId: string; readonly apiVersion: string },
  origin: string,
  retryOptions: RetryOptions | undefined,
): SendOperation {
  return async <T>(operation: Operation, args: OperationArguments & Names) => {
    const names = { ...args, subscriptionId: client.subscriptionId };
    const signal = args.options?.abortSignal;
    try {
      const problem = problemWithNames(names);
      if (problem !== undefined) throw new QuantumServiceError(problem, { code: 'InvalidName' });
      requireApiVersion(client.apiVersion, operation.needs(args));
      return await withRetries(() => attempt<T>(client, operation, args), { ...operation, signal }, retryOptions);
    } catch (error) {
      throw toServiceError(error, { operation, resource: resourceOf(operation, names), origin, signal });
    }
  };
}

/** core-client makes an empty result of a 200 that has no body, or a web page for one: here that is an error. */
async function attempt<T>(client: ServiceClient, { spec }: Operation, args: OperationArguments): Promise<T> {
  let response: FullOperationResponse | undefined;
  const options: OperationArguments['options'] = {
    ...args.options,
    onResponse: (raw, ...rest) => {
      response = raw;
      args.options?.onResponse?.(raw, ...rest);
    },
  };
  const result = await client.sendOperationRequest<T>({ ...args, options }, spec);
  if (response && spec.responses[response.status]?.bodyMapper && !holdsJsonObject(response)) {
    throw new RestError('Not a JSON object.', { statusCode: response.status, response });
  }
  return result;
}

function holdsJsonObject({ parsedBody, bodyAsText }: FullOperationResponse): boolean {
  // The parsed body tells whether it was declared to be JSON; but by now it is an object whatever the JSON was.
  return isJsonObject(parsedBody) && isJsonObject(parsedJson(bodyAsText));
}

/** The ARM id of what the operation is about. */
function resourceOf({ resource }: Operation, names: Names): string {
  return resource.replace(/\{(\w+)\}/g, (_, name: keyof Names) => names[name] ?? '');
}
