import { z } from 'zod';
import { indicators } from '../../catalogue/indicators.ts';
import type { Question } from '../../domain/question.ts';
import { yearsNamed } from '../../query/query.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { AskOptions } from '../asking.ts';
import type { Phraser } from '../phrasing/phrase.ts';
import { askForJson } from '../prompting/ask-for-json.ts';
import { readPrompt } from '../prompting/prompt.ts';
import { topicsAsked } from '../topics-asked.ts';
import type { Turn } from '../turn.ts';

const MOST = 3;
const labels = new Map<string, string>(indicators.map(({ id, label }) => [id, label]));
const listed = Array.from(labels, ([id, label]) => `${id}：${label}`).join('\n');

/** Only what the catalogue has: anything else makes the whole reply worthless. */
const chosen = z.object({ indicators: z.array(z.string().refine((id) => labels.has(id))).max(MOST) });

/**
 * Where nothing was found, a model may name indicators of the catalogue that the lay words may mean. They become questions
 * to ask next, each tried first: the honest “no” stays, and no figure comes from a guess.
 */
export function suggestIndicators({ model, allows }: Phraser, again: (question: Question) => Promise<Turn>) {
  const prompt = readPrompt('suggest');
  return async (turn: Turn, { signal, extractive }: AskOptions): Promise<Turn> => {
    const { question, outcome } = turn;
    if (!isNothing(turn) || extractive === true || !allows(topicsAsked(turn))) return turn;
    const inputs = { question: maskPersonal(question.text), indicators: listed };
    const ids = (await askForJson(model, { prompt, inputs, signal }, chosen))?.indicators ?? [];
    const suggestions: string[] = [];
    for (const id of new Set(ids)) {
      const text = `${whereAndWhen(turn)}${labels.get(id)}是多少？`;
      const { outcome: tried } = await again({ ...question, text, history: [] });
      if (tried.status === 'answered' && tried.figures.length > 0) suggestions.push(text);
    }
    return suggestions.length === 0 ? turn : { ...turn, outcome: { ...outcome, suggestions } };
  };
}

/** Nothing was found, and no words of the question are known to the catalogue. */
function isNothing({ outcome, query: { want } }: Turn): boolean {
  const isSilent =
    outcome.status === 'not_found' && (outcome.reason === 'low_evidence' || outcome.reason === 'not_mentioned');
  return isSilent && !(want.kind === 'figure' && want.of.some(({ of }) => of.length > 0));
}

const whereAndWhen = ({ query: { whose, when } }: Turn) =>
  [
    ...(whose.bodies.length > 0 ? whose.bodies : whose.places).map(({ words }) => words),
    ...yearsNamed(when).map((year) => `${year}年`),
  ].join('');
