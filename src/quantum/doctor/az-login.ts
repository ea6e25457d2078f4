import type { CheckResult } from '../../cmdlet/diagnosis.js';
import { askAzCli, type AzCliProblem } from '../account/az-cli.js';

/** Whether az has an account, whose default subscription counts where nothing names one. */
export async function checkAzLogin(): Promise<CheckResult> {
  const answer = await askAzCli();
  if (typeof answer === 'string') return { status: 'warning', ...problems[answer] };
  const { id, tenantId, user } = answer;
  return {
    status: 'ok',
    message: `${user.name} of tenant ${tenantId}, subscription ${id}.`,
    details: { account: user.name, tenant: tenantId, subscription: id },
  };
}

const problems: Readonly<Record<AzCliProblem, Pick<CheckResult, 'message' | 'advice'>>> = {
  'not installed': {
    message: 'There is no az on PATH.',
    advice: 'Nothing needs it where another credential answers.',
  },
  'not logged in': {
    message: 'Nobody is logged in to az.',
    advice: 'Run az login, unless another credential answers.',
  },
  'no answer': { message: "'az account show' gave no answer.", advice: 'Run it yourself to see what is wrong.' },
};
