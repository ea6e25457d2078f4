import type { ConfirmImpact } from '../../../src/cmdlet/cmdlet.js';
import type { ConfirmationCase } from '../confirmation.js';

const impacts: readonly ConfirmImpact[] = ['None', 'Low', 'Medium', 'High'];

const targets = ['a', 'b', 'c', 'd'];

/** Everything that decides whether someone is asked: the impact, the parameters and the preferences. */
const decisions: ConfirmationCase[] = impacts.flatMap((impact) =>
  [
    {},
    { Confirm: true },
    { Confirm: false },
    { WhatIf: true },
    { WhatIf: false },
    { WhatIf: true, Confirm: true },
  ].flatMap((args) =>
    [undefined, ...impacts].flatMap((preference) =>
      [{}, { WhatIfPreference: true }].map((whatIf) => ({
        cmdlet: `Clear-${impact}` as const,
        continue: false,
        arguments: args,
        preferences: { ...(preference && { ConfirmPreference: preference }), ...whatIf },
        answers: ['Yes', 'No', 'Yes to All'],
        targets,
      })),
    ),
  ),
);

const answers = [['Yes', 'Yes', 'Yes'], ['No', 'No', 'No'], ['Yes to All'], ['No to All'], ['Yes', 'No to All']];

/** What each answer does to the records after it. */
const sequences: ConfirmationCase[] = [...answers, ['No', 'Yes', 'Yes to All']].map((each) => ({
  cmdlet: 'Clear-High',
  continue: false,
  arguments: {},
  preferences: {},
  answers: each,
  targets: targets.slice(0, 3),
}));

/** ShouldContinue is asked whatever the caller prefers. */
const continued: ConfirmationCase[] = [{}, { Confirm: false }, { Confirm: true }, { WhatIf: true }].map((args) => ({
  cmdlet: 'Clear-Low',
  continue: true,
  arguments: args,
  preferences: {},
  answers: ['Yes', 'No'],
  targets: targets.slice(0, 2),
}));

export const confirmationCases: readonly ConfirmationCase[] = [...decisions, ...sequences, ...continued];
