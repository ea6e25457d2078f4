import { expect } from 'chai';
import { join } from 'node:path';
import ts from 'typescript';
import { compile } from '../../src/cmdlet/binding/compiled-parameters.js';
import { findCmdlet, type CmdletModule } from '../../src/cmdlet/module.js';
import { generateInterfaces } from '../../src/generators/typescript.js';
import type { Outcome, RecordedInvocation } from './invocation.js';
import { bindingFiles, readRecording } from './recordings.js';

/** From where the types of a data file's module come: its declarations, and the name of the functions' interface. */
const typesOf: Readonly<Record<string, { module: string; path: string; functions: string }>> = {
  'binding-garden': { module: 'gardenModule', path: '../fixtures/garden-module.js', functions: 'GardenFunctions' },
  'binding-museum': { module: 'museumModule', path: '../fixtures/museum-module.js', functions: 'MuseumFunctions' },
  'binding-orchard': { module: 'orchardModule', path: '../fixtures/orchard-module.js', functions: 'OrchardFunctions' },
  'binding-quantum': {
    module: 'quantumModule',
    path: '../../src/quantum-module.js',
    functions: 'QuantumApiFunctions',
  },
};

// Each combination of parameters that was recorded becomes a call in TypeScript: of what is inferred from the
// declaration, and of what is generated from it. Only the recordings say which of them have to compile.
describe('argument types take the combinations of parameters that a real PowerShell bound, and no others', function () {
  this.timeout(180_000);
  const files = Object.entries(bindingFiles).map(([file, { module }]) => {
    return { file, module, calls: recordedCombinations(file, module).flatMap(callsOf) };
  });
  const problems = new Map<string, readonly Problem[]>();

  before(() => {
    const texts = files.flatMap(({ file, module, calls }): [path: string, text: string][] => [
      [pathOf(`${file}-interfaces`), generateInterfaces(module, { source: '../../src' })],
      [pathOf(`${file}-functions`), functionsText(file)],
      [pathOf(`${file}-calls`), callsText(file, calls)],
    ]);
    const check = checker(new Map(texts));
    for (const { file } of files) {
      problems.set(file, [...check(pathOf(`${file}-functions`)), ...check(pathOf(`${file}-calls`))]);
    }
  });

  for (const { file, module, calls } of files) {
    it(`${file}: there are calls of each kind, and nothing is wrong with any but its arguments`, () => {
      const kinds = calls.map(({ combination: { piped, binds } }) => `${piped} ${binds}`);
      expect(new Set(kinds).size).to.equal(4);
      const others = problems.get(file)?.filter(({ code }) => !wrongArguments.has(code));
      expect(others).to.deep.equal([]);
    });

    for (const [name, cmdlet] of Object.entries(module.cmdlets)) {
      const own = calls.filter(({ combination }) => combination.name === name);
      if (own.length === 0) continue;
      const bound = own.filter(({ combination }) => combination.binds);
      it(`${cmdlet.name}: ${bound.length} calls compile, ${own.length - bound.length} do not`, () => {
        const wrong = own.flatMap(({ text, combination }) => {
          const found = problems.get(file)?.find(({ line }) => line === text);
          if ((found === undefined) === combination.binds) return [];
          return `${text} ${found ? `binds, but: ${found.message}` : 'does not bind.'}`;
        });
        expect(wrong, `\n${wrong.join('\n')}\n`).to.deep.equal([]);
      });
    }
  }
});

