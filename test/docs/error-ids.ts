import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesIn, root } from './files.js';

const idPattern = /^[A-Z][A-Za-z]{3,}$/;

/** The error ids that the source names itself; those of the service and of Node come as they are. */
export function errorIdsOfSource(): Set<string> {
  const ids = filesIn('src', '.ts')
    .filter((file) => !file.startsWith('src/emulator/'))
    .flatMap(idsOfTypeScript);
  return new Set([...ids, ...idsOfPowerShell()]);
}

/** The codes that the emulator answers with. */
export function codesOfEmulator(): Set<string> {
  const texts = filesIn('src/emulator', '.ts').map((file) => readFileSync(join(root, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'([A-Z][A-Za-z]{3,})'/g)].map(([, code = '']) => code)));
}

function idsOfPowerShell(): string[] {
  const files = [...filesIn('src/hosts/pwsh/powershell', '.ps1'), 'src/generators/psm1.ts'];
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/-ErrorId (\w+)/g)].map(([, id = '']) => id),
  );
}

function idsOfTypeScript(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...idsAt(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  // 'Error' is any error's name, which the trace of requests tells.
  return found.filter((id) => idPattern.test(id) && id !== 'Error');
}

/** `errorId: 'X'`, `code: a ?? 'X'`, `code = 'X'`, `refused(problem, 'X')`, `run.call('X', ...)`, and the table of the binder's ids. */
function idsAt(node: ts.Node, source: ts.SourceFile): string[] {
  if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) {
    const name = node.name.getText(source);
    if (name === 'errorId' || name === 'code') return node.initializer ? results(node.initializer) : [];
    if (name === 'kinds')
      return [...(node.initializer?.getText(source) ?? '').matchAll(/(\w+): \[/g)].map(([, id = '']) => id);
  }
  if (
    ts.isCallExpression(node) &&
    /^(failure|refused|(run|this)\.(failure|call))$/.test(node.expression.getText(source))
  ) {
    return node.arguments.flatMap(results);
  }
  return [];
}

/** The texts that an expression may give. */
function results(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return results(node.expression);
  if (ts.isConditionalExpression(node)) return [...results(node.whenTrue), ...results(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...results(node.left), ...results(node.right)];
  return [];
}
