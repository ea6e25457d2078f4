import type { Fault, FaultAnswer } from './faults.js';
import { invalidContent, requireObject, type JsonObject } from './json-content.js';

/** The fault that a JSON object describes. @throws ArmError 400 when it has a member that no fault has, or of another type. */
export function faultOfJson(body: JsonObject): Fault {
  checkMembers(body, {
    method: isText,
    path: isText,
    times: isNumber,
    delay: isNumber,
    handled: isBoolean,
    truncated: isBoolean,
    outcome: isText,
    answer: (value) => value === 'reset' || value === 'claimsChallenge' || isAnswer(value),
  });
  return body;
}

function isAnswer(value: unknown): value is FaultAnswer {
  const answer = requireObject(value, "'answer', unless it is 'reset' or 'claimsChallenge',");
  checkMembers(answer, {
    status: isNumber,
    headers: (headers) => Object.values(requireObject(headers, "'headers'")).every(isText),
    body: isText,
  });
  return true;
}

function checkMembers(object: JsonObject, checks: Readonly<Record<string, (value: unknown) => boolean>>): void {
  for (const [name, value] of Object.entries(object)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) throw invalidContent(`a fault has no member '${name}', only ${Object.keys(checks).join(', ')}`);
    if (!check(value)) throw invalidContent(`'${name}' of a fault has a value of the wrong type`);
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
