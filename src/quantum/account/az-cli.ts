import type { ExecFileException } from 'node:child_process';

/** What `az account show` says: the default subscription, and who is logged in. */
export interface AzCliAccount {
  /** Subscription id. */
  readonly id: string;
  readonly tenantId: string;
  readonly user: { readonly name: string };
}

/** Why az has no account to tell of. */
export type AzCliProblem = 'not installed' | 'not logged in' | 'no answer';

/** az's account, or undefined when az is not there, nobody is logged in, or it does not answer within ten seconds. */
export async function azCliAccount(): Promise<AzCliAccount | undefined> {
  const answer = await askAzCli();
  return typeof answer === 'string' ? undefined : answer;
}

/** az's account, or why there is none. It has ten seconds to answer. */
export async function askAzCli(): Promise<AzCliAccount | AzCliProblem> {
  // az is a batch file on Windows, which only a shell starts; no word of the command line comes from outside.
  // Windows looks for programs in the current directory first, so it is one where nobody plants any.
  const options = { timeout: 10_000, windowsHide: true, cwd: process.env['SystemRoot'] ?? '/' };
  const [file, ...first] = process.platform === 'win32' ? ['cmd.exe', '/d', '/c', 'az'] : ['az'];
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => {
    execFile(file ?? 'az', [...first, 'account', 'show', '--output', 'json'], options, (error, stdout, stderr) =>
      resolve(error ? problemIn(error, stderr) : (parse(stdout) ?? 'no answer')),
    );
  });
}

function problemIn({ code, killed }: ExecFileException, stderr: string): AzCliProblem {
  if (killed) return 'no answer';
  if (code === 'ENOENT' || code === 9009 || /is not recognized/.test(stderr)) return 'not installed';
  return /az login|az account/.test(stderr) ? 'not logged in' : 'no answer';
}

function parse(stdout: string): AzCliAccount | undefined {
  try {
    const account = JSON.parse(stdout) as Partial<AzCliAccount>;
    return account.id && account.tenantId && account.user?.name ? (account as AzCliAccount) : undefined;
  } catch {
    return undefined;
  }
}
