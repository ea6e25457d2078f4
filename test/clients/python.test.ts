import { expect } from 'chai';
import { join } from 'node:path';
import { describeWithClient } from './describe-with-client.js';
import { run } from './run.js';
import {
  apiVersion,
  clientId,
  clientSecret,
  subscriptionId,
  useSecureEmulator,
  workspacePath,
} from './secure-emulator.js';

const sdk = {
  name: 'azure.mgmt.quantum',
  source: "Debian's python3-azure",
  // A Python of one's own is often first on PATH, without what the distribution installs.
  candidates: [['python3'], ['/usr/bin/python3']],
  version: { args: ['-c', 'import azure.identity, azure.mgmt.quantum as q; print(q.__version__)'], pattern: /(\S+)/ },
} as const;

describeWithClient(sdk, function (python) {
  this.timeout(60_000);
  const secure = useSecureEmulator();

  it('creates, lists, changes and deletes a workspace, and replaces a key', async () => {
    const settings = { endpoint: secure.endpoint, clientId, clientSecret, subscriptionId, workspacePath, apiVersion };
    const { code, stdout, stderr } = await run(python, [join(import.meta.dirname, 'workspaces.py')], {
      env: { REQUESTS_CA_BUNDLE: secure.caFile },
      input: JSON.stringify(settings),
    });
    expect(code, stderr).to.equal(0);
    const { offerings, operations, statusOfCreate, ...steps } = JSON.parse(stdout) as Record<string, unknown>;
    // The poller's thread may have asked once by then, or not yet.
    expect(statusOfCreate).to.be.oneOf(['Accepted', 'InProgress']);
    expect(steps).to.deep.equal({
      available: true,
      created: ['ws1', 'westus', 'Succeeded', { team: 'a' }],
      listed: [workspacePath],
      listedInGroup: [workspacePath],
      regenerated: null,
      samePrimary: true,
      sameSecondary: false,
      tags: { team: 'b' },
      missing: [404, 'ResourceNotFound'],
      afterDelete: [404, 'ResourceNotFound'],
    });
    expect(offerings).to.be.an('array').that.is.not.empty;
    expect(operations).to.be.greaterThan(0);
  });

  it('leaves its secret in no log, and says who it is', () => {
    const { requests } = secure.emulator;
    expect(JSON.stringify(requests)).to.not.contain(clientSecret);
    expect(requests.some(({ headers }) => /azsdk-python-mgmt-quantum/.test(headers['user-agent'] ?? ''))).to.be.true;
  });
});
