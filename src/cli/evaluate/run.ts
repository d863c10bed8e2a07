import { randomUUID } from 'node:crypto';
import type { OpenLibrary } from '../open-library.ts';
import type { GoldenQuestion } from './golden.ts';
import { judge, type Verdict } from './judge.ts';
import type { Ranking } from './ranking.ts';
import { openShelf, readRegister } from './shelf.ts';

/** How many passages a search is asked for; their documents are ranked. */
const PASSAGES = 10;

export interface Run {
  readonly verdicts: readonly Verdict[];
  /** One for each question that names its files. */
  readonly rankings: readonly Ranking[];
}

/**
 * Asks every question, one after the other, judges the answers, and searches for those that name their files.
 * @param extractive without the language model, whatever is configured
 */
export async function run(
  { store, asking, search }: OpenLibrary,
  questions: readonly GoldenQuestion[],
  extractive: boolean,
): Promise<Run> {
  const register = await readRegister(store);
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const started = performance.now();
    const { question: text, history } = question;
    const answer = await asking.ask({ text, history, filters: {} }, { requestId: randomUUID(), extractive });
    const ms = performance.now() - started;
    const shelf = await openShelf(store, register, question, answer);
    verdicts.push({ question, answer, ms, ...judge(question, answer, shelf) });
  }
  return { verdicts, rankings: await rank(search, questions.filter(isSearchable), register.names) };
}

/** A search reads no conversation, so a follow-up is not searched for. */
const isSearchable = ({ source, history }: GoldenQuestion) => source.length > 0 && history.length === 0;

async function rank(
  search: OpenLibrary['search'],
  questions: readonly GoldenQuestion[],
  names: ReadonlyMap<string, string>,
): Promise<Ranking[]> {
  const rankings: Ranking[] = [];
  for (const { question, source } of questions) {
    const { passages } = await search(question, { limit: PASSAGES, kind: 'passage' });
    const found = passages.map(({ passage }) => names.get(passage.report) ?? '');
    rankings.push({ relevant: new Set(source), found });
  }
  return rankings;
}
