import { shouldProcessOptions } from '../hosts/cli/global-options.js';
import type { ShellCommand } from '../hosts/cli/shell-command.js';
import { queueOption } from './queue-option.js';

/** `azq fleet submit`: puts a fleet's work where workers take it. */
export const fleetSubmit: ShellCommand = {
  name: 'fleet submit',
  describe:
    'Puts the rotation of many workspaces into a queue, for workers on any number of machines.\nWorkers (azq fleet work, or the Functions app) rotate them as azq workspace keys rotate would each. Nothing is rotated before one runs.\nThere is one run at a time.',
  options: [
    {
      names: ['--publish'],
      help: 'Where consumers find their connection strings: keyvault:https://VAULT.vault.azure.net/secrets/NAME, file:PATH or env-file:PATH, with {workspaceName} in it. Files have to be within reach of every worker.',
      kind: 'text',
      required: true,
    },
    {
      names: ['--from'],
      help: 'A file with the resource id of one workspace on each line; - reads them from stdin.',
      kind: 'text',
      defaultText: 'all workspaces of --subscription',
    },
    {
      names: ['--subscription'],
      help: 'The id of a subscription, all workspaces of which are meant; may be repeated.',
      kind: 'texts',
    },
    {
      names: ['--in-use'],
      help: 'The key that consumers hold where nothing is published yet. Where one of the keys is published, it has to be that one; otherwise the workspace is refused.',
      kind: 'text',
      choices: ['Primary', 'Secondary'],
    },
    {
      names: ['--slot'],
      help: 'The only key that may be regenerated.',
      kind: 'text',
      choices: ['Primary', 'Secondary'],
      defaultText: 'either key',
    },
    {
      names: ['--grace'],
      help: 'How long consumers have to take up the new key, such as 24h; after that their old key is regenerated too.',
      kind: 'text',
      defaultText: 'the old key is left until the next rotation',
    },
    {
      names: ['--validity-period-days'],
      help: 'After how many days a secret in Key Vault expires.',
      kind: 'text',
      defaultText: '90',
    },
    {
      names: ['--replace'],
      help: 'Gives up what is left of an unfinished run; this one takes up what that has begun.',
      kind: 'switch',
    },
    queueOption,
    ...shouldProcessOptions,
  ],
  examples: [
    {
      title: 'All workspaces of a subscription, with their connection strings in Key Vault',
      command:
        'azq fleet submit --subscription 00000000-1111-2222-3333-444444444444 --publish keyvault:https://contoso.vault.azure.net/secrets/{workspaceName}',
    },
  ],
  run: async (args, io) => (await import('./submit.js')).submit(args, io),
};
