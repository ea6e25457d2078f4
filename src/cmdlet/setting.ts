/** A default that a user of the shell can write into its configuration. */
export interface ModuleSetting {
  /** Section and name, such as `defaults.group`. */
  readonly name: string;
  /** Other names that are understood. */
  readonly aliases?: readonly string[];
  /** What the value is called in its section of the file: in `defaults`, as in what the session keeps. */
  readonly property: string;
  /** What it is, in whole sentences. */
  readonly help: string;
  /** Environment variable that goes before it. */
  readonly variable?: string;
  /** Whether the module's services look for the variable: where it is not set, they find the setting in its place. */
  readonly asVariable?: true;
  /** Option of every command, without dashes, that goes before it. */
  readonly option?: string;
  /** When all these come from the configuration so does this: together they name one thing, and no variable moves it. */
  readonly fixedBy?: readonly string[];
  /** What it says is of these: it is forgotten when one of them is changed. */
  readonly of?: readonly string[];
  /**
   * What is wrong with a value, as a sentence that repeats no secret; undefined when nothing is.
   *
   * @param value - As it was typed.
   * @param environment - The variables of the user's shell.
   */
  problem?(
    value: string,
    environment: Readonly<Record<string, string | undefined>>,
  ): string | undefined | Promise<string | undefined>;
}
