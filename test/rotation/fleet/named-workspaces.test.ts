import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import { workspacesOfIds } from '../../../src/rotation/fleet/named-workspaces.js';
import { RecordingRuntime } from '../../cmdlet/recording-runtime.js';

const id = (workspaceName: string) =>
  workspaceId({
    subscriptionId: '00000000-1111-2222-3333-444444444444',
    resourceGroupName: 'quantum-rg',
    workspaceName,
  });

describe('workspacesOfIds', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-ids-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The names of the workspaces, and what is said of the others. */
  const named = async (...ids: string[]) => {
    const runtime = new RecordingRuntime();
    const names: string[] = [];
    for await (const { workspaceName } of workspacesOfIds(ids, folder, runtime)) names.push(workspaceName);
    return { names, errors: runtime.errors.map(({ errorId, target }) => [errorId, target]) };
  };

  it('takes ids, and the lines of a file without what surrounds them', async () => {
    writeFileSync(join(folder, 'ids.txt'), `# ours\r\n\n \t${id('Beta')} \r\n${id('Gamma')}`);
    expect(await named(id('Alpha'), '@ids.txt')).to.deep.equal({ names: ['Alpha', 'Beta', 'Gamma'], errors: [] });
  });

  it('takes an id that is given as it is: a blank too many is refused, as by every command', async () => {
    const wrong = [`\t${id('Alpha')}`, `${id('Alpha')} `, '# ours', ''];
    expect(await named(...wrong, id('Beta'))).to.deep.equal({
      names: ['Beta'],
      errors: wrong.map((each) => ['InvalidWorkspaceIdentity', each]),
    });
  });

  it('does not repeat a connection string that stands where an id belongs', async () => {
    expect((await named('SubscriptionId=1;ApiKey=s3cret')).errors).to.deep.equal([
      ['InvalidWorkspaceIdentity', undefined],
    ]);
  });
});
