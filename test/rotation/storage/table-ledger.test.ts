import type { TableClient } from '@azure/data-tables';
import { expect } from 'chai';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import { LedgerConflictError } from '../../../src/rotation/ports.js';
import type { RecordBody, RotationRecord } from '../../../src/rotation/record.js';
import { createIfAbsent } from '../../../src/rotation/storage/fleet-storage.js';
import { createTableLedger } from '../../../src/rotation/storage/table-ledger.js';
import { all, never, useStorage, workspacesIn } from './fleet.js';

describe('createTableLedger', function () {
  this.timeout(60_000);
  const test = useStorage();
  beforeEach(() => createIfAbsent(test.storage));

  const ids = workspacesIn(1, 30);
  const [workspace = { subscriptionId: '', resourceGroupName: '', workspaceName: '' }] = ids;
  const record = (sequence: number, body: object = { state: 'Resumed' }, of = workspace): RotationRecord => ({
    workspace: workspaceId(of).toLowerCase(),
    sequence,
    rotationId: 'r',
    at: '2026-01-02T03:04:05.000Z',
    ...(body as RecordBody),
  });
  const planned = { state: 'Planned', plan: { steps: [] } };

  it('reads the latest rotation of one workspace, whatever the case of its names', async () => {
    const ledger = createTableLedger(test.storage.records);
    const records = [record(0, planned), record(1), record(2, { state: 'Finished' }), record(3, planned), record(4)];
    for (const each of records) await ledger.append(each, never);
    const other = { ...workspace, workspaceName: `${workspace.workspaceName}0` };
    await ledger.append(record(0, planned, other), never);
    const shouting = { ...workspace, workspaceName: workspace.workspaceName.toUpperCase() };
    expect(await ledger.read(shouting, never)).to.deep.equal(records.slice(3));
    expect(await ledger.read(other, never)).to.have.length(1);
    expect(await ledger.read({ ...workspace, workspaceName: 'Workspace' }, never)).to.deep.equal([]);
  });

  it('refuses the second of two who continue a rotation', async () => {
    const [one, two] = [createTableLedger(test.storage.records), createTableLedger(test.storage.records)];
    await one.append(record(0, planned), never);
    const results = await Promise.allSettled([one.append(record(1), never), two.append(record(1), never)]);
    expect(results.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const refused = results.find((each) => each.status === 'rejected');
    expect(refused?.reason).to.be.instanceOf(LedgerConflictError);
    expect(await one.read(workspace, never)).to.have.length(2);
  });

  it('knows its own row again when the answer to it got lost', async () => {
    const ledger = createTableLedger(twice(test.storage.records));
    await ledger.append(record(0, planned), never);
    expect(await ledger.read(workspace, never)).to.have.length(1);
  });

  it('writes what comes together in one request, and what is refused in it harms nobody else', async () => {
    const { client, requests } = counted(test.storage.records);
    const ledger = createTableLedger(client);
    await createTableLedger(test.storage.records).append(record(0, planned, ids[7]), never);
    const results = await Promise.allSettled(ids.map((each) => ledger.append(record(0, planned, each), never)));
    expect(results.filter(({ status }) => status === 'rejected')).to.have.length(1);
    expect(results[7]?.status).to.equal('rejected');
    // The first goes alone, the others together, and because of the one that is refused each once more.
    expect(requests).to.deep.equal({ createEntity: 30, submitTransaction: 1 });
    const all30 = await Promise.all(ids.map((each) => ledger.read(each, never)));
    expect(all30.every((records) => records.length === 1)).to.be.true;
    await Promise.all(ids.map((each) => ledger.append(record(1, undefined, each), never)));
    expect(requests).to.deep.equal({ createEntity: 31, submitTransaction: 2 });
  });

  it('keeps a row for each record, with nothing in it that is none of its business', async () => {
    await createTableLedger(test.storage.records).append(record(0, planned), never);
    const [row] = await all(test.storage.records.listEntities());
    expect(Object.keys(row ?? {}).sort()).to.deep.equal(
      ['etag', 'partitionKey', 'record', 'rotationId', 'rowKey', 'state', 'timestamp', 'write'].sort(),
    );
    expect(row?.partitionKey).to.equal(workspace.subscriptionId);
    expect(row?.rowKey).to.equal('quantum-rg|workspace-0|999999999');
  });
});

/** Sends what makes a row twice, as the client itself does that gets no answer. */
function twice(client: TableClient): TableClient {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'createEntity') return value.bind(target) as unknown;
      return async (...args: Parameters<TableClient['createEntity']>) => {
        await target.createEntity(...args);
        await target.createEntity(...args);
      };
    },
  });
}

function counted(client: TableClient): { client: TableClient; requests: Record<string, number> } {
  const requests: Record<string, number> = {};
  const proxy = new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (['createEntity', 'submitTransaction'].includes(String(name))) {
          requests[String(name)] = (requests[String(name)] ?? 0) + 1;
        }
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { client: proxy, requests };
}
