import { expect } from 'chai';
import { ifMatch, withEtag, withoutCondition } from '../../../src/quantum/management/etag.js';
import { clientOf, failureOf } from '../helpers/client.js';
import { withServer } from '../helpers/server.js';

describe('An ETag', () => {
  it('is what came with the workspace, and holds a change to it', () =>
    withServer(
      [
        { status: 200, headers: { ETag: '"1"' }, body: { location: 'westus' } },
        { status: 412, body: { error: { code: 'PreconditionFailed', message: 'It has changed.' } } },
      ],
      async ({ endpoint, received }) => {
        const { workspaces } = clientOf(endpoint);
        const { value, etag } = await withEtag((options) => workspaces.get('rg', 'ws', options));
        expect(etag).to.equal('"1"');
        const error = await failureOf(workspaces.beginCreateOrUpdate('rg', 'ws', value, ifMatch(etag)));
        expect(error).to.include({ code: 'PreconditionFailed', statusCode: 412, mayHaveBeenCarriedOut: false });
        expect(received[1]?.headers).to.have.property('if-match', '"1"');
      },
    ));

  it('may be missing, and holds nothing then', () =>
    withServer([{ status: 200, body: { location: 'westus' } }], async ({ endpoint, received }) => {
      const { workspaces } = clientOf(endpoint);
      const { etag } = await withEtag((options) => workspaces.get('rg', 'ws', options));
      expect(etag).to.equal(undefined);
      await workspaces.updateTags('rg', 'ws', { tags: {} }, ifMatch(etag));
      expect(received[1]?.headers).to.not.have.property('if-match');
    }));

  it('is taken out with its like, and nothing else is', () => {
    const customHeaders = { 'if-match': 'a', 'If-None-Match': 'b', 'x-if': 'c' };
    expect(withoutCondition({ requestOptions: { timeout: 5, customHeaders } })).to.deep.equal({
      requestOptions: { timeout: 5, customHeaders: { 'x-if': 'c' } },
    });
    const options = { requestOptions: { timeout: 5 } };
    expect(withoutCondition(options)).to.equal(options);
  });
});

describe('workspaces.updateTags', () => {
  it('sends the tags, and gives the workspace', () =>
    withServer([{ status: 200, body: { location: 'westus', tags: { a: '1' } } }], async ({ endpoint, received }) => {
      const workspace = await clientOf(endpoint).workspaces.updateTags('rg', 'ws', { tags: { a: '1' } });
      expect(workspace.tags).to.deep.equal({ a: '1' });
      expect(received.map(({ method, body }) => [method, body])).to.deep.equal([['PATCH', '{"tags":{"a":"1"}}']]);
    }));
});