/** Parameters that are given together. */
interface Combination {
  /** The cmdlet's function. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly piped: boolean;
  readonly binds: boolean;
}

/** What is recorded of arguments whose values are valid one by one: where one is not, nothing is said about the sets. */
function recordedCombinations(file: string, module: CmdletModule): Combination[] {
  const functions = new Map(Object.entries(module.cmdlets).map(([name, cmdlet]) => [cmdlet, name]));
  const combinations = new Map<string, Combination>();
  for (const { invocation, outcome } of readRecording<RecordedInvocation>(file).cases) {
    const cmdlet = findCmdlet(module, invocation.cmdlet);
    const name = cmdlet && functions.get(cmdlet);
    const keys = cmdlet && invocation.arguments.map(([each]) => compile(cmdlet).byName.get(each.toLowerCase())?.key);
    const binds = isBound(outcome);
    // Neither a common nor a hidden parameter is an argument of the function.
    const areArguments = keys?.every((key) => key !== undefined && !cmdlet?.parameters[key]?.options.hidden);
    if (!name || !keys || !areArguments || binds === undefined) continue;
    const combination = {
      name,
      keys: keys.filter((key) => key !== undefined).sort(),
      piped: invocation.input !== undefined,
      binds,
    };
    const id = JSON.stringify({ ...combination, binds: undefined });
    if ((combinations.get(id)?.binds ?? binds) !== binds) throw new Error(`${id} is recorded as bound and as refused.`);
    combinations.set(id, combination);
  }
  return [...combinations.values()];
}

/**
 * Undefined when the outcome depends on the values. With input, one record that binds is enough; when none does, another
 * might.
 */
function isBound(outcome: Outcome): boolean | undefined {
  if ('records' in outcome) return outcome.records.some((record) => !('error' in record)) || undefined;
  if (!('error' in outcome)) return true;
  const refused = ['AmbiguousParameterSet', 'MissingMandatoryParameter'].includes(outcome.error.id);
  return refused ? false : undefined;
}

interface Call {
  readonly combination: Combination;
  /** A line of TypeScript. */
  readonly text: string;
}

function callsOf(combination: Combination): Call[] {
  const { name, keys, piped } = combination;
  const args = `{ ${keys.map((key) => `${key}: value.${name}.${key}`).join(', ')} }`;
  const texts = piped
    ? [`pipe.${name}(${args});`, `functions.${name}(${args}, { input: [] });`]
    : [`take.${name}(${args});`, `functions.${name}(${args});`];
  return texts.map((text) => ({ combination, text }));
}

function callsText(file: string, calls: readonly Call[]): string {
  const imported = `import { functions, pipe, take, value } from './${file}-functions.js';`;
  return [imported, ...calls.map(({ text }) => text)].join('\n');
}

/** What the calls call. */
function functionsText(file: string): string {
  const types = typesOf[file];
  if (!types) throw new Error(`Say from where the types of ${file} come.`);
  return `
    import type { ${types.module} } from '${types.path}';
    import type { ${types.functions} } from './${file}-interfaces.js';
    import type { TypedCmdlet } from '../../src/cmdlet/cmdlet.js';
    import type { ArgumentsOf, PipedArgumentsOf } from '../../src/cmdlet/infer.js';
    import type { Parameter } from '../../src/cmdlet/parameter.js';

    type Cmdlets = typeof ${types.module}.cmdlets;
    type Argument<P> = P extends Parameter<infer A, any, any, any, any, any> ? A : never;
    type Values<C> = C extends TypedCmdlet<any, infer P, any> ? { [K in keyof P]: Argument<P[K]> } : never;
    type Take<C> = C extends TypedCmdlet<infer S, infer P, infer D> ? (args: ArgumentsOf<S, P, D>) => void : never;
    type Pipe<C> = C extends TypedCmdlet<infer S, infer P, any> ? (args: PipedArgumentsOf<S, P>) => void : never;

    export declare const value: { [Name in keyof Cmdlets]: Values<Cmdlets[Name]> };
    export declare const take: { [Name in keyof Cmdlets]: Take<Cmdlets[Name]> };
    export declare const pipe: { [Name in keyof Cmdlets]: Pipe<Cmdlets[Name]> };
    export declare const functions: ${types.functions};`;
}

interface Problem {
  /** The text of the line. */
  readonly line: string | undefined;
  readonly code: number;
  readonly message: string;
}

/** "Type is not assignable", "argument is not assignable", "no overload matches". */
const wrongArguments: ReadonlySet<number> = new Set([2322, 2345, 2769]);

/** With the slashes of the compiler. */
function pathOf(name: string): string {
  return `${import.meta.dirname.replaceAll('\\', '/')}/${name}.ts`;
}

/** Checks files that exist only here, as files of the project. */
function checker(texts: ReadonlyMap<string, string>): (path: string) => Problem[] {
  const root = join(import.meta.dirname, '..', '..');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.test.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (path) => texts.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? onDisk.readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return (path) => {
    const file = program.getSourceFile(path);
    const lines = file?.text.split('\n') ?? [];
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((each) => ({
      line: lines[file?.getLineAndCharacterOfPosition(each.start ?? 0).line ?? 0],
      code: each.code,
      message: ts.flattenDiagnosticMessageText(each.messageText, ' '),
    }));
  };
}
