import type { OutputType } from '../cmdlet/output-type.js';
import { Confirmation } from '../hosts/cli/confirmation.js';
import { settingsOf } from '../hosts/cli/global-options.js';
import { formatOf } from '../hosts/cli/output/format.js';
import type { ShellArguments, ShellIo } from '../hosts/cli/shell-command.js';
import { UsageError } from '../hosts/cli/usage-error.js';
import { writeText } from '../hosts/cli/write-text.js';
import { parseDuration } from '../rotation/duration.js';
import { problemWithDestination } from '../rotation/publishers/destination.js';
import type { Slot } from '../rotation/slot.js';
import type { RunPlan } from '../rotation/storage/run-rows.js';
import { submitRun } from '../rotation/storage/submit-run.js';
import { numberOf, storageOf, textOf } from './fleet-arguments.js';
import { namedWorkspaces } from './named-workspaces.js';

/** What `azq fleet submit` does. */
export async function submit(args: ShellArguments, io: ShellIo): Promise<number> {
  const plan = planOf(args);
  const settings = settingsOf(args);
  const format = await formatOf(args, io);
  const storage = await storageOf(args, io);
  let approved = true;
  const approve = async (workspaces: number): Promise<boolean> => {
    const what = `Rotate the keys of ${workspaces} workspaces and publish them to ${plan.publish}`;
    if (settings.whatIf) await writeText(io.stderr, `What if: ${what}. ${harm(plan)}\n`);
    approved = !settings.whatIf && (settings.confirm === false || (await isConfirmed(io, what, plan)));
    return approved;
  };
  const submission = await submitRun(storage, namedWorkspaces(args, io), plan, {
    replace: args['replace'] === true,
    approve,
    ...(io.signal && { signal: io.signal }),
  });
  if (submission) {
    const { run, subscriptions } = submission;
    const written = { run: run.id, workspaces: run.workspaces, subscriptions };
    await writeText(io.stdout, format([written], submissionType, false));
  }
  return 0;
}

const submissionType: OutputType = {
  typeName: 'FleetSubmission',
  typeScript: 'FleetSubmission',
  properties: [
    { name: 'Run', type: 'string', help: 'The id of the run.', inTable: true },
    { name: 'Workspaces', type: 'number', help: 'How many were submitted.', inTable: true },
    { name: 'Subscriptions', type: 'number', help: 'How many they are in.', inTable: true },
  ],
};

function planOf(args: ShellArguments): RunPlan {
  const publish = textOf(args, 'publish') ?? '';
  const problem = problemWithDestination(publish);
  if (problem !== undefined) throw new UsageError(`--publish: '${publish}' is not a place to publish at. ${problem}`);
  if (publish.toLowerCase() === 'stdout') throw new UsageError('--publish stdout: a worker has nobody to tell.');
  if (/^(env-)?file:(?![/\\]|[a-z]:[/\\])/i.test(publish)) {
    throw new UsageError(`--publish ${publish}: give the whole path, as workers are in other folders.`);
  }
  if (!publish.includes('{workspaceName}')) {
    throw new UsageError(`--publish ${publish}: each workspace needs a place of its own; put {workspaceName} into it.`);
  }
  const grace = textOf(args, 'grace');
  const milliseconds = grace === undefined ? undefined : parseDuration(grace);
  if (grace !== undefined && milliseconds === undefined) {
    throw new UsageError(`--grace ${grace}: use a length of time such as 30m, 24h or 7d.`);
  }
  return {
    publish,
    validityPeriodDays: numberOf(args, 'validity-period-days', 1, 3650) ?? 90,
    ...(milliseconds !== undefined && { grace: milliseconds }),
    ...slotOf(args, 'in-use', 'inUse'),
    ...slotOf(args, 'slot', 'slot'),
  };
}

function slotOf<Name extends 'inUse' | 'slot'>(
  args: ShellArguments,
  option: string,
  name: Name,
): Partial<Record<Name, Slot>> {
  const text = textOf(args, option);
  if (text === undefined) return {};
  const slot = (['Primary', 'Secondary'] as const).find((each) => each.toLowerCase() === text.toLowerCase());
  if (!slot) throw new UsageError(`--${option} ${text}: use Primary or Secondary.`);
  return { [name]: slot } as Partial<Record<Name, Slot>>;
}

async function isConfirmed(io: ShellIo, what: string, plan: RunPlan): Promise<boolean> {
  const confirmation = new Confirmation(io);
  try {
    const answer = await confirmation.ask({
      caption: 'Confirm',
      message: `${what}? ${harm(plan)}`,
      answers: ['Yes', 'YesToAll', 'No', 'NoToAll'],
    });
    return answer.startsWith('Yes');
  } finally {
    confirmation.close();
  }
}

/** Whose access may end. */
function harm({ slot, grace }: RunPlan): string {
  const both = grace !== undefined && slot === undefined;
  return both
    ? 'Whoever holds either key of one of them, and does not take up what is published in time, loses access.'
    : `Whoever was given the ${slot ?? 'other'} key of one of them, not the one that is published, loses access.`;
}
