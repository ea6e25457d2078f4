import { shellNames, type Cmdlet } from '../../src/cmdlet/cmdlet.js';
import { includesSet, isInSet } from '../../src/cmdlet/parameter.js';
import { quantumModule } from '../../src/quantum-module.js';
import { documents } from './documents.js';

export const hosts = ['pwsh', 'Node', 'shell'] as const;
export type Host = (typeof hosts)[number];

/** A promise that a test has to keep: the test names the row by its id. */
export interface Row {
  readonly id: string;
  /** Why there can be no test: the host cannot have what the row is about. */
  readonly impossible?: string;
}

/** Every row of docs/coverage.md. */
export function coverageRows(): Row[] {
  return [...commandRows(), ...documentRows()];
}

/** The id of the row about a parameter set of a command in one of the hosts. */
export function commandRow(command: string, parameterSet: string, host: Host): string {
  return `${command}/${parameterSet}/${host}`;
}

/** The id of the row about a thing that a document shows. */
export function documentRow(document: string, thing: string): string {
  return `${document}/${thing}`;
}

function commandRows(): Row[] {
  return Object.values<Cmdlet>(quantumModule.cmdlets).flatMap((cmdlet) =>
    cmdlet.parameterSets.flatMap((set) =>
      hosts.map((host): Row => {
        const impossible = host === 'shell' ? missingInShell(cmdlet, set) : undefined;
        return { id: commandRow(cmdlet.name, set, host), ...(impossible && { impossible }) };
      }),
    ),
  );
}

/** A set can't be had from a command line that has no option for a mandatory parameter, or insists on another one. */
function missingInShell(cmdlet: Cmdlet, set: string): string | undefined {
  const { parameters } = cmdlet;
  const [own, others] = [true, false].map((belongs) =>
    Object.entries(parameters).filter(([, parameter]) => isInSet(parameter, set) === belongs),
  );
  const [missing, parameter] =
    own?.find(([, { options }]) => includesSet(options.mandatoryIn, set) && options.shellNames.length === 0) ?? [];
  if (parameter?.type.model) return `${missing} takes an object, and a command line has texts`;
  if (missing) return `the shell has no option for ${missing}`;
  if (shellNames(cmdlet).some(({ parameterSets }) => parameterSets.includes(set))) return undefined;
  const [wanted] = others?.find(([, { options }]) => options.shellMandatory) ?? [];
  return wanted && `the shell insists on ${wanted}`;
}

function documentRows(): Row[] {
  return documents.flatMap(({ id, sections }) =>
    sections.flatMap(({ things }) => things.map((thing) => ({ id: documentRow(id, thing.id) }))),
  );
}
