import { expect } from 'chai';
import { AzureAuthorityHosts } from '@azure/identity';
import { cloudOfResourceManager, clouds, resourceManagerScope } from '../../src/quantum/clouds.js';

describe('clouds', () => {
  it('are named and signed in to as az, Az.Accounts and @azure/identity do', () => {
    expect(clouds.map(({ name, authorityHost }) => [name, authorityHost])).to.deep.equal([
      ['AzureCloud', AzureAuthorityHosts.AzurePublicCloud],
      ['AzureUSGovernment', AzureAuthorityHosts.AzureGovernment],
      ['AzureChinaCloud', AzureAuthorityHosts.AzureChina],
    ]);
  });

  it('are found by the address of their Resource Manager', () => {
    expect(cloudOfResourceManager('https://management.azure.com/')?.name).to.equal('AzureCloud');
    expect(cloudOfResourceManager('HTTPS://Management.USGovCloudAPI.net')?.name).to.equal('AzureUSGovernment');
    expect(cloudOfResourceManager('https://management.chinacloudapi.cn:443/x')?.name).to.equal('AzureChinaCloud');
  });

  it('are not mistaken for their lookalikes', () => {
    for (const lookalike of [
      'http://management.azure.com',
      'https://management.azure.com:8443',
      'https://management.azure.com.evil.example',
      'https://management.azure.com@evil.example',
      'https://evil.example/management.azure.com',
      'management.azure.com',
    ]) {
      expect(cloudOfResourceManager(lookalike), lookalike).to.equal(undefined);
    }
  });

  it('take tokens for their own address', () => {
    expect(resourceManagerScope('https://management.azure.com')).to.equal('https://management.azure.com/.default');
    expect(resourceManagerScope('https://management.azure.com/')).to.equal('https://management.azure.com/.default');
  });
});
