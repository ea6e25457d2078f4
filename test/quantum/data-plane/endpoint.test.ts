import { expect } from 'chai';
import { dataPlaneEndpoint, regionalEndpoint } from '../../../src/quantum/data-plane/endpoint.js';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';

describe('regionalEndpoint', () => {
  it('is the data plane of a region, which workspaces of kind V2 have another of', () => {
    expect(regionalEndpoint('westus')).to.equal('https://westus.quantum.azure.com');
    expect(regionalEndpoint('westus', 'V1')).to.equal('https://westus.quantum.azure.com');
    expect(regionalEndpoint('westus', 'v2')).to.equal('https://westus-v2.quantum.azure.com');
  });
});

describe('dataPlaneEndpoint', () => {
  for (const address of [
    'https://westus.quantum.azure.com',
    'https://westus-v2.quantum.azure.com/',
    'https://my-ws.westus.quantum.azure.com',
    'https://westus.quantum-test.azure.com',
  ]) {
    it(`takes ${address}`, () => {
      const { origin } = new URL(address);
      expect(dataPlaneEndpoint(address, 'token', [])).to.deep.equal({
        url: origin,
        origin,
        scope: 'https://quantum.microsoft.com/.default',
        loopback: false,
        insecure: false,
      });
    });
  }

  it('takes this machine, over http too', () => {
    expect(dataPlaneEndpoint('http://127.0.0.1:1', 'key', [])).to.include({ loopback: true, insecure: true });
    expect(dataPlaneEndpoint('https://localhost:1', 'key', [])).to.include({ loopback: true, insecure: false });
  });

  it('takes this machine for a token only when the user trusts it, or none would be sent', () => {
    expect(() => dataPlaneEndpoint('https://localhost:1', 'token', [])).to.throw(QuantumServiceError, 'sent a token');
    expect(dataPlaneEndpoint('https://localhost:1', 'token', ['localhost:1'])).to.include({ insecure: false });
    expect(dataPlaneEndpoint('http://localhost:1', 'token', [])).to.include({ insecure: true });
  });

  it('takes a host that the user trusts, with its port', () => {
    expect(dataPlaneEndpoint('https://lab.example:8443', 'token', ['lab.example:8443'])).to.include({
      loopback: false,
    });
    expect(() => dataPlaneEndpoint('https://lab.example', 'key', ['lab.example:8443'])).to.throw(QuantumServiceError);
  });

  for (const [address, code] of [
    ['https://evil.example', 'UntrustedEndpoint'],
    ['https://evilquantum.azure.com', 'UntrustedEndpoint'],
    ['https://quantum.azure.com', 'UntrustedEndpoint'],
    ['https://westus.quantum.azure.com.evil.example', 'UntrustedEndpoint'],
    ['https://westus.quantum.azure.com:8443', 'UntrustedEndpoint'],
    ['http://westus.quantum.azure.com', 'UntrustedEndpoint'],
    ['http://10.0.0.1', 'UntrustedEndpoint'],
    ['https://user@westus.quantum.azure.com', 'InvalidEndpoint'],
    ['https://westus.quantum.azure.com/x', 'InvalidEndpoint'],
    ['https://westus.quantum.azure.com?x', 'InvalidEndpoint'],
    ['westus', 'InvalidEndpoint'],
    ['ftp://westus.quantum.azure.com', 'InvalidEndpoint'],
    ['', 'InvalidEndpoint'],
  ] as const) {
    it(`refuses '${address}': ${code}`, () => {
      expect(() => dataPlaneEndpoint(address, 'key', ['quantum.example']))
        .to.throw(QuantumServiceError)
        .with.property('code', code);
    });
  }
});
