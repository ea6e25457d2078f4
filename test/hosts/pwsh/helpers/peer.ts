import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import type { CmdletModule } from '../../../../src/cmdlet/module.js';
import { serve } from '../../../../src/hosts/pwsh/serve.js';
import { restoreEnvironment } from '../../../helpers/restore-environment.js';

/** A message as it came over the wire. */
export interface Message {
  readonly jsonrpc: string;
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

/** PowerShell's half of the conversation, in raw lines. It acknowledges no record by itself. */
export class Peer {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  /** Settles as `serve` does. */
  readonly served: Promise<void>;
  /** Everything the host has sent, in order. */
  readonly received: Message[] = [];
  #taken = 0;
  #wake = (): void => {};

  constructor(module: CmdletModule) {
    createInterface({ input: this.output }).on('line', (line) => {
      this.received.push(JSON.parse(line) as Message);
      this.#wake();
    });
    this.served = serve(module, this.input, this.output);
  }

  send(message: object): void {
    this.input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  /** Starts a call, whose request has the call's id too, as PowerShell's have. */
  invoke(call: string, params: object = {}): void {
    const defaults = {
      cmdlet: 'Test-Probe',
      phase: 'process',
      parameterSet: 'Only',
      bound: {},
      piped: false,
      location: '/',
      environment: {},
    };
    this.send({ id: call, method: 'invoke', params: { call, ...defaults, verbose: false, debug: false, ...params } });
  }

  /** Says that records of a call have been taken. */
  taken(call: string, count = 1): void {
    this.send({ method: 'taken', params: { call, count } });
  }

  cancel(call: string): void {
    this.send({ method: '$/cancelRequest', params: { id: call } });
  }

  /** The next message that nobody has read yet. */
  async next(): Promise<Message> {
    while (this.received.length <= this.#taken) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.received[this.#taken++] as Message;
  }

  /** Acknowledges every record of a call until its answer comes; gives the records and the answer. */
  async finish(
    call: string,
  ): Promise<{ readonly records: readonly (readonly [unknown, unknown])[]; readonly answer: Message }> {
    const records: [unknown, unknown][] = [];
    for (;;) {
      const message = await this.next();
      if (message.method === undefined) return { records, answer: message };
      records.push([message.params?.['stream'], message.params?.['value']]);
      this.taken(call);
    }
  }

  /** Lets everything happen that does not wait for this side. */
  async settle(): Promise<number> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    return this.received.length;
  }

  /** Ends the input, as PowerShell does when it goes. */
  async close(): Promise<void> {
    this.input.end();
    await this.served;
  }
}

/** Runs a test with a host of the module, and ends the host however the test ends. */
export async function withPeer(module: CmdletModule, test: (peer: Peer) => Promise<void>): Promise<void> {
  const peer = new Peer(module);
  // A host makes the variables of its calls its process's own, and here that is the tests'.
  const environment = { ...process.env };
  try {
    await test(peer);
  } finally {
    await peer.close();
    restoreEnvironment(environment);
  }
}
