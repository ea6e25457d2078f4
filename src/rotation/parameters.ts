import { parameter } from '../cmdlet/parameter.js';
import { array } from '../cmdlet/types/array.js';
import { choice } from '../cmdlet/types/choice.js';
import { integer } from '../cmdlet/types/number.js';
import { convertToText, text } from '../cmdlet/types/text.js';
import { range } from '../cmdlet/validation.js';
import type { ValueType } from '../cmdlet/value-type.js';
import { problemWithSubscriptionId } from '../quantum/names.js';
import { support } from '../quantum/parameters.js';
import { parseDuration } from './duration.js';
import type { Ledger, Publisher } from './ports.js';
import { problemWithDestination } from './publishers/destination.js';
import { slots } from './slot.js';

const slotType = choice(`${support}.KeyType`, slots);

/** A text; `rotateKeys` hands an object of a caller's own through it. */
function textOr<Own extends object>(problem?: (value: string) => string | undefined): ValueType<string, string | Own> {
  return {
    ...text(),
    convert: (value) => (isOwn<Own>(value) ? value : convertToText(value)),
    ...(problem && { validate: (value) => (typeof value === 'string' ? problem(value) : undefined) }),
  };
}

function isOwn<Own extends object>(value: unknown): value is Own {
  return typeof value === 'object' && value !== null && ('publish' in value || 'append' in value);
}

/** What no system takes, or no person could read in a message. */
function problemWithPath(path: string): string | undefined {
  return /\p{Cc}/u.test(path) ? 'It is a path without control characters.' : undefined;
}

export const publish = () =>
  parameter(
    textOr<Publisher>(problemWithDestination),
    `Where consumers find their connection string: keyvault: with the address of a secret, file: or env-file: with a path, or stdout.
For several workspaces it holds {workspaceName}, {resourceGroupName} or {subscriptionId}, so that each has a place of its own.`,
  )
    .mandatory()
    .shell('--publish');

export const inUse = () =>
  parameter(
    slotType,
    `The key that consumers hold, Primary or Secondary, where nothing is published yet or what is published is neither key.
That key is left alone and the other one is regenerated. Where one of the keys is published, it has to be that one.`,
  ).shell('--in-use');

export const slot = () =>
  parameter(
    slotType,
    `The only key that may be regenerated, Primary or Secondary.
When consumers hold it, they are given the other one for the time of -Grace.`,
  )
    .defaultsTo('either key')
    .shell('--slot');

export const grace = () =>
  parameter(
    text((value) =>
      parseDuration(value) === undefined
        ? 'It is a length of time such as 90s, 30m, 24h, 7d or 1.12:00:00.'
        : undefined,
    ),
    `How long consumers have to take up the new key, such as 30m, 24h or 7d; after that their old key is regenerated too.
The command waits for it; when it is stopped meanwhile, the next call goes on.`,
  )
    .defaultsTo('the old key is left until the next rotation')
    .shell('--grace');

export const id = () =>
  parameter(
    array(text()),
    `The resource ids of the workspaces, or @FILE for a file that holds one a line.
They may be of any number of subscriptions, in any order.`,
  )
    .mandatory()
    .shell('--ids');

export const allIn = () =>
  parameter(array(text(problemWithSubscriptionId)), 'The ids of the subscriptions of which all workspaces are meant.')
    .mandatory()
    .shell('--all-in');

export const concurrency = () =>
  parameter(integer(), 'How many workspaces at most are worked on at the same time.')
    .defaultValue(512)
    .validate(range(1, 5000))
    .shell('--concurrency');

export const budget = () =>
  parameter(
    integer(),
    `The share of the 200 writes that Azure saves up for each subscription that may be used, in percent; the rest is left to others.`,
  )
    .defaultValue(100)
    .validate(range(1, 100))
    .shell('--budget');

export const report = () =>
  parameter(
    text(problemWithPath),
    `The file for a report on every workspace: JSON when its name ends in .json, Markdown when it ends in .md, else a table.
In the shell what was rotated is then written there only.`,
  ).shell('--report');

export const validityPeriodDays = () =>
  parameter(integer(), 'After how many days a secret in Key Vault expires.')
    .defaultValue(90)
    .validate(range(1, 3650))
    .shell('--validity-period-days');

export const rotationId = () =>
  parameter(
    text(),
    `Names the rotation: when one of this name has ended for the workspace, nothing is done again.
For programs that may ask twice for what they want once.`,
  )
    .defaultsTo('a new UUID')
    .shell('--rotation-id');

export const ledgerPath = () =>
  parameter(
    textOr<Ledger>(problemWithPath),
    `The file that remembers what rotations have done, so that an interrupted one is taken up. It holds no keys.
Use the same one each time.`,
  )
    .defaultsTo('rotations.jsonl, where programs of the user keep what they remember')
    .shell('--ledger-path');
