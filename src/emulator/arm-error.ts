import { json, type Answer } from './answer.js';

/** A refusal of a request, on its way to become ARM's error envelope. */
export class ArmError extends Error {
  override readonly name = 'ArmError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The envelope `{ error: { code, message } }`. What isn't a refusal is a fault of the emulator's own: a 500. */
export function errorAnswer(error: unknown): Answer {
  const { status, code, message, headers } =
    error instanceof ArmError
      ? error
      : new ArmError(500, 'InternalServerError', 'The emulator failed on this request.');
  return json(status, { error: { code, message } }, headers);
}
