import { expect } from 'chai';
import type { APIKeys, KeyType } from '../../../src/quantum/management/models.js';
import { clientOf, failureOf, subscriptionId, workspaceResource } from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

const keys = {
  apiKeyEnabled: true,
  primaryKey: { createdAt: '2023-11-13T23:06:09.147165Z', key: 'first' },
  secondaryKey: { createdAt: null, key: 'second' },
  primaryConnectionString: 'connect first',
  secondaryConnectionString: 'connect second',
  somethingNew: { at: '2023-11-13T23:06:09Z' },
};

describe('workspace.listKeys', () => {
  it('posts nothing and gives the keys, their creation times as dates', () =>
    withServer([{ status: 200, body: keys }], async ({ endpoint, received }) => {
      expect(await clientOf(endpoint).workspace.listKeys('rg', 'ws')).to.deep.equal({
        ...keys,
        primaryKey: { ...keys.primaryKey, createdAt: new Date('2023-11-13T23:06:09.147Z') },
      });
      expect(received).to.have.length(1);
      expect(received[0]).to.include({
        method: 'POST',
        url: `${workspaceResource}/listKeys?api-version=2025-12-15-preview`,
        body: '',
      });
      expect(received[0]?.headers).to.include({ 'content-length': '0', accept: 'application/json' });
      expect(received[0]?.headers).to.not.have.any.keys('content-type', 'transfer-encoding', 'authorization');
    }));

  it('escapes names in the path', () =>
    withServer([{ status: 200, body: keys }], async ({ endpoint, received }) => {
      await clientOf(endpoint).workspace.listKeys('Größe (1)'.replace(' ', '_'), 'ws');
      expect(received[0]?.url).to.contain('/resourceGroups/Gr%C3%B6%C3%9Fe_(1)/providers/');
    }));

  for (const body of ['', 'null', '[]', '"keys"', '1']) {
    it(`does not take ${JSON.stringify(body)} for a list of keys`, () =>
      withServer([{ status: 200, body }], async ({ endpoint, received }) => {
        const error = await failureOf(clientOf(endpoint).workspace.listKeys('rg', 'ws'));
        expect(error).to.include({ code: 'OK', statusCode: 200, mayHaveBeenCarriedOut: false });
        expect(received).to.have.length(1);
      }));
  }

  it('does not take a web page for a list of keys', () =>
    withServer(
      [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in to this network</html>' }],
      async ({ endpoint }) => {
        const error = await failureOf(clientOf(endpoint).workspace.listKeys('rg', 'ws'));
        expect(error.message).to.match(/^The service answered 200 OK with a body that is not the JSON it should be/);
      },
    ));
});

describe('workspace.regenerateKeys', () => {
  const bodies: [KeyType[] | undefined, string][] = [
    [['Primary'], '{"keys":["Primary"]}'],
    [['Primary', 'Secondary'], '{"keys":["Primary","Secondary"]}'],
    [[], '{"keys":[]}'],
    [undefined, '{}'],
  ];
  for (const [names, body] of bodies) {
    it(`posts ${body}`, () =>
      withServer([{ status: 204 }], async ({ endpoint, received }) => {
        const specification = names === undefined ? {} : { keys: names };
        expect(await clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', specification)).to.equal(undefined);
        expect(received).to.have.length(1);
        expect(received[0]).to.include({
          method: 'POST',
          url: `${workspaceResource}/regenerateKey?api-version=2025-12-15-preview`,
          body,
        });
        expect(received[0]?.headers).to.include({ 'content-type': 'application/json' });
      }));
  }

  it('sends nothing without a specification', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const untyped = undefined as unknown as APIKeys;
      const error = await failureOf(clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', untyped));
      expect(error.message).to.contain('keySpecification cannot be null or undefined');
      expect(received).to.have.length(0);
    }));

  for (const status of [200, 201, 202]) {
    it(`fails on ${status}, after which the keys may be new`, () =>
      withServer([{ status, body: keys }], async ({ endpoint, received }) => {
        const error = await failureOf(clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', { keys: ['Primary'] }));
        expect(error).to.include({ statusCode: status, mayHaveBeenCarriedOut: true });
        expect(error.message).to.match(/which is not an answer to this request\.$/);
        expect(received).to.have.length(1);
      }));
  }
});

describe('names of a workspace', () => {
  for (const [group, workspace, message] of [
    ['..', 'ws', /^The resource group name '\.\.' ends with a period\.$/],
    ['a/b', 'ws', /^The resource group name 'a\/b' contains '\/'/],
    ['rg', 'ws?', /^The workspace name 'ws\?' contains '\?'/],
    ['rg', '', /^The workspace name '' is empty\.$/],
  ] as const) {
    it(`are refused before anything is sent: ${group} ${workspace}`, () =>
      withServer([{ status: 204 }], async ({ endpoint, received }) => {
        const error = await failureOf(clientOf(endpoint).workspace.regenerateKeys(group, workspace, {}));
        expect(error).to.include({ code: 'InvalidName', mayHaveBeenCarriedOut: false });
        expect(error.message).to.match(message);
        expect(received).to.have.length(0);
      }));
  }

  it(`are looked for in ${subscriptionId} alone`, () =>
    withServer([{ status: 200, body: keys }], async ({ endpoint, received }) => {
      await clientOf(endpoint).workspace.listKeys('rg', 'ws');
      expect(received[0]?.url).to.match(new RegExp(`^/subscriptions/${subscriptionId}/`));
    }));
});
