import { join, relative } from 'node:path';
import ts from 'typescript';
import { ownModule } from './own-module.js';
import { nodePrelude, nodeSource } from './node-runner.js';
import type { Scene } from './snippet.js';
import { subject } from './subject.js';

const root = join(import.meta.dirname, '../..');

/**
 * What TypeScript says against the snippets for Node, one finding a line; nothing when they compile as in a program of
 * a user with the package's own strict settings.
 */
export function typeErrors(scenes: readonly Scene[]): string[] {
  const files = new Map<string, { readonly document: string; readonly code: string }>();
  for (const { document, snippets } of scenes) {
    for (const { language, code } of snippets) {
      // In the package's folder, where its name is known.
      if (language === 'node') files.set(join(subject.folder, `snippet-${files.size}.ts`), { document, code });
    }
  }
  files.set(join(subject.folder, 'module.ts'), { document: 'src/cmdlet/module.ts', code: ownModule() });
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noEmit: true, rootDir: subject.folder });
  const host = ts.createCompilerHost(options);
  const usual = { ...host };
  host.fileExists = (path) => files.has(path) || usual.fileExists(path);
  host.getSourceFile = (path, ...others) => {
    const file = files.get(path);
    if (!file) return usual.getSourceFile(path, ...others);
    return ts.createSourceFile(path, `${nodeSource(file.code)}\nexport {};\n`, ts.ScriptTarget.ES2023);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    const snippet = file && files.get(file.fileName);
    if (!snippet) return `${file ? relative(root, file.fileName) : 'TypeScript'}: ${text}`;
    const before = nodeSource(snippet.code) === snippet.code ? 0 : nodePrelude.length;
    const line = snippet.code.slice(0, Math.max(0, (start ?? 0) - before)).split('\n').length;
    return `${snippet.document}: ${text}\n  ${snippet.code.split('\n')[line - 1]}`;
  });
}
