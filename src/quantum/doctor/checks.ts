import type { Check } from '../../cmdlet/diagnosis.js';
import { checkApiVersion } from './api-version.js';
import { checkAzContext } from './az-context.js';
import { checkAzLogin } from './az-login.js';
import { askChain, checkCredential } from './credential.js';
import { checkClock, checkEndpoint } from './endpoint.js';
import { probe } from './probe.js';
import { checkProxy } from './proxy.js';
import { once } from './once.js';

/** What has to be right in Azure, and on the way there. Those that need the same answer wait for the same question. */
export function quantumChecks(): Check[] {
  const probed = once(probe);
  const login = once(askChain);
  return [
    { name: 'Az context', timeout: 60_000, run: ({ powershell }) => checkAzContext(powershell) },
    { name: 'az login', run: () => checkAzLogin() },
    { name: 'credential', timeout: 40_000, run: async (context) => checkCredential(await login(context)) },
    { name: 'endpoint', run: async (context) => checkEndpoint(await probed(context)) },
    {
      name: 'api-version',
      timeout: 50_000,
      run: async (context) => checkApiVersion(context, await probed(context), await login(context)),
    },
    { name: 'clock', run: async (context) => checkClock(await probed(context)) },
    { name: 'proxy', run: async (context) => checkProxy(context.caller.environment, await probed(context)) },
  ];
}
