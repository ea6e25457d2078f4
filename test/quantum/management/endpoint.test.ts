import { expect } from 'chai';
import { trustedEndpoint } from '../../../src/quantum/management/endpoint.js';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';

const withCredential = { hasCredential: true, trustedHosts: [] };
const withoutCredential = { hasCredential: false, trustedHosts: [] };

describe('trustedEndpoint', () => {
  it('takes the Resource Manager of a known cloud', () => {
    expect(trustedEndpoint('https://management.usgovcloudapi.net/', withCredential)).to.deep.equal({
      url: 'https://management.usgovcloudapi.net',
      origin: 'https://management.usgovcloudapi.net',
      scope: 'https://management.usgovcloudapi.net/.default',
      loopback: false,
      insecure: false,
    });
  });

  it('takes a host the user trusts, with its port and path', () => {
    const trustedHosts = ['ARM.local.azurestack.example', 'localhost:8443', 'other.example:443'];
    expect(
      trustedEndpoint('https://arm.local.azurestack.example/arm/', { hasCredential: true, trustedHosts }),
    ).to.include({
      url: 'https://arm.local.azurestack.example/arm',
      scope: 'https://arm.local.azurestack.example/.default',
    });
    expect(trustedEndpoint('https://localhost:8443', { hasCredential: true, trustedHosts })).to.include({
      loopback: true,
      insecure: false,
    });
    expect(trustedEndpoint('https://other.example', { hasCredential: true, trustedHosts })).to.include({
      loopback: false,
    });
  });

  for (const host of ['127.0.0.1:8080', '127.1.2.3', '127.1', 'localhost:1', '[::1]:8080', '[0:0:0:0:0:0:0:1]']) {
    it(`takes plain http to ${host}, with or without a credential`, () => {
      for (const options of [withCredential, withoutCredential]) {
        expect(trustedEndpoint(`http://${host}`, options)).to.include({ loopback: true, insecure: true });
      }
    });
  }

  it('takes https on loopback when there is no credential to be sent', () => {
    expect(trustedEndpoint('https://127.0.0.1:8443', withoutCredential)).to.include({
      loopback: true,
      insecure: false,
    });
  });

  const untrusted: [endpoint: string, trustedHosts?: readonly string[]][] = [
    ['https://arm.evil.example'],
    ['https://management.azure.com.evil.example'],
    ['https://evil.example', ['good.example', 'evil.example:8443', '']],
    ['https://sub.good.example', ['good.example']],
    ['https://good.example:8443', ['good.example']],
    ['https://localhost:8443'],
    ['http://management.azure.com', ['management.azure.com']],
    ['http://127.0.0.1.evil.example'],
    ['http://localhost.evil.example'],
    ['http://10.0.0.1'],
    ['http://0.0.0.0'],
    ['http://[::ffff:10.0.0.1]'],
  ];
  for (const [endpoint, trustedHosts = []] of untrusted) {
    it(`refuses ${endpoint} when trusting ${JSON.stringify(trustedHosts)}, naming it`, () => {
      expect(() => trustedEndpoint(endpoint, { hasCredential: true, trustedHosts }))
        .to.throw(QuantumServiceError, new URL(endpoint).host)
        .with.property('code', 'UntrustedEndpoint');
    });
  }

  it('says how to trust a host', () => {
    expect(() => trustedEndpoint('https://arm.example:8443', withCredential)).to.throw(
      "add 'arm.example:8443' to the trusted hosts",
    );
  });

  it('needs a credential anywhere but on loopback', () => {
    expect(() => trustedEndpoint('https://management.azure.com', withoutCredential))
      .to.throw(QuantumServiceError, 'no credential for https://management.azure.com')
      .with.property('code', 'NoCredential');
  });

  for (const endpoint of ['', 'management.azure.com', 'ftp://localhost', 'https://', 'file:///etc/passwd']) {
    it(`refuses ${JSON.stringify(endpoint)} as an address`, () => {
      expect(() => trustedEndpoint(endpoint, withCredential))
        .to.throw(QuantumServiceError, `'${endpoint}' is not an address`)
        .with.property('code', 'InvalidEndpoint');
    });
  }

  for (const endpoint of [
    'https://user:pa55word@management.azure.com',
    'https://management.azure.com?sig=pa55word',
    'http://localhost/#pa55word',
    'ftp://user:pa55word@localhost',
  ]) {
    it(`refuses ${endpoint} without repeating what may be a secret`, () => {
      expect(() => trustedEndpoint(endpoint, withCredential))
        .to.throw(QuantumServiceError, /^(?!.*pa55word)/)
        .with.property('code', 'InvalidEndpoint');
    });
  }
});
