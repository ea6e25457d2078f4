import type { IncomingHttpHeaders } from 'node:http';
import { ArmError } from './arm-error.js';

/** A JSON object, nothing known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of nesting; more could be parsed, but would overflow the stack when it is written again. */
const maxDepth = 64;

/**
 * The JSON value of a request's body.
 *
 * @throws Error when it isn't UTF-8, isn't JSON, or is nested too deeply.
 */
export function parseJson(content: Buffer): unknown {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  if (isDeeperThan(value, maxDepth)) throw new RangeError(`Nested deeper than ${maxDepth} levels.`);
  return value;
}

/** The JSON object that a request's body has to be. */
export function requireJsonObject(headers: IncomingHttpHeaders, content: Buffer): JsonObject {
  const contentType = headers['content-type'];
  if (content.length > 0 && mediaType(contentType) !== 'application/json') {
    throw new ArmError(
      415,
      'UnsupportedMediaType',
      `The content media type '${contentType ?? '<null>'}' is not supported. Only 'application/json' is supported.`,
    );
  }
  let body: unknown;
  try {
    body = parseJson(content);
  } catch {
    // The parser's own message quotes the body, which may hold a secret.
    throw invalidContent('it is not JSON in UTF-8, or is nested too deeply');
  }
  return requireObject(body, 'the body');
}

/** The value, if it is an object. */
export function requireObject(value: unknown, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidContent(`${what} has to be an object`);
  }
  return value as JsonObject;
}

/** The refusal of a body whose contents aren't what they have to be. */
export function invalidContent(reason: string): ArmError {
  return new ArmError(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: ${reason}.`,
  );
}

function mediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase();
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
