import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';
import { compile } from '../../src/cmdlet/binding/compiled-parameters.js';
import { pascalCase, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { findCmdlet, type CmdletModule } from '../../src/cmdlet/module.js';
import { generateInterfaces } from '../../src/generators/typescript.js';
import type { Outcome, RecordedInvocation } from './invocation.js';
import { bindingFiles, readRecording } from './recordings.js';

/** Parameters that are given together, and whether a real PowerShell bound them. */
interface Combination {
  readonly name: string;
  readonly keys: readonly string[];
  readonly piped: boolean;
  readonly binds: boolean;
}

/** A call as a line of TypeScript. */
interface Call {
  readonly combination: Combination;
  readonly line: string;
}

const sources: Readonly<Record<string, string>> = {
  'binding-garden': "import type { gardenModule as declared } from '../fixtures/garden-module.js';",
  'binding-museum': "import type { museumModule as declared } from '../fixtures/museum-module.js';",
  'binding-orchard': "import type { orchardModule as declared } from '../fixtures/orchard-module.js';",
  'binding-quantum': "import type { quantumModule as declared } from '../../src/quantum/quantum-module.js';",
};

describe('types of arguments, held against what a real PowerShell bound', function () {
  this.timeout(60_000);
  const files = Object.entries(bindingFiles).map(([file, { module }]) => ({
    path: join(import.meta.dirname, `${file}.calls.ts`),
    interfaces: join(import.meta.dirname, `${file}.interfaces.ts`),
    prelude: prelude(file, module),
    module,
    calls: combinationsOf(module, readRecording<RecordedInvocation>(file).cases).flatMap(callsOf),
  }));
  let problems: ReadonlyMap<string, ReadonlyMap<number, string>>;

  before(() => {
    problems = check(
      new Map(
        files.flatMap(({ path, interfaces, module, prelude, calls }) => [
          [path, [...prelude, ...calls.map(({ line }) => line)].join('\n')] as const,
          [interfaces, generateInterfaces(module, { cmdletFunctionPath: '../../src/hosts/node/cmdlet-function.js' })],
        ]),
      ),
      files.map(({ path }) => path),
    );
  });

  for (const { path, module, prelude, calls } of files) {
    for (const [name, cmdlet] of Object.entries(module.cmdlets)) {
      const own = calls.filter(({ combination }) => combination.name === name);
      if (own.length === 0) continue;
      const binding = own.filter(({ combination }) => combination.binds);
      it(`${cmdlet.name}: ${binding.length} compile, ${own.length - binding.length} do not`, () => {
        const found = problems.get(path) ?? new Map<number, string>();
        const wrong = own.flatMap((call) => {
          const problem = found.get(prelude.length + calls.indexOf(call));
          if (call.combination.binds) return problem === undefined ? [] : [`${call.line} binds, but ${problem}`];
          return problem === undefined ? [`${call.line} does not bind, but compiles`] : [];
        });
        expect(wrong, wrong.join('\n')).to.deep.equal([]);
      });
    }
  }
});

function prelude(file: string, module: CmdletModule): string[] {
  const functions = `${pascalCase(module.name.slice(module.name.lastIndexOf('.') + 1))}Functions`;
  return [
    sources[file] ?? '',
    `import type { ${functions} } from './${file}.interfaces.js';`,
    "import type { TypedCmdlet } from '../../src/cmdlet/cmdlet.js';",
    "import type { ArgumentsOf, PipedArgumentsOf } from '../../src/cmdlet/infer.js';",
    "import type { Parameter } from '../../src/cmdlet/parameter.js';",
    'type Cmdlets = typeof declared.cmdlets;',
    'type Value<P> = P extends Parameter<infer A, any, any, any, any, any> ? A : never;',
    'type Values<C> = C extends TypedCmdlet<any, infer P, any> ? { [K in keyof P]: Value<P[K]> } : never;',
    'type Take<C> = C extends TypedCmdlet<infer S, infer P, infer D> ? (args: ArgumentsOf<S, P, D>) => void : never;',
    'type Pipe<C> = C extends TypedCmdlet<infer S, infer P, any> ? (args: PipedArgumentsOf<S, P>) => void : never;',
    'declare const value: { [Name in keyof Cmdlets]: Values<Cmdlets[Name]> };',
    'declare const take: { [Name in keyof Cmdlets]: Take<Cmdlets[Name]> };',
    'declare const pipe: { [Name in keyof Cmdlets]: Pipe<Cmdlets[Name]> };',
    `declare const generated: ${functions};`,
  ];
}

function callsOf(combination: Combination): Call[] {
  const { name, keys, piped } = combination;
  const args = `{ ${keys.map((key) => `${key}: value.${name}.${key}`).join(', ')} }`;
  const lines = piped
    ? [`pipe.${name}(${args});`, `generated.${name}(${args}, { input: [] });`]
    : [`take.${name}(${args});`, `generated.${name}(${args});`];
  return lines.map((line) => ({ combination, line }));
}

function combinationsOf(module: CmdletModule, cases: readonly RecordedInvocation[]): Combination[] {
  const found = new Map<string, Combination>();
  for (const { invocation, outcome } of cases) {
    const cmdlet = findCmdlet(module, invocation.cmdlet) as Cmdlet;
    const names = invocation.arguments.map(([name]) => compile(cmdlet).byName.get(name.toLowerCase())?.key);
    const binds = doesBind(outcome);
    if (binds === undefined || names.includes(undefined)) continue;
    const name = Object.entries(module.cmdlets).find(([, each]) => each === cmdlet)?.[0] ?? '';
    const combination = { name, keys: names.sort() as string[], piped: invocation.input !== undefined, binds };
    const id = JSON.stringify([name, combination.keys, combination.piped]);
    const known = found.get(id);
    if (known && known.binds !== binds) console.log(`both: ${id}`);
    found.set(id, combination);
  }
  return [...found.values()];
}

function doesBind(outcome: Outcome): boolean | undefined {
  if ('records' in outcome) return outcome.records.some((record) => !('error' in record)) || undefined;
  if (!('error' in outcome)) return true;
  return ['AmbiguousParameterSet', 'MissingMandatoryParameter'].includes(outcome.error.id) ? false : undefined;
}

function check(
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const root = join(import.meta.dirname, '../..');
  const config = ts.readConfigFile(join(root, 'tsconfig.test.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  const program = ts.createProgram(paths, options, host);
  return new Map(
    paths.map((path) => {
      const source = program.getSourceFile(path);
      const found = program.getSemanticDiagnostics(source).map(({ start, messageText }) => {
        const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
        return [line, ts.flattenDiagnosticMessageText(messageText, '\n')] as const;
      });
      return [path, new Map(found)] as const;
    }),
  );
}
