import { expect } from 'chai';
import type { RecordError } from '../../src/cmdlet/error-record.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { proxyFor, systemProxyQuestions, type ProxyCall } from '../../src/quantum/proxy.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';
import { callerWith } from './helpers/services.js';

const endpoint = 'https://management.azure.com';
const credential = { userName: 'ann', password: new SecureString('hunter2') };

describe('proxyFor', () => {
  const nobody = callerWith({});

  it('is the one that the call names, with its login', async () => {
    expect(await proxyFor({ proxy: 'http://proxy.example:8080' }, nobody, endpoint)).to.deep.equal({
      host: 'http://proxy.example',
      port: 8080,
    });
    expect(
      await proxyFor({ proxy: 'https://proxy.example', proxyCredential: credential }, nobody, endpoint),
    ).to.deep.equal({ host: 'https://proxy.example', port: 443, username: 'ann', password: 'hunter2' });
    expect(await proxyFor({ proxy: 'http://b%40b:x%3A@proxy.example' }, nobody, endpoint)).to.include({
      port: 80,
      username: 'b@b',
      password: 'x:',
    });
    expect(await proxyFor({ proxy: 'http://b%zz:100%@proxy.example' }, nobody, endpoint)).to.include({
      username: 'b%zz',
      password: '100%',
    });
  });

  it('refuses what cannot be used, without showing a login', async () => {
    const refusals: readonly [ProxyCall, RegExp][] = [
      [{ proxy: 'proxy.example' }, /'proxy.example' is not an address/],
      [{ proxy: 'ftp://ann:hunter2@proxy.example' }, /'ftp:\/\/proxy.example' is not an address/],
      [{ proxyCredential: credential }, /name it with -Proxy/],
      [
        { proxy: 'http://proxy.example', proxyCredential: { ...credential, userName: '' } },
        /-ProxyCredential has no user name/,
      ],
      [{ proxyUseDefaultCredentials: true, proxy: 'http://proxy.example' }, /Use -ProxyCredential/],
    ];
    for (const [call, message] of refusals) {
      const error = await proxyFor(call, nobody, endpoint).then(
        () => expect.fail('It was not refused.'),
        (failure: unknown) => failure as RecordError,
      );
      expect(error.record).to.include({ errorId: 'InvalidProxy', category: 'InvalidArgument' });
      expect(error.message).to.match(message).and.not.contain('hunter2');
    }
  });

  it("is the system's where that is not the environment, and no variable names one", async () => {
    const asked: unknown[] = [];
    const ask = (question: string, parameters: object) => {
      asked.push([question, parameters]);
      return Promise.resolve({ address: 'http://corporate.example:3128/' });
    };
    const caller = { ...callerWith({ kind: 'pwsh' }), ask };
    expect(await proxyFor({}, caller, endpoint, 'win32')).to.deep.equal({
      host: 'http://corporate.example',
      port: 3128,
    });
    expect(asked).to.deep.equal([['systemProxy', { endpoint }]]);
    expect(await proxyFor({}, caller, endpoint, 'linux')).to.equal(undefined);
    const set = { ...caller, environment: { HTTPS_PROXY: 'http://other.example' } };
    expect(await proxyFor({}, set, endpoint, 'darwin')).to.equal(undefined);
    expect(asked).to.have.length(1);
    expect(await proxyFor({}, { ...caller, ask: () => Promise.resolve(null) }, endpoint, 'win32')).to.equal(undefined);
    expect(await proxyFor({}, nobody, endpoint, 'win32')).to.equal(undefined);
  });
});

describeWithPwsh("The question for the system's proxy, in PowerShell", () => {
  it('is answered with the proxy for an address, and with nothing for one that goes directly', async () => {
    const { stdout, stderr } = await runPwsh(
      `$script = [scriptblock]::Create("param([hashtable] \`$Call) $($data.script)")
      foreach ($endpoint in 'https://management.azure.com', 'https://direct.example') {
        $answer = & $script @{ Parameters = @{ endpoint = $endpoint } }
        if ($answer) { $answer.address } else { 'none' }
      }`,
      { script: systemProxyQuestions.systemProxy.script },
      { env: { HTTPS_PROXY: 'http://proxy.example:8080', NO_PROXY: 'direct.example' } },
    );
    expect(stderr).to.equal('');
    expect(stdout.trim().split(/\r?\n/)).to.deep.equal(['http://proxy.example:8080/', 'none']);
  });
});
