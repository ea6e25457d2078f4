import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the stand-in for az answers; what is left out fails, as for someone who is not logged in. */
export interface FakeAz {
  /** The text that `az account show` prints. */
  readonly account?: string;
  /** The access token that `az account get-access-token` gives. */
  readonly token?: string;
}

/** The command lines that were run, without the program's name. */
export type AzCalls = () => string[];

/** Runs a test with a stand-in for az first on PATH, and with no other way to log in than az. */
export async function withFakeAz(az: FakeAz, test: (calls: AzCalls) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'azq-az-'));
  const log = join(folder, 'calls');
  const token = az.token && JSON.stringify({ accessToken: az.token, expires_on: Math.ceil(Date.now() / 1000) + 3600 });
  const answer = (name: string, text: string | undefined): string => {
    if (text === undefined) return "echo 'Please run az login' >&2; exit 1";
    writeFileSync(join(folder, name), text);
    return `cat '${join(folder, name)}'`;
  };
  const script = [
    '#!/bin/sh',
    `echo "$*" >> '${log}'`,
    'case "$2" in',
    `show) ${answer('account.json', az.account)} ;;`,
    `*) ${answer('token.json', token)} ;;`,
    'esac',
  ];
  writeFileSync(join(folder, 'az'), script.join('\n'));
  chmodSync(join(folder, 'az'), 0o755);
  const environment = {
    PATH: [folder, process.env['PATH']].join(delimiter),
    AZURE_TOKEN_CREDENTIALS: 'AzureCliCredential',
  };
  try {
    await withEnvironment(environment, () =>
      test(() => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [])),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a test with environment variables set, or removed where undefined, and puts them back. */
export async function withEnvironment(
  values: Readonly<Record<string, string | undefined>>,
  test: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  const set = (entries: Iterable<readonly [string, string | undefined]>): void => {
    for (const [name, value] of entries) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  set(Object.entries(values));
  try {
    await test();
  } finally {
    set(before);
  }
}

/** An access token that says this of its account. It is not signed; nobody checks. */
export function tokenWith(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.c2lnbmF0dXJl`;
}
