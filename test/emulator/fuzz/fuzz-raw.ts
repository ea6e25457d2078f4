import type { Dice } from './dice.js';
import type { FuzzRequest } from './fuzz-request.js';
import { nastyText } from './nasty.js';

/** The bytes of a request that no decent client would send. */
export function rawRequest(dice: Dice, { method, target, headers, body }: FuzzRequest): Buffer {
  const content = body?.subarray(0, 2000).toString('latin1') ?? '';
  const length = dice.pick([
    String(content.length),
    '0',
    '-1',
    '1e3',
    '99',
    'x',
    '',
    `${content.length}, 5`,
    '9'.repeat(30),
  ]);
  const lines = [
    `${dice.chance(0.8) ? method : dice.pick(['CONNECT', 'get', '', 'G\0T', 'PRI'])} ${dice.chance(0.8) ? target : nastyText(dice)} ${dice.pick(protocols)}`,
    'Host: 127.0.0.1',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(dice.chance(0.5) ? [`Content-Length: ${length}`] : []),
    ...(dice.chance(0.2) ? [`Transfer-Encoding: ${dice.pick(['chunked', 'gzip, chunked', 'x', ''])}`] : []),
    ...(dice.chance(0.1) ? [`${nastyText(dice)}: ${nastyText(dice)}`] : []),
    ...(dice.chance(0.02) ? [`X-Large: ${'x'.repeat(dice.below(40_000))}`] : []),
    ...(dice.chance(0.02) ? Array.from({ length: 3000 }, (_, index) => `X-${index}: y`) : []),
  ];
  const text = `${lines.join(dice.chance(0.9) ? '\r\n' : '\n')}\r\n\r\n${content}`;
  const bytes = Buffer.from(text, dice.chance(0.5) ? 'latin1' : 'utf8');
  if (dice.chance(0.3)) return bytes.subarray(0, dice.below(bytes.length));
  if (dice.chance(0.3)) bytes[dice.below(bytes.length)] = dice.below(256);
  return dice.chance(0.05) ? Buffer.concat([bytes, bytes]) : bytes;
}

const protocols = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2', 'HTTP/0.9', 'http/1.1', ''];
