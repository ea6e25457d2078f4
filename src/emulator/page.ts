import { json, type Answer } from './answer.js';
import { ArmError } from './arm-error.js';
import type { JsonObject } from './json-content.js';
import type { OperationRequest } from './operation.js';
import type { Service } from './service.js';

/** An item of a list, and where in the list it is: later items have a larger place, and places are never moved. */
export interface Placed {
  readonly place: number;
  readonly item: JsonObject;
}

/** One page of a list. Where there is more, its nextLink is the request's own address with the place to go on from. */
export function page(request: OperationRequest, service: Service, all: readonly Placed[]): Answer {
  const after = skipTokenOf(request.query);
  const rest = all.filter(({ place }) => place > after);
  const shown = rest.slice(0, service.settings.pageSize);
  const last = shown.at(-1);
  return json(200, {
    value: shown.map(({ item }) => item),
    ...(last && rest.length > shown.length && { nextLink: nextLink(request, service, last.place) }),
  });
}

function nextLink({ path, query }: OperationRequest, { endpoint }: Service, place: number): string {
  const next = new URLSearchParams([...query].filter(([name]) => !isSkipToken(name)));
  next.append('$skipToken', Buffer.from(`after ${place}`).toString('base64url'));
  return `${endpoint}${path}?${next.toString()}`;
}

function skipTokenOf(query: URLSearchParams): number {
  const [, token] = [...query].find(([name]) => isSkipToken(name)) ?? [];
  if (token === undefined) return -Infinity;
  const place = /^after (\d+(?:\.\d+)?)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (place !== undefined) return Number(place);
  throw new ArmError(
    400,
    'InvalidSkipToken',
    `The $skipToken '${token}' is invalid: use the nextLink of a page as it is.`,
  );
}

function isSkipToken(name: string): boolean {
  return name.toLowerCase() === '$skiptoken';
}
