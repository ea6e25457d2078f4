/** An Azure cloud: a set of endpoints that trust the same directory. */
export interface Cloud {
  /** The name both `az cloud list` and `Get-AzEnvironment` use, such as `AzureCloud`. */
  readonly name: string;
  /** Origin of Azure Resource Manager; also the audience of the tokens it takes. */
  readonly resourceManagerEndpoint: string;
  /** Where tokens are issued, as `@azure/identity` takes it in `authorityHost`. */
  readonly authorityHost: string;
  /** Domain of the Azure Quantum data plane; absent where none is documented. */
  readonly quantumDomain?: string;
}

/**
 * The clouds Azure runs. Resource Manager's audience is its own endpoint in all three, as in the `ArmEnvironment` of
 * Azure SDK for .NET and the default scopes of `@azure/arm-*`.
 */
export const clouds: readonly Cloud[] = [
  {
    name: 'AzureCloud',
    resourceManagerEndpoint: 'https://management.azure.com',
    authorityHost: 'https://login.microsoftonline.com',
    quantumDomain: 'quantum.azure.com',
  },
  {
    name: 'AzureUSGovernment',
    resourceManagerEndpoint: 'https://management.usgovcloudapi.net',
    authorityHost: 'https://login.microsoftonline.us',
  },
  {
    name: 'AzureChinaCloud',
    resourceManagerEndpoint: 'https://management.chinacloudapi.cn',
    authorityHost: 'https://login.chinacloudapi.cn',
  },
];

/** The cloud whose Resource Manager answers at this URL, if it is a known one. The path does not count. */
export function cloudOfResourceManager(endpoint: string): Cloud | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const { origin } = new URL(endpoint);
  return clouds.find((cloud) => cloud.resourceManagerEndpoint === origin);
}

/** The scope of a token for the Resource Manager at this URL. */
export function resourceManagerScope(endpoint: string): string {
  return `${endpoint.replace(/\/$/, '')}/.default`;
}
