import { json, type Answer } from '../answer.js';
import { requireApiVersion } from '../api-versions.js';
import { loginOperation } from '../operation.js';

/** Where the cloud that this emulator is has its other endpoints: what `az cloud register` and Add-AzEnvironment ask. */
export const metadataOperations = [
  loginOperation('GET', '/metadata/endpoints', ({ query }, { endpoint }) => {
    const version = requireApiVersion(query);
    return version < '2018' ? firstForm(endpoint) : listForm(endpoint);
  }),
];

/** That of 2015-01-01. */
function firstForm(endpoint: string): Answer {
  return json(200, {
    galleryEndpoint: endpoint,
    graphEndpoint: endpoint,
    portalEndpoint: endpoint,
    graphAudience: endpoint,
    authentication: authentication(endpoint),
  });
}

/** That of 2019-05-01, 2020-09-01 and 2022-09-01: a list of clouds, of which there is one here. */
function listForm(endpoint: string): Answer {
  const { host } = new URL(endpoint);
  return json(200, [
    {
      name: 'AzureQuantumEmulator',
      portal: endpoint,
      authentication: { ...authentication(endpoint), tenant: 'adfs', identityProvider: 'ADFS' },
      resourceManager: endpoint,
      graph: endpoint,
      graphAudience: endpoint,
      microsoftGraphResourceId: endpoint,
      gallery: endpoint,
      batch: endpoint,
      media: endpoint,
      sqlManagement: endpoint,
      activeDirectoryDataLake: endpoint,
      vmImageAliasDoc: endpoint,
      logAnalyticsResourceId: endpoint,
      suffixes: { storage: host, keyVaultDns: host, sqlServerHostname: host, acrLoginServer: host },
    },
  ]);
}

// As AD FS: of a login endpoint that isn't, older clients ask login.microsoftonline.com whether it may be trusted.
function authentication(endpoint: string) {
  return { loginEndpoint: `${endpoint}/adfs`, audiences: [endpoint, 'https://management.azure.com'] };
}
