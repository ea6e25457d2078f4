import type { IncomingHttpHeaders } from 'node:http';
import { ArmError } from './arm-error.js';

/**
 * Refuses a change whose If-Match or If-None-Match the resource doesn't meet (RFC 9110, 13.1).
 *
 * @param etag - The resource's entity tag; undefined when there is no resource.
 */
export function checkPreconditions(headers: IncomingHttpHeaders, etag: string | undefined): void {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  if (ifMatch !== undefined && !names(ifMatch, etag)) throw failed('If-Match', ifMatch, etag);
  if (ifNoneMatch !== undefined && names(ifNoneMatch, etag)) throw failed('If-None-Match', ifNoneMatch, etag);
}

/** Whether the value of an If-Match or If-None-Match header names the tag; `*` names any. */
export function names(header: string, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  return header.split(',').some((each) => ['*', etag].includes(each.trim()));
}

function failed(header: string, value: string, etag: string | undefined): ArmError {
  const present = etag === undefined ? 'There is no such resource.' : `The resource's ETag is '${etag}'.`;
  return new ArmError(
    412,
    'PreconditionFailed',
    `The condition '${value}' of the request header '${header}' was not satisfied. ${present}`,
  );
}
