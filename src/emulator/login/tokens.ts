import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.js';
import { parseJson } from '../json-content.js';

/** What a token says. */
export interface Claims {
  /** Whom it is for: the resource, as it was asked for. */
  readonly aud: string;
  /** The tenant. */
  readonly tid: string;
  /** The client, and the object id of its service principal or user. */
  readonly appid: string;
  readonly oid: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
}

/** The tokens of one emulator's login endpoint. */
export interface Tokens {
  /** A JSON Web Token with these claims, and what else is said. */
  issue(claims: Omit<Claims, 'iat' | 'exp'> & Readonly<Record<string, unknown>>): string;
  /** What a token says, if this emulator issued it and it hasn't expired. */
  verify(token: string): Claims | undefined;
}

/** How long a token is valid, in seconds. */
export const tokenLifetime = 3599;

/**
 * Tokens look like those of Microsoft Entra ID and are worth nothing anywhere else: they are signed with a key that only
 * the emulator has, and so no client can check them, as none should.
 */
export function createTokens(signingKey: Buffer, clock: Clock): Tokens {
  const signature = (text: string) => createHmac('sha256', signingKey).update(text).digest();
  return {
    issue(claims) {
      const iat = Math.floor(clock.now() / 1000);
      const payload = { ...claims, iat, nbf: iat, exp: iat + tokenLifetime, ver: '1.0' };
      const text = [{ typ: 'JWT', alg: 'HS256' }, payload].map(encoded).join('.');
      return `${text}.${signature(text).toString('base64url')}`;
    },
    verify(token) {
      const [, text, payload, signed] = /^([\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token) ?? [];
      if (text === undefined || payload === undefined || signed === undefined) return undefined;
      const [expected, actual] = [signature(text), Buffer.from(signed, 'base64url')];
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
      const claims = parseJson(Buffer.from(payload, 'base64url')) as Claims;
      return clock.now() < claims.exp * 1000 ? claims : undefined;
    },
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
