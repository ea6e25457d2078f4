import { execFile } from 'node:child_process';

/** What `az account show` says: the default subscription, and who is logged in. */
export interface AzCliAccount {
  /** Subscription id. */
  readonly id: string;
  readonly tenantId: string;
  readonly user: { readonly name: string };
}

/** az's account, or undefined when az is not there, nobody is logged in, or it does not answer within ten seconds. */
export function azCliAccount(): Promise<AzCliAccount | undefined> {
  // az is a batch file on Windows, which only a shell starts; no word of the command line comes from outside.
  // Windows looks for programs in the current directory first, so it is one where nobody plants any.
  const options = { timeout: 10_000, windowsHide: true, cwd: process.env['SystemRoot'] ?? '/' };
  const [file, ...first] = process.platform === 'win32' ? ['cmd.exe', '/d', '/c', 'az'] : ['az'];
  return new Promise((resolve) => {
    execFile(file ?? 'az', [...first, 'account', 'show', '--output', 'json'], options, (error, stdout) =>
      resolve(error ? undefined : parse(stdout)),
    );
  });
}

function parse(stdout: string): AzCliAccount | undefined {
  try {
    const account = JSON.parse(stdout) as Partial<AzCliAccount>;
    return account.id && account.tenantId && account.user?.name ? (account as AzCliAccount) : undefined;
  } catch {
    return undefined;
  }
}
