/** How often it turns, in milliseconds. */
const period = 100;
/** From the beginning of the line, behind which a terminal may have put what was typed, such as ^C. */
const erase = '\r\x1b[J';
const frames = ['|', '/', '-', '\\'];

/**
 * A line at the cursor of a terminal that turns as long as something is under way.
 *
 * Whenever it has drawn, the cursor stands before what it has drawn: so what a narrower window makes of the line, one
 * that is cut or several, goes with all that is behind the cursor.
 */
export class Spinner {
  readonly #terminal: NodeJS.WritableStream & { readonly columns?: number };
  #timer: NodeJS.Timeout | undefined;
  #text = '';
  #turns = 0;
  #isDrawn = false;

  constructor(terminal: NodeJS.WritableStream) {
    this.#terminal = terminal;
  }

  /** Begins to turn beside a text, or takes another text. */
  show(text: string): void {
    this.#text = text;
    if (this.#timer) return;
    this.#timer = setInterval(() => this.#draw(), period).unref();
    this.#draw();
  }

  /**
   * Makes room for something else; the next turn comes below it.
   *
   * @returns Whether there was something to take away.
   */
  clear(): boolean {
    const wasDrawn = this.#isDrawn;
    if (wasDrawn) this.#terminal.write(erase);
    this.#isDrawn = false;
    return wasDrawn;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.clear();
  }

  #draw(): void {
    // A line as wide as the window would move the cursor to the next one.
    const width = (this.#terminal.columns ?? 80) - 1;
    const line = `${frames[this.#turns++ % frames.length]} ${this.#text}`.slice(0, width);
    this.#terminal.write(`${erase}${line}\r`);
    this.#isDrawn = true;
  }
}
