/** Azure Resource Manager of the public cloud. */
export const publicEndpoint = 'https://management.azure.com';

/** Whether an address is one that takes no token: plain http, which only an emulator on this machine may have. */
export function isPlainHttp(endpoint: string): boolean {
  return /^http:/i.test(endpoint);
}
