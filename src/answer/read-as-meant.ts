import type { Found } from '../figures/found.ts';
import type { Result } from './result.ts';
import { mendQuestion } from './read-question.ts';
import type { Planned, Ran, Read } from './turn.ts';

/**
 * 行政许克: where a question finds nothing as it is written, it is read once more with misspelt official wording as it was
 * meant. Words that some report prints are never mended.
 */
export const readAsMeant =
  (plan: (read: Read) => Planned, run: (planned: Planned) => Promise<Ran>) =>
  async (ran: Ran): Promise<Ran> => {
    const meant = isEmpty(ran.result) ? mendQuestion(ran) : null;
    if (meant === null) return ran;
    const again = await run(plan(meant));
    return isEmpty(again.result) ? ran : again;
  };

/** Nothing answers to the words. */
function isEmpty(result: Result): boolean {
  if (result.kind === 'nothing' || result.kind === 'what') return true;
  const isSilent = ({ finding, unmet }: Found) => finding.kind === 'not_mentioned' || unmet.length > 0;
  return result.kind === 'figures' && result.found.every(isSilent);
}
