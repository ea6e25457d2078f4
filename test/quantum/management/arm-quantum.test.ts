import type { TokenCredential } from '@azure/core-auth';
import { expect } from 'chai';
import type { Emulator } from '../../../src/emulator/start-emulator.js';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import type { ArmQuantumClient } from '../../fixtures/arm-quantum.js';
import { workspaceLife } from '../../fixtures/arm-quantum-program.js';
import { fakeCredential, subscriptionId } from '../helpers/client.js';
import { aSecondEach, startInRequestTime } from '../helpers/request-time.js';

/** How both clients are made. */
type ClientClass = new (credential: TokenCredential, subscriptionId: string, options: object) => ArmQuantumClient;

const expected = [
  'free true',
  'begun false true string',
  'made life Succeeded true succeeded',
  'result true running,succeeded',
  'again true true',
  'tags {"changed":"there"}',
  'regenerated undefined',
  'keys true true',
  'dates true string',
  'listed life',
  'page 1',
  'offering false string',
  'operation false string',
  'refused 412',
  'deleted undefined true',
  'deleted again undefined',
  'gone 404 ResourceNotFound',
];

/** Runs the program against an emulator that speaks https, as a client asks that is to send a token. */
async function life(Client: ClientClass, more: (emulator: Emulator) => object = () => ({})): Promise<string[]> {
  const emulator = await startInRequestTime({ https: true, provisioningDelay: 1500 }, aSecondEach);
  try {
    const { endpoint, ca } = emulator;
    const options = { endpoint, apiVersion: '2023-11-13-preview', tlsOptions: { ca }, ...more(emulator) };
    return await workspaceLife(new Client(fakeCredential().credential, subscriptionId, options));
  } finally {
    await emulator.stop();
  }
}

describe('Code written for the client of @azure/arm-quantum', () => {
  it('runs with this one', async () => {
    const trusted = ({ endpoint }: Emulator) => ({ trustedHosts: [new URL(endpoint).host] });
    expect(await life(AzureQuantumManagementClient, trusted)).to.deep.equal(expected);
  });

  it('runs with that one, to the same end', async function () {
    // An optional peer, installed by hand: not in every registry, and so not a dependency.
    const name = '@azure/arm-quantum';
    const installed = (await import(name).catch(() => undefined)) as
      { AzureQuantumManagementClient: ClientClass } | undefined;
    if (!installed) {
      console.log(`      ${name} is not installed: nothing was run with it.`);
      return this.skip();
    }
    expect(await life(installed.AzureQuantumManagementClient)).to.deep.equal(expected);
  });
});
