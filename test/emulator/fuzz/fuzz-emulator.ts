import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Emulator } from '../../../src/emulator/start-emulator.js';
import { tokenFor } from '../call.js';
import { createDice } from './dice.js';
import { rawRequest } from './fuzz-raw.js';
import { fuzzRequest, type FuzzRequest, type Harvest } from './fuzz-request.js';

/** How many answers had which status; 0 is a connection that was closed without one. */
export type Statuses = Readonly<Record<number, number>>;

/** Milliseconds after which an answer isn't expected any more. */
const patience = 20_000;

/**
 * Sends so many random requests, one after the other, a tenth of them by hand.
 *
 * @throws Error with the request and its number, when one isn't answered as every request has to be.
 */
export async function fuzz(emulator: Emulator, seed: number, requests: number): Promise<Statuses> {
  const dice = createDice(seed);
  const agent = new Agent({ keepAlive: true });
  const token = await tokenFor(emulator, 'https://management.azure.com');
  const harvest: Harvest = { links: [], etags: [], keys: [], token };
  const statuses: Record<number, number> = {};
  for (let number = 0; number < requests; number++) {
    const wanted = fuzzRequest(dice, harvest);
    const raw = dice.chance(0.1) ? rawRequest(dice, wanted) : undefined;
    try {
      const status = await (raw ? sendRaw(emulator, raw) : sendDecently(emulator, wanted, agent, harvest));
      statuses[status] = (statuses[status] ?? 0) + 1;
    } catch (error) {
      const what = raw
        ? JSON.stringify(raw.toString('latin1'))
        : JSON.stringify({ ...wanted, body: wanted.body?.toString('latin1') });
      throw new Error(`Request ${number} of seed ${seed}: ${(error as Error).message}\n${what.slice(0, 4000)}`, {
        cause: error,
      });
    }
  }
  agent.destroy();
  return statuses;
}

async function sendDecently(emulator: Emulator, wanted: FuzzRequest, agent: Agent, harvest: Harvest): Promise<number> {
  const { method, target: path, headers, body } = wanted;
  const { hostname, port } = new URL(emulator.endpoint);
  const length = body ? { 'content-length': body.length } : {};
  const sent = request({ hostname, port, method, path, agent, headers: { ...headers, ...length } });
  sent.setTimeout(patience, () => sent.destroy(new Error('There was no answer.')));
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const content = await text(response);
  const status = response.statusCode ?? 0;
  check(method, status, response.headers['x-ms-request-id'], content, path);
  reap(harvest, response, content);
  return status;
}

/** What holds for every answer, whatever was asked. */
function check(method: string, status: number, requestId: unknown, content: string, path: string): void {
  if (status >= 500) throw new Error(`The answer is ${status}: ${content}`);
  // Node itself answers an expectation that it doesn't know.
  if (typeof requestId !== 'string' && status !== 417) throw new Error(`The answer ${status} has no x-ms-request-id.`);
  if (status < 400 || method === 'HEAD' || status === 417) return;
  const { error } = JSON.parse(content) as { error?: string | { code?: string; message?: string } };
  const whole = typeof error === 'string' ? path.toLowerCase().includes('token') : error?.code && error.message;
  if (!whole) throw new Error(`The answer ${status} is no error envelope: ${content}`);
}

async function sendRaw(emulator: Emulator, bytes: Buffer): Promise<number> {
  const socket = connect(Number(new URL(emulator.endpoint).port), '127.0.0.1').on('error', () => {});
  socket.setTimeout(patience, () => socket.destroy());
  socket.on('timeout', () => (answer = 'timeout'));
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
  socket.end(bytes);
  await once(socket, 'close');
  if (answer === 'timeout') throw new Error('The connection was never closed.');
  const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
  if (statuses.some((status) => status >= 500)) throw new Error(`The answer is ${answer}`);
  if (answer && statuses.length === 0) throw new Error(`The answer is not HTTP: ${answer.slice(0, 500)}`);
  return statuses[0] ?? 0;
}

/** Keeps what later requests can use; the latest few, so that it stays valid. */
function reap(harvest: Harvest, { headers }: IncomingMessage, content: string): void {
  const keep = (list: string[], value: string | undefined) => {
    if (value && list.push(value) > 5) list.shift();
  };
  keep(harvest.etags, headers.etag);
  keep(harvest.links, headers['azure-asyncoperation']?.toString().replace(/^http:\/\/[^/]+/, ''));
  keep(harvest.links, /"nextLink":"http:\/\/[^/]+([^"]+)"/.exec(content)?.[1]);
  keep(harvest.keys, /"key":"([^"]{44})"/.exec(content)?.[1]);
}
