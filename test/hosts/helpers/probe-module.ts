import type { Caller } from '../../../src/cmdlet/caller.js';
import { cmdletsOver, type ConfirmImpact, type Context } from '../../../src/cmdlet/cmdlet.js';
import { defineModule, type CmdletModule } from '../../../src/cmdlet/module.js';
import { parameter } from '../../../src/cmdlet/parameter.js';
import { anyObject } from '../../../src/cmdlet/types/any.js';
import { integer } from '../../../src/cmdlet/types/number.js';
import { text } from '../../../src/cmdlet/types/text.js';

export type ProbeContext = Context<{ readonly caller: Caller }>;

/** What the cmdlet's `process` receives. */
export interface ProbeParameters {
  readonly value?: unknown;
  readonly count?: number;
  readonly name?: string;
}

/** What the one cmdlet of the module does. */
export interface Probe {
  readonly begin?: (context: ProbeContext) => Promise<void>;
  readonly process?: (bound: ProbeParameters, context: ProbeContext) => Promise<unknown>;
  readonly end?: (kept: readonly unknown[], context: ProbeContext) => Promise<void>;
  /** Set for a cmdlet that changes something. */
  readonly confirmImpact?: ConfirmImpact;
  readonly environment?: readonly string[];
}

const cmdlet = cmdletsOver<{ readonly caller: Caller }>();

/** A module with the cmdlet Test-Probe, whose bodies are the test's. */
export function probeModule({
  begin,
  process = async () => {},
  end,
  confirmImpact,
  environment = [],
}: Probe): CmdletModule {
  const testProbe = cmdlet('Test', 'Probe', {
    shell: 'probe test',
    synopsis: 'Does what a test wants.',
    description: 'Does what a test wants.',
    parameterSets: ['Only'],
    ...(confirmImpact && { shouldProcess: { confirmImpact } }),
    parameters: {
      value: parameter(anyObject(), 'Anything.').fromPipeline(),
      count: parameter(integer(), 'How many.'),
      name: parameter(
        text((name) => (name === 'wrong' ? 'It is wrong.' : undefined)),
        'A name.',
      ),
    },
    output: { typeName: 'System.Object', typeScript: 'unknown' },
    examples: [],
    ...(begin && { begin }),
    process,
    ...(end && { end }),
  });
  return defineModule({
    name: 'Contoso.Probe',
    guid: '7d1c1f0e-40b1-4a5c-9a43-0a4a3d6b7c11',
    version: '3.2.1',
    description: 'Probes.',
    author: 'Contoso',
    copyright: '(c) Contoso',
    projectUri: 'https://example.com/probe',
    licenseUri: 'https://example.com/probe/license',
    helpUri: 'https://example.com/probe/help',
    tags: [],
    shellName: 'probe',
    nodeVariable: 'PROBE_NODE',
    environment,
    questions: {},
    cmdlets: { testProbe },
    services: (caller) => ({ caller }),
  });
}
