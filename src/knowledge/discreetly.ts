import type { Answer } from '../domain/answer.ts';
import { type Masked, mask } from '../text/mask.ts';

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
  const hidden = JSON.parse(JSON.stringify(said), (_, value: unknown) =>
    typeof value === 'string' ? without(taken, value) : value,
  ) as typeof said; // the same but for some of its texts
  return { question: text, answer: { ...hidden, citations, figures } };
}

/** What was taken is in half width, the text may be in full. */
function without(taken: Masked['taken'], text: string): string {
  const plain = text.normalize('NFKC');
  if (!taken.some(([words]) => plain.includes(words))) return text;
  return taken.reduce((rest, [words, instead]) => rest.replaceAll(words, instead), plain);
}
