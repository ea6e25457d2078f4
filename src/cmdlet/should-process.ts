import type { ConfirmImpact } from './cmdlet.js';

/** The answers to a confirmation, in PowerShell's order. */
export type ConfirmAnswer = 'Yes' | 'YesToAll' | 'No' | 'NoToAll';

/** A question put to a person before a change. */
export interface ConfirmQuestion {
  /** PowerShell's caption: `Confirm`, and for shouldProcess the question whether to go on. */
  readonly caption: string;
  /** What would be done, such as `Performing the operation "Regenerate" on target "ws1".` */
  readonly message: string;
  /** The answers offered, in order. */
  readonly answers: readonly ConfirmAnswer[];
}

export interface ShouldProcessOptions {
  readonly confirmImpact: ConfirmImpact;
  /** -WhatIf. */
  readonly whatIf: boolean;
  /** -Confirm when true, -Confirm:$false when false, not given when undefined. */
  readonly confirm: boolean | undefined;
  /** `$ConfirmPreference`: ask from this impact on. `None` never asks. */
  readonly confirmPreference: ConfirmImpact;
  /** Puts the question to a person. */
  readonly ask: (question: ConfirmQuestion) => Promise<ConfirmAnswer>;
  readonly writeWhatIf: (line: string) => Promise<void>;
  readonly writeVerbose: (line: string) => Promise<void>;
}

const impacts: readonly ConfirmImpact[] = ['None', 'Low', 'Medium', 'High'];

/** PowerShell's ShouldProcess and ShouldContinue, for callers that are not PowerShell. */
export class ShouldProcess {
  readonly #options: ShouldProcessOptions;
  /** Once someone says "to all", it holds for the rest of the pipeline. */
  #toAll: ConfirmAnswer | undefined;

  constructor(options: ShouldProcessOptions) {
    this.#options = options;
  }

  /** True when the change may be made. Same texts as PowerShell's. */
  async shouldProcess(target: string, action: string, impact = this.#options.confirmImpact): Promise<boolean> {
    const message = `Performing the operation "${action}" on target "${target}".`;
    if (this.#toAll) return this.#toAll === 'YesToAll';
    if (this.#options.whatIf) {
      await this.#options.writeWhatIf(`What if: ${message}`);
      return false;
    }
    if (!this.#mustAsk(impact)) {
      await this.#options.writeVerbose(message);
      return true;
    }
    const answer = await this.#options.ask({
      caption: 'Confirm\nAre you sure you want to perform this action?',
      message,
      answers: ['Yes', 'YesToAll', 'No', 'NoToAll'],
    });
    if (answer === 'YesToAll' || answer === 'NoToAll') this.#toAll = answer;
    return answer.startsWith('Yes');
  }

  /** Always asks. */
  async shouldContinue(query: string, caption: string): Promise<boolean> {
    return (await this.#options.ask({ caption, message: query, answers: ['Yes', 'No'] })) === 'Yes';
  }

  /** -Confirm stands for the preference Low, -Confirm:$false for None. */
  #mustAsk(impact: ConfirmImpact): boolean {
    const { confirm, confirmPreference } = this.#options;
    const threshold = confirm === undefined ? confirmPreference : confirm ? 'Low' : 'None';
    return threshold !== 'None' && impacts.indexOf(impact) >= impacts.indexOf(threshold);
  }
}
