import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where npm's own program is: next to the Node that runs this, or where npm says that it is. */
const npmProgram =
  process.env['npm_execpath'] ?? join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');

/** An empty folder as a user begins with, and what has been installed there. */
export class EmptyFolder {
  readonly path: string;
  readonly #node: string;

  /**
   * @param path - Is made.
   * @param node - The Node that everything runs on.
   */
  constructor(path: string, node: string = process.execPath) {
    this.path = path;
    this.#node = node;
    mkdirSync(path, { recursive: true });
  }

  /** Packages, as npm names them, with no script of theirs run. */
  async install(...packages: readonly string[]): Promise<void> {
    await this.npm('install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...packages);
  }

  /** @returns What npm wrote to stdout. */
  npm(...words: readonly string[]): Promise<string> {
    return this.node([npmProgram, ...words]);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  /**
   * Runs a program of Node there.
   *
   * @returns What it wrote to stdout.
   * @throws Error with all that it wrote, when it fails.
   */
  async node(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
    try {
      // The Node of this folder comes first on PATH, for what starts `node`.
      const PATH = `${dirname(this.#node)}${delimiter}${process.env['PATH'] ?? ''}`;
      const env = { ...process.env, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined, PATH, ...environment };
      return (await run(this.#node, [...words], { cwd: this.path, env, maxBuffer: 67_108_864 })).stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`node ${words.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
    }
  }
}
