import type { ConfirmImpact } from '../../src/cmdlet/cmdlet.js';

/** One call that asks ShouldProcess, or ShouldContinue, for each of its targets. */
export interface ConfirmationCase {
  /** `Clear-None`, `Clear-Low`, `Clear-Medium` or `Clear-High`, named after its ConfirmImpact. */
  readonly cmdlet: `Clear-${ConfirmImpact}`;
  /** Asks ShouldContinue. */
  readonly continue: boolean;
  readonly arguments: { readonly WhatIf?: boolean; readonly Confirm?: boolean };
  /** Variables in the caller's scope. */
  readonly preferences: { readonly ConfirmPreference?: ConfirmImpact; readonly WhatIfPreference?: boolean };
  /** What the person says, in order, by label. */
  readonly answers: readonly string[];
  readonly targets: readonly string[];
}

/** What the person saw, and what the cmdlet was told, in order. */
export type ConfirmationEvent =
  | { readonly line: string }
  | { readonly verbose: string }
  | { readonly allowed: boolean }
  | {
      readonly prompt: string;
      readonly message: string;
      readonly choices: readonly string[];
      readonly default: string;
      readonly answer: string;
    };

export interface RecordedConfirmation {
  readonly call: ConfirmationCase;
  readonly events: readonly ConfirmationEvent[];
}
