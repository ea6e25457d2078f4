import { cmdletsOver } from '../../../../src/cmdlet/cmdlet.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../../../src/cmdlet/error-record.js';
import { defineModule } from '../../../../src/cmdlet/module.js';
import { parameter } from '../../../../src/cmdlet/parameter.js';
import { array } from '../../../../src/cmdlet/types/array.js';
import { boolean } from '../../../../src/cmdlet/types/switch.js';
import { text } from '../../../../src/cmdlet/types/text.js';
import { gardenModule } from '../../../fixtures/garden-module.js';

const cmdlet = cmdletsOver<object>();
const written = { typeName: 'System.String', typeScript: 'string' };

/** Asks for each tree; its impact is High, so it asks without being told to. */
const removeTree = cmdlet('Remove', 'Tree', {
  shell: 'tree fell',
  synopsis: 'Fells trees.',
  description: 'Fells trees, one after the other.',
  parameterSets: ['Default'],
  shouldProcess: { confirmImpact: 'High' },
  parameters: {
    name: parameter(array(text()), 'The trees.').mandatory().shell('--name', '-n'),
    reason: parameter(text(), 'Why.').mandatoryInShell().defaultsTo('none').shell('--reason'),
  },
  output: written,
  examples: [
    { title: 'Fell an oak', pwsh: 'Remove-Tree oak', shell: 'orchard tree fell --name oak --reason old', remarks: '' },
    {
      title: 'Fell what is there',
      pwsh: '',
      shell: 'orchard shed key |\n  xargs orchard tree fell --name',
      remarks: '',
    },
    { title: 'Another command', pwsh: '', shell: 'orchard tree felled', remarks: '' },
  ],
  async process(bound, { runtime }) {
    for (const name of bound.name) {
      if (!(await runtime.shouldProcess(name, 'Fell'))) continue;
      if (name === 'oldest' && !(await runtime.shouldContinue('It is very old.', 'Fell the oldest'))) continue;
      await runtime.writeObject(name);
    }
  },
});

/** Two sets that the shell can complete, one that it cannot. */
const getKey = cmdlet('Get', 'ShedKey', {
  shell: 'shed key',
  synopsis: 'Shows the key of a shed.',
  description: 'Shows the key of a shed.',
  parameterSets: ['ByNumber', 'ByColour', 'ByShed'],
  parameters: {
    number: parameter(text(), 'Its number.').mandatory().in('ByNumber').shell('--number'),
    colour: parameter(text(), 'Its colour.').mandatory().in('ByColour').shell('--colour', '--color'),
    shed: parameter(text(), 'The shed.').mandatory().in('ByShed').fromPipeline(),
    shade: parameter(text(), 'Its shade.').in('ByColour', 'ByShed').shell('--shade'),
    spare: parameter(boolean(), 'The spare key.').shell('--spare'),
  },
  output: {
    typeName: 'Contoso.Orchard.IKey',
    typeScript: 'Key',
    properties: [
      { name: 'Shed', type: 'string', help: 'The shed.', inTable: true },
      { name: 'Key', type: 'string', help: 'The key.', secret: true, inTable: true },
      { name: 'Spare', type: 'boolean', help: 'Whether there is a spare one.', inTable: true },
    ],
  },
  examples: [],
  async process(bound, { runtime }) {
    await runtime.writeObject({ spare: bound.spare, key: 'sesame', shed: bound.number ?? bound.colour });
  },
});

const failures: Readonly<Record<string, ErrorRecord>> = {
  missing: { message: 'No such tree.', errorId: 'TreeNotFound', category: 'ObjectNotFound' },
  denied: {
    message: 'Not your orchard.',
    errorId: 'Denied',
    category: 'PermissionDenied',
    recommendedAction: 'Ask the owner.',
    data: { statusCode: 403, requestId: 'r-1' },
  },
};

/** Writes to every stream, then fails as it is told to. */
const testTree = cmdlet('Test', 'Tree', {
  shell: 'tree test',
  synopsis: 'Tests trees.',
  description: 'Tests trees.',
  parameterSets: ['Default'],
  parameters: { fail: parameter(text(), 'How it fails.').shell('--fail') },
  output: written,
  examples: [],
  async process({ fail }, { runtime }) {
    await runtime.writeWarning('It leans.');
    await runtime.writeVerbose('Knocking.');
    await runtime.writeDebug('Knock.');
    await runtime.writeInformation('An old tree.');
    await runtime.writeProgress({ activity: 'Testing', statusDescription: 'trunk', percentComplete: 40 });
    await runtime.writeProgress({ activity: 'Testing', statusDescription: 'done', completed: true });
    await runtime.writeObject('first');
    if (fail === 'both') await runtime.writeError(failures['missing']!);
    if (fail === 'both' || fail === 'terminating') throw new TerminatingError(failures['denied']!);
    if (fail === 'plain') throw new Error('It broke.');
    if (fail === 'hang') {
      await runtime.writeWarning('It hangs.');
      runtime.signal.throwIfAborted();
      await new Promise((_, reject) => {
        runtime.signal.addEventListener('abort', () => reject(runtime.signal.reason as Error));
      });
    }
    if (fail) throw new RecordError(failures[fail]!);
  },
  async end(_kept, { runtime }) {
    await runtime.writeObject('last');
  },
});

/** What the garden cannot show: changes that ask by themselves, secrets in tables, every stream, every kind of failure. */
export const orchardModule = defineModule({
  ...gardenModule,
  name: 'Contoso.Orchard',
  shellName: 'orchard',
  environment: [],
  cmdlets: { removeTree, getShedKey: getKey, testTree },
  services: () => ({}),
});
