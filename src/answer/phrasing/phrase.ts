import { randomBytes } from 'node:crypto';
import type { Answered } from '../../domain/answer.ts';
import { Failure } from '../../domain/failures.ts';
import type { ChatModel } from '../../models/chat.ts';
import type { Store } from '../../storage/store.ts';
import type { AskOptions } from '../asking.ts';
import { topicsAsked } from '../topics-asked.ts';
import type { Turn } from '../turn.ts';
import { findFault } from '../verify/find-fault.ts';
import { asksNumber, leavesOut } from './completeness.ts';
import { type Draft, createDraft } from './draft.ts';
import { judge } from './gate.ts';
import { maskPersonal } from '../../text/mask.ts';
import { type Prompt, readPrompt } from '../prompting/prompt.ts';
import { sentencesOf } from './sentences.ts';
import { type Sheet, isWorthPhrasing, sheetOf, shown } from './sheet.ts';

/** A model, and whether it may be asked about these topics at this moment. */
export interface Phraser {
  readonly model: ChatModel;
  readonly allows: (topics: readonly string[]) => boolean;
}

/**
 * Has a model put what was found into words, sentence by sentence: what passes the gate is told as it comes, what does not is
 * left out or replaced by the words of its source. Whatever becomes of the model, the answer has every statement that it had before.
 */
export function phrase(store: Store, { model, allows }: Phraser) {
  const prompt = readPrompt('compose');
  return async (turn: Turn, { signal, onText, extractive = false }: AskOptions): Promise<Turn> => {
    const { outcome } = turn;
    if (extractive || (outcome?.status !== 'answered' && outcome?.status !== 'partial')) return turn;
    const sheet = sheetOf(outcome);
    if (!isWorthPhrasing(sheet) || !allows(topicsAsked(turn))) return turn;
    const draft = createDraft(sheet, (part) => onText?.(part));
    const failure = await write(draft, { model, prompt, sheet, turn, ...(signal && { signal }) });
    if (draft.passed === 0) return { ...turn, outcome: degraded(outcome, failure ? UNAVAILABLE : REFUSED) };
    draft.complete((quote, text) => leavesOut(quote, text, asksNumber(turn.query)));
    const phrased = { ...outcome, text: draft.text, phrasedBy: { model: model.id, promptVersion: prompt.id } };
    if (await findFault(store, phrased)) return { ...turn, outcome: degraded(outcome, REFUSED) };
    if (failure) return { ...turn, outcome: degraded(phrased, UNFINISHED) };
    return { ...turn, outcome: draft.dropped > 0 ? degraded(phrased, PARTLY_REFUSED) : phrased };
  };
}

const UNAVAILABLE = '语言模型暂不可用，本次直接给出原文和数字。';
const UNFINISHED = '语言模型没有写完，其余为系统直接给出的原文和数字。';
const REFUSED = '语言模型所写的内容未通过核对，本次直接给出原文和数字。';
const PARTLY_REFUSED = '语言模型所写的内容有一部分未通过核对，已删去或换成原文。';

const degraded = (outcome: Answered, text: string): Answered => ({
  ...outcome,
  notices: [...outcome.notices, { kind: 'degraded', text }],
});

interface Work {
  readonly model: ChatModel;
  readonly prompt: Prompt;
  readonly sheet: Sheet;
  readonly turn: Turn;
  readonly signal?: AbortSignal;
}

/** Fills the draft with what the model writes; says so when the model fails on the way. A reader who left is no failure. */
async function write(draft: Draft, { model, prompt, sheet, turn, signal }: Work): Promise<Failure | null> {
  const question = maskPersonal(turn.reading.text);
  const fence = `资料${randomBytes(4).toString('hex')}`;
  const request = { ...prompt.request({ question, ...shown(sheet, fence) }), ...(signal && { signal }) };
  const context = { sheet, instructions: `${prompt.system}\n${fence}` };
  try {
    for await (const sentence of sentencesOf(model.stream(request))) draft.add(judge(sentence, context));
    return null;
  } catch (error) {
    if (error instanceof Failure && error.code === 'MODEL_UNUSABLE') return error;
    throw error;
  }
}
