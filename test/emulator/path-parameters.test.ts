import { expect } from 'chai';
import { checkParameters } from '../../src/emulator/path-parameters.js';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, groupPath, subscriptionId, workspacePath } from './call.js';

describe('the parameters of a path', () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator()));
  after(() => emulator.stop());

  const codeOf = async (path: string) => {
    const { status, body } = await call(emulator, 'GET', path);
    return [status, body.error.code] as unknown;
  };
  const inGroup = (group: string) => workspacePath.replace('quantum-rg', group);
  const named = (name: string) => workspacePath.replace('ws-1', name);

  for (const id of ['nonsense', '1', `${subscriptionId}0`, `{${subscriptionId}}`, '%00']) {
    it(`refuse the subscription id ${id}`, async () => {
      const expected = [400, 'InvalidSubscriptionId'];
      expect(await codeOf(workspacePath.replace(subscriptionId, encodeURIComponent(id)))).to.deep.equal(expected);
    });
  }

  it('take any other subscription id and resource group for existing ones', async () => {
    const path = workspacePath.replace(subscriptionId, 'ABCDEF01-2345-6789-abcd-ef0123456789');
    expect(await codeOf(path)).to.deep.equal([404, 'ResourceNotFound']);
    for (const group of ['a', 'A_(b).c-d', 'größe', 'x'.repeat(90)]) {
      expect(await codeOf(inGroup(encodeURIComponent(group))), group).to.deep.equal([404, 'ResourceNotFound']);
    }
  });

  for (const group of ['x'.repeat(91), 'ends.', 'a b', 'a;b', 'a/b', 'a\r\nb', '"', '%']) {
    it(`refuse the resource group ${JSON.stringify(group)}`, async () => {
      expect(await codeOf(inGroup(encodeURIComponent(group)))).to.deep.equal([400, 'InvalidResourceGroup']);
    });
  }

  for (const name of ['-a', 'a-', '-', 'a_b', 'a.b', 'ä', 'a b', 'a\n', '../b', 'a%2fb']) {
    it(`refuse the workspace name ${JSON.stringify(name)}`, async () => {
      expect(await codeOf(named(encodeURIComponent(name)))).to.deep.equal([400, 'InvalidResourceName']);
    });
  }

  it('take the workspace names that the specification takes', () => {
    const specified = /^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$/;
    const letters = ['a', 'Z', '7', '-', '_', '\n'];
    let names = [''];
    for (let length = 1; length <= 5; length++) {
      names = names.flatMap((name) => letters.map((letter) => name + letter));
      for (const workspaceName of names) {
        const check = () => checkParameters({ workspaceName });
        if (specified.test(workspaceName)) expect(check, workspaceName).not.to.throw();
        else expect(check, workspaceName).to.throw();
      }
    }
  });

  it('are checked in no time, however a name is made', () => {
    const start = performance.now();
    for (const name of ['a'.repeat(100_000), `${'a-'.repeat(50_000)}!`, `${'-'.repeat(100_000)}a`]) {
      try {
        checkParameters({ workspaceName: name });
        checkParameters({ resourceGroupName: name });
      } catch {
        // Only the time counts here.
      }
    }
    expect(performance.now() - start).to.be.below(5000);
  });

  it('say who is wrong', async () => {
    const { body } = await call(emulator, 'GET', named('a_b'));
    expect(body.error.message).to.include("'a_b'");
    const { body: group } = await call(emulator, 'GET', `${groupPath}.${workspacePath.slice(groupPath.length)}`);
    expect(group.error.message).to.include("'quantum-rg.'");
  });
});
