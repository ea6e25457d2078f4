import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** By name, with `?` where it can be left out: its TypeScript type. */
export type Fields = Readonly<Record<string, string>>;

/** By heading, as `docs/protocol.md` has them: the fields. */
export function messageTypes(): Record<string, Fields> {
  const { interfaces, constants } = declarationsOf('src/protocol/messages.ts');
  const types: Record<string, Fields> = {};
  for (const { comment, value } of constants.values()) {
    if (!value || !ts.isNewExpression(value)) continue;
    const kind = value.expression.getText().replace(/Type0?$/, '');
    const [method] = value.arguments ?? [];
    const parts = (value.typeArguments ?? []).map((each) => each.getText());
    if (value.expression.getText() === 'RequestType0') parts.unshift('void');
    const [params = 'void', result = 'void', error = 'void'] = parts;
    const words = `${interfaces.get(params)?.comment ?? ''}${comment}`;
    const direction = /powershell to host|host to powershell/i.exec(words)?.[0].replace(/^h/, 'H');
    types[`\`${(method as ts.StringLiteral).text}\`: ${kind}, ${direction}`] = {
      ...fieldsOf('params', params),
      ...fieldsOf('result', result),
      ...fieldsOf('error.data', error),
    };
  }
  return types;

  function fieldsOf(place: string, type: string): Fields {
    if (type === 'void') return {};
    const known = interfaces.get(type);
    if (!known) return { [place]: type };
    return Object.fromEntries(Object.entries(known.fields).map(([name, text]) => [`${place}.${name}`, text]));
  }
}

/** The fields of the records that travel inside messages. */
export function recordTypes(): Record<string, Fields> {
  const errorRecord = declarationsOf('src/cmdlet/error-record.ts').interfaces.get('ErrorRecord');
  const progress = declarationsOf('src/cmdlet/command-runtime.ts').interfaces.get('ProgressRecord');
  const whatIf = declarationsOf('src/protocol/messages.ts').interfaces.get('WhatIfRecord');
  return {
    'Error record': errorRecord?.fields ?? {},
    'Progress record': progress?.fields ?? {},
    'What-if record': whatIf?.fields ?? {},
  };
}

/** The error codes of the conversation, with the constants that name them. */
export function errorCodes(): Fields {
  const named = [...declarationsOf('src/protocol/messages.ts').constants].filter(([name]) => name.endsWith('Code'));
  return Object.fromEntries(named.map(([name, { value }]) => [value?.getText() ?? '', name]));
}

interface Declarations {
  readonly interfaces: ReadonlyMap<string, { readonly comment: string; readonly fields: Fields }>;
  readonly constants: ReadonlyMap<string, { readonly comment: string; readonly value: ts.Expression | undefined }>;
}

function declarationsOf(path: string): Declarations {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each]));
  const commentOf = (node: ts.Node) => node.getFullText().slice(0, node.getLeadingTriviaWidth());
  const fieldsOf = ({ members, heritageClauses }: ts.InterfaceDeclaration): Fields => {
    const parents = heritageClauses?.flatMap(({ types }) => types.map((each) => declared.get(each.getText()))) ?? [];
    const own = members.filter(ts.isPropertySignature).map((each) => [nameOf(each), each.type?.getText() ?? '']);
    return Object.assign({}, ...parents.map((each) => (each ? fieldsOf(each) : {})), Object.fromEntries(own)) as Fields;
  };
  return {
    interfaces: new Map(
      [...declared].map(([name, each]) => [name, { comment: commentOf(each), fields: fieldsOf(each) }]),
    ),
    constants: new Map(
      source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
        statement.declarationList.declarations.map((each) => {
          return [each.name.getText(), { comment: commentOf(statement), value: each.initializer }] as const;
        }),
      ),
    ),
  };
}

function nameOf({ name, questionToken }: ts.PropertySignature): string {
  return name.getText() + (questionToken ? '?' : '');
}
