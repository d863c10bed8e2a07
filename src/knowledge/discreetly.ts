import type { Answer } from '../domain/answer.ts';
import { mask } from '../text/mask.ts';

/** A question and its answer, as they may be kept. */
interface Kept {
  readonly question: string;
  readonly answer: Answer;
}

/**
 * Without the particulars of persons that the question holds, also where the answer says them back: what was understood,
 * what was not, what to ask next. Quotes and figures are of public documents and stay as they are.
 */
export function discreetly(question: string, answer: Answer): Kept {
  const { text, taken } = mask(question);
  if (taken.length === 0) return { question, answer };
  const { citations, figures, ...said } = answer;
  const words = taken.reduce((all, [secret, instead]) => all.replaceAll(inJson(secret), instead), JSON.stringify(said));
  // The same value but for some of its texts.
  return { question: text, answer: { ...(JSON.parse(words) as typeof said), citations, figures } };
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
