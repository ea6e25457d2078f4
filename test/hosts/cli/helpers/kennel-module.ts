import { setTimeout } from 'node:timers/promises';
import { cmdletsOver } from '../../../../src/cmdlet/cmdlet.js';
import { RecordError, TerminatingError, type ErrorRecord } from '../../../../src/cmdlet/error-record.js';
import { defineModule } from '../../../../src/cmdlet/module.js';
import { parameter } from '../../../../src/cmdlet/parameter.js';
import { model } from '../../../../src/cmdlet/types/model.js';
import { text } from '../../../../src/cmdlet/types/text.js';
import { gardenModule } from '../../../fixtures/garden-module.js';

/** What the services hold, for a test to see. */
export interface Kennel {
  /** The dogs that were begun, in order. */
  readonly begun: string[];
  underWay: number;
  mostUnderWay: number;
}

const cmdlet = cmdletsOver<{ readonly kennel: Kennel }>();

interface Dog {
  readonly kennel?: string;
  readonly name?: string;
}
const dogType = model<Dog, Dog>('Contoso.Kennel.IDog', {
  typeScript: 'object',
  strict: true,
  fields: { kennel: { type: text(), help: 'Where.' }, name: { type: text(), help: 'Who.' } },
});

const kennel = () => parameter(text(), 'The kennel.').mandatory().shell('--kennel', '-k');
const dogName = () => parameter(text(), 'The dog.').mandatory().alias('Name').shell('--dog', '-d');
const output = {
  typeName: 'Contoso.Kennel.Dog',
  typeScript: 'Dog',
  properties: [
    { name: 'Name', type: 'string', help: 'Who.', inTable: true },
    { name: 'Chip', type: 'string', help: 'What is written on it.', secret: true, inTable: true },
  ],
} as const;

/** Takes dogs from the pipeline. The name of a dog says how it goes: slow-30 takes 30 ms, bad, gone, last and hang fail. */
const updateDog = cmdlet('Update', 'Dog', {
  shell: [
    { name: 'dog wash', takesIds: true },
    { name: 'dog shave', takesIds: true, confirmImpact: 'High' },
  ],
  synopsis: 'Washes a dog.',
  description: 'Washes a dog.',
  parameterSets: ['ByName', 'ByDog'],
  shouldProcess: { confirmImpact: 'Medium' },
  parameters: {
    kennel: kennel().in('ByName'),
    dogName: dogName().in('ByName'),
    dog: parameter(dogType, 'The dog.').mandatory().fromPipeline().in('ByDog'),
    water: parameter(text(), 'The water.').mandatory().shell('--water'),
  },
  output,
  examples: [],
  async process({ dog, dogName: given }, { runtime, kennel: state }) {
    const name = dog?.name ?? given ?? '';
    if (!(await runtime.shouldProcess(`dog '${name}'`, 'Wash'))) return;
    state.begun.push(name);
    state.mostUnderWay = Math.max(state.mostUnderWay, ++state.underWay);
    try {
      await washed(name, runtime.signal);
    } finally {
      state.underWay--;
    }
    await runtime.writeObject({ name, chip: `chip of ${name}` });
  },
});

async function washed(name: string, signal: AbortSignal): Promise<void> {
  const [, time] = /^slow-(\d+)/.exec(name) ?? [];
  if (time !== undefined) {
    await setTimeout(Number(time), undefined, { signal }).catch((error: unknown) => {
      throw new RecordError({ ...failure(name), data: { mayHaveBeenCarriedOut: false } }, { cause: error });
    });
  }
  if (/^bad/.test(name)) throw new RecordError(failure(name));
  if (/^last/.test(name)) throw new TerminatingError(failure(name));
  if (!/^hang/.test(name)) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  throw new RecordError({
    message: `Dog '${name}': nobody answered.`,
    errorId: 'AbortError',
    category: 'OperationStopped',
    recommendedAction: 'Look with Get-Dog.',
    data: { mayHaveBeenCarriedOut: true },
  });
}

function failure(name: string): ErrorRecord {
  return { message: `Dog '${name}' bites.`, errorId: 'Bitten', category: 'InvalidOperation' };
}

/** Takes nothing from the pipeline. */
const getDog = cmdlet('Get', 'Dog', {
  shell: [{ name: 'dog show', takesIds: true }],
  synopsis: 'Shows a dog.',
  description: 'Shows a dog.',
  parameterSets: ['ByName'],
  parameters: { kennel: kennel(), dogName: dogName() },
  output,
  examples: [],
  async process({ dogName: name }, { runtime }) {
    await runtime.writeObject({ name, chip: `chip of ${name}` });
  },
});

/** What ids name: dogs, as in `/kennels/north/dogs/rex`. */
export const kennelModule = (state: Kennel = { begun: [], underWay: 0, mostUnderWay: 0 }) =>
  defineModule({
    ...gardenModule,
    name: 'Contoso.Kennel',
    shellName: 'kennel',
    environment: [],
    ids: {
      of: 'dog',
      parameters: ['kennel', 'name'],
      parse(id) {
        const [, where, name] = /^\/kennels\/([^/]+)\/dogs\/([^/]+)$/i.exec(id) ?? [];
        if (where === undefined || name === undefined) throw new Error(`'${id}' is not the id of a dog.`);
        return { kennel: where, name };
      },
    },
    cmdlets: { getDog, updateDog },
    services: () => ({ kennel: state }),
  });

export function dogId(name: string): string {
  return `/kennels/north/dogs/${name}`;
}
