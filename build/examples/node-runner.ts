import { format } from 'node:util';
import ts from 'typescript';
import type { Snippet, SnippetResult, SnippetRunner } from './snippet.js';
import { ownModule } from './own-module.js';
import { emulator, index, kit } from './subject.js';
import type { ExampleWorld } from './world.js';

/** Stands before a snippet that imports nothing itself. */
export const nodePrelude = `import { connect, connectWorkspace } from 'az-quantum-api';\nconst quantum = connect();\n`;

/** The code of a snippet with what it takes for granted. */
export function nodeSource(code: string): string {
  return /^import /m.test(code) ? code : nodePrelude + code;
}

/** Stands in for somebody who is logged in. */
class DefaultAzureCredential {
  getToken() {
    return Promise.resolve({ token: 'a token of the emulator', expiresOnTimestamp: Date.now() + 3_600_000 });
  }
}

/** Goes to the emulator where nobody says where to: its own default is Azure. */
class AzureQuantumManagementClient extends index.AzureQuantumManagementClient {
  constructor(
    ...[credential, subscriptionId, options]: ConstructorParameters<typeof index.AzureQuantumManagementClient>
  ) {
    const endpoint = process.env['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'];
    super(credential, subscriptionId, { ...(endpoint && { endpoint }), ...options });
  }
}

const modules: Readonly<Record<string, unknown>> = {
  'az-quantum-api': { ...index, AzureQuantumManagementClient },
  'az-quantum-api/cmdlet': kit,
  'az-quantum-api/emulator': emulator,
  '@azure/identity': { DefaultAzureCredential },
};

/** Runs TypeScript in this process, each snippet as a module of its own; what it prints is what it says to `console`. */
export class NodeRunner implements SnippetRunner {
  readonly #world: ExampleWorld;

  constructor(world: ExampleWorld) {
    this.#world = world;
  }

  async run({ code }: Snippet): Promise<SnippetResult> {
    const lines: string[] = [];
    const print = (...values: unknown[]) => void lines.push(format(...values));
    const before = { ...process.env };
    const folder = process.cwd();
    Object.assign(process.env, this.#world.environment);
    process.chdir(this.#world.folder);
    try {
      await compiled(code)({ log: print, error: print, warn: print, table: print }, load);
      return { output: lines.join('\n'), failed: false };
    } catch (error) {
      return { output: [...lines, `Uncaught ${String(error)}`].join('\n'), failed: true };
    } finally {
      process.chdir(folder);
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  }
}

type Compiled = (console: object, load: (name: string) => unknown) => Promise<unknown>;

function compiled(code: string): Compiled {
  const { outputText } = ts.transpileModule(nodeSource(code), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const body = outputText
    .replace(/^import (\{[^}]*\}) from ('[^']+');/gm, (_, names: string, from: string) => {
      return `const ${names.replaceAll(' as ', ': ')} = await $load(${from});`;
    })
    .replace(/^import (\w+) from ('[^']+');/gm, 'const { default: $1 } = await $load($2);')
    .replace(/^export default /m, 'return ')
    .replace(/^export \{\};/m, '');
  const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => Compiled;
  return new AsyncFunction('console', '$load', body);
}

async function load(name: string): Promise<unknown> {
  if (name === './module.js') return { default: await compiled(ownModule())(console, load) };
  return modules[name] ?? (await import(name));
}
