import { resolve } from 'node:path';
import type { EmulatorOptions } from './emulator/start-emulator.js';
import type { ShellArguments, ShellOption } from './hosts/cli/shell-command.js';
import { UsageError } from './hosts/cli/usage-error.js';

/** The options of `azq emulator start`. */
export const emulatorShellOptions: readonly ShellOption[] = [
  { names: ['--port'], help: 'The TCP port to listen on.', kind: 'text', defaultText: 'any free one' },
  {
    names: ['--data'],
    help: 'A file in which workspaces and their keys survive a restart.',
    kind: 'text',
    defaultText: 'nothing survives',
  },
  { names: ['--https'], help: 'Speak https, with a certificate that it makes.', kind: 'switch' },
  {
    names: ['--ca-file'],
    help: 'Where to put the certificate that clients have to trust for --https.',
    kind: 'text',
    defaultText: 'beside --data, or a temporary file',
  },
  {
    names: ['--provisioning-delay'],
    help: 'Milliseconds that creating or deleting a workspace takes.',
    kind: 'text',
    defaultText: '0',
  },
  {
    names: ['--retry-after'],
    help: 'Seconds that clients are asked to wait between two looks at that.',
    kind: 'text',
    defaultText: 'they are not asked',
  },
  { names: ['--page-size'], help: 'The most items of a page of a list.', kind: 'text', defaultText: '100' },
  {
    names: ['--subscription'],
    help: 'The id of a subscription that there is; may be repeated.',
    kind: 'texts',
    defaultText: 'every one',
  },
  { names: ['--require-token'], help: 'Refuse requests without a token of its login endpoint.', kind: 'switch' },
  {
    names: ['--local-connection-strings'],
    help: 'Hand out connection strings that name this emulator, which azq and its kin take.',
    kind: 'switch',
  },
  {
    names: ['--throttling'],
    help: "How requests are throttled: on, off, or a number that multiplies Azure Resource Manager's limits.",
    kind: 'text',
    defaultText: 'on',
  },
];

/**
 * What `azq emulator start` was told.
 *
 * @param location - The directory that a relative path is in.
 * @throws {@link UsageError}
 */
export function emulatorOptions(args: ShellArguments, location: string): EmulatorOptions {
  const number = (name: string, what: string, most: number): number | undefined => {
    const value = args[name];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) <= most) return Number(value);
    throw usage(`--${name} ${value.toString()} is not ${what}: use a number from 0 to ${most}.`);
  };
  const { data, https, subscription } = args;
  const [delay, retryAfter] = [
    number('provisioning-delay', 'a number of milliseconds', 86_400_000),
    number('retry-after', 'a number of seconds', 3600),
  ];
  const pageSize = number('page-size', 'the size of a page', 1000);
  if (pageSize === 0) throw usage('--page-size 0 is not the size of a page: use 1 or more.');
  return {
    port: number('port', 'a port', 65_535) ?? 0,
    https: https === true,
    requireToken: args['require-token'] === true,
    localConnectionStrings: args['local-connection-strings'] === true,
    throttling: throttlingOf(args['throttling']),
    ...(typeof data === 'string' && { data: resolve(location, data) }),
    ...(delay !== undefined && { provisioningDelay: delay }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(pageSize !== undefined && { pageSize }),
    ...(subscription !== undefined && { subscriptions: [subscription].flat().map(checkedSubscription) }),
  };
}

// On, unlike in a test's own emulator: whoever tries the real service's clients here is to meet what they meet there.
function throttlingOf(value: ShellArguments[string] | undefined): boolean | number {
  if (value === undefined || value === 'on') return true;
  if (value === 'off') return false;
  if (typeof value === 'string' && /^\d{1,6}(\.\d{1,6})?$/.test(value)) return Number(value);
  throw usage(`--throttling ${value.toString()} makes no sense: use on, off, or a number such as 0.1.`);
}

function checkedSubscription(id: unknown): string {
  if (typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  throw usage(`--subscription ${String(id)} is not the id of a subscription: use a UUID.`);
}

function usage(message: string): UsageError {
  return new UsageError(message, 'emulator start');
}
