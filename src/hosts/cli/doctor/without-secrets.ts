import type { CmdletModule } from '../../../cmdlet/module.js';

/** What looks like a secret whoever wrote it: keys of connection strings, tokens, logins in addresses. */
const patterns: readonly [RegExp, string][] = [
  [/\b(\w*Key\s*=\s*)[^;\s"'<]+/gi, '$1***'],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer ***'],
  [/(?<![\w-])eyJ[\w-]{8,}[\w.-]*/g, '***'],
  [/(\w:\/\/)[^/\s]*@/g, '$1***@'],
];

/**
 * A second line of defence for what leaves this machine in a bug report: replaces the values of the module's variables
 * that are secret by their names, and what looks like a secret, in every text of a value.
 */
export function withoutSecretsOf(
  { environment: names }: CmdletModule,
  environment: Readonly<Record<string, string | undefined>>,
): <T>(value: T) => T {
  const secrets = names
    .filter((name) => /SECRET|PASSWORD|CONNECTION_STRING|HEADER/.test(name))
    .map((name) => environment[name] ?? '')
    .filter((value) => value.length > 3);
  const cleaned = (text: string): string => {
    const without = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return patterns.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), without);
  };
  return <T>(value: T) =>
    JSON.parse(JSON.stringify(value), (_name, item: unknown) => (typeof item === 'string' ? cleaned(item) : item)) as T;
}
