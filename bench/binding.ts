/** Measures what it costs to bind one call, or one object of a pipeline. Fails when a median is above the limit. */
import { Bench, type Task } from 'tinybench';
import { bindArguments } from '../src/cmdlet/binding/bind-arguments.js';
import { bindPipelineObject } from '../src/cmdlet/binding/bind-pipeline-object.js';
import { boundParameters } from '../src/cmdlet/binding/bound-parameters.js';
import type { Cmdlet } from '../src/cmdlet/cmdlet.js';
import { getAzQuantumApiWorkspaceKey } from '../src/quantum/cmdlets/get-az-quantum-api-workspace-key.js';
import { newAzQuantumApiWorkspaceKey } from '../src/quantum/cmdlets/new-az-quantum-api-workspace-key.js';
import { findExhibit, lockExhibit } from '../test/fixtures/museum-module.js';
import { getTree } from '../test/fixtures/orchard-module.js';

const limit = 20; // microseconds
const subscriptionId = '00000000-1111-2222-3333-444444444444';
const workspace = { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' };
const id = `/subscriptions/${subscriptionId}/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/my-workspace`;

const bench = new Bench({ time: 150, warmupTime: 100, throws: true });

call('the keys of a workspace', getAzQuantumApiWorkspaceKey, workspace);
call('the keys, by subscription', getAzQuantumApiWorkspaceKey, { ...workspace, subscriptionId });
call('a new key', newAzQuantumApiWorkspaceKey, { ...workspace, key: 'Primary', passThru: true });
call('a new key, by resource id', newAzQuantumApiWorkspaceKey, { inputObject: id, key: 'Primary' });
call('new keys, by a body', newAzQuantumApiWorkspaceKey, { ...workspace, body: { key: ['Primary', 'Secondary'] } });
call('one of seven sets', lockExhibit, { labels: ['a', 'b'] });
call('one of four sets, none the default', findExhibit, { near: 'here', rare: true });
piped('a workspace', newAzQuantumApiWorkspaceKey, { key: 'Primary' }, { id, name: 'my-workspace', location: 'westus' });
piped('a row, by its properties', getTree, { tall: true }, { Id: 5, Tags: ['a', 'b'], Fruit: 'plum' });

await bench.run();
const medians = bench.tasks.map((task) => ({ call: task.name, 'median in µs': medianOf(task) }));
console.table(medians);
if (medians.some((each) => !(each['median in µs'] <= limit))) {
  console.error(`Binding takes more than ${limit} µs.`);
  process.exitCode = 1;
}

function call(title: string, cmdlet: Cmdlet, args: Readonly<Record<string, unknown>>): void {
  bench.add(`${cmdlet.name}: ${title}`, () => boundParameters(bindArguments(cmdlet, args, false)));
}

/** Each object of a pipeline starts from the same bound arguments. */
function piped(title: string, cmdlet: Cmdlet, args: Readonly<Record<string, unknown>>, object: unknown): void {
  const state = bindArguments(cmdlet, args, true);
  bench.add(`... | ${cmdlet.name}: ${title}`, () => {
    bindPipelineObject(state, object);
    return boundParameters(state);
  });
}

function medianOf({ name, result }: Task): number {
  if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}.`);
  return Math.round(result.latency.p50 * 100_000) / 100;
}
