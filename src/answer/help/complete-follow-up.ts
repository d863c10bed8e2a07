import { z } from 'zod';
import type { Question } from '../../domain/question.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { AskOptions } from '../asking.ts';
import { unfoundNumerals } from '../phrasing/numerals-in.ts';
import type { Phraser } from '../phrasing/phrase.ts';
import { isSupported } from '../phrasing/support.ts';
import { askForJson } from '../prompting/ask-for-json.ts';
import { readPrompt } from '../prompting/prompt.ts';
import { peoplesWords, topicsOfAll } from '../topics-asked.ts';
import type { Turn } from '../turn.ts';

const completion = z.object({ question: z.string().trim().min(2).max(200).nullable() });

/** Turns that a follow-up can lean on. The model sees all of them, or none where one touches a topic that is off. */
const TURNS = 6;

/**
 * A follow-up that was not understood is asked again as a model completes it from the talk. It may add nothing that nobody
 * said, is read by the same reader, the answer says how it was read, and counts only if there is one.
 */
export function completeFollowUp({ model, allows }: Phraser, again: (question: Question) => Promise<Turn>) {
  const prompt = readPrompt('rewrite');
  return async (turn: Turn, { signal, extractive }: AskOptions): Promise<Turn> => {
    const { question, outcome } = turn;
    const isOpen = outcome.status === 'clarify' || outcome.status === 'not_found';
    if (!isOpen || extractive === true || question.history.length === 0) return turn;
    // What was answered is not shown: only people's words may come into the question.
    const sent = peoplesWords(question.history).slice(-TURNS);
    if (!allows(topicsOfAll([...sent, question.text]))) return turn;
    const said = sent.map(maskPersonal);
    const inputs = { question: maskPersonal(question.text), history: said.map((text) => `- ${text}`).join('\n') };
    const completed = (await askForJson(model, { prompt, inputs, signal }, completion))?.question;
    if (!completed || !saysNothingNew(completed, [...said, question.text])) return turn;
    const next = await again({ ...question, text: completed, history: [] });
    if (next.outcome.status !== 'answered' && next.outcome.status !== 'partial') return turn;
    const notices = [{ kind: 'assumption' as const, text: `已按“${completed}”理解。` }, ...next.outcome.notices];
    return { ...next, question, outcome: { ...next.outcome, notices } };
  };
}

const saysNothingNew = (completed: string, said: readonly string[]) =>
  isSupported(completed, said) && unfoundNumerals(completed, said).length === 0;
