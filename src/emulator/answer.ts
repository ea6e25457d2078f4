/** What is sent back for a request. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as it goes over the wire. Absent: an empty one. */
  readonly content?: string;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    content: JSON.stringify(body),
  };
}
