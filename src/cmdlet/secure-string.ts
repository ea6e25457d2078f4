/**
 * A text that nothing shows by accident: it prints as `[SecureString]`, in JSON too. The counterpart of .NET's
 * `System.Security.SecureString`, as which it reaches PowerShell.
 *
 * It does not encrypt the text in memory; neither does .NET outside Windows.
 *
 * @example
 * ```ts
 * import { SecureString } from 'az-quantum-api';
 *
 * const key = new SecureString(process.env['QUANTUM_KEY'] ?? '');
 * console.log(`${key}`); // [SecureString]
 * ```
 */
export class SecureString {
  readonly #text: string;

  /** @param text - The text to keep. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself: for the request that needs it, never for a message. */
  reveal(): string {
    return this.#text;
  }

  /** @returns `[SecureString]`, whatever the text is. */
  toString(): string {
    return '[SecureString]';
  }

  /** @returns The same, so that JSON does not show the text either. */
  toJSON(): string {
    return this.toString();
  }

  /** What `console.log` shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
