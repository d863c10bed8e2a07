import type { PassageId, ReportId } from '../domain/ids.ts';
import type { LexicalCandidate, LexiconStatistics } from '../storage/store.ts';
import { createBm25, type CountedText } from './bm25.ts';
import type { Evidence } from './hit.ts';
import type { TermChoice } from './term-budget.ts';

/** Of a passage's own score. Which report is meant shows in the whole of it, so the report's score counts more. */
export const OWN = 0.4;
/** Of the report's score for all but its best passage, lest one report fill the list. */
const FURTHER = 0.6;

const PASSAGE_B = 0.75;
/** A long report has something of every question. */
const REPORT_B = 0.9;

export interface LexicalScore extends Evidence {
  readonly passage: PassageId;
  readonly score: number;
  /** Share of the question's weight that stands in the passage, 0 to 1. */
  readonly coverage: number;
}

interface Whole {
  length: number;
  readonly tf: Float64Array;
  /** Place of its best passage among the candidates. */
  best: number;
}

/** The candidates of each report as one text. What holds no searched term is not known here and hardly matters. */
function addUp(candidates: readonly LexicalCandidate[], own: readonly { readonly score: number }[], terms: number) {
  const wholes = new Map<ReportId, Whole>();
  for (const [place, { report, length, tf }] of candidates.entries()) {
    let whole = wholes.get(report);
    if (!whole) wholes.set(report, (whole = { length: 0, tf: new Float64Array(terms), best: place }));
    whole.length += length;
    for (let term = 0; term < terms; term += 1) whole.tf[term]! += tf[term]!;
    if (own[place]!.score > own[whole.best]!.score) whole.best = place;
  }
  return wholes;
}

/**
 * What every candidate has of the question by itself and through its report: most passages name neither the place nor
 * the matter that the rest of their report is about. `tf` of the candidates follows `choice.chosen`.
 */
export function scorePassages(
  candidates: readonly LexicalCandidate[],
  choice: TermChoice,
  { reports, passages, averageLength }: LexiconStatistics,
): readonly LexicalScore[] {
  const scorePassage = createBm25(choice, averageLength, PASSAGE_B);
  const scoreReport = createBm25(choice, (averageLength * passages) / reports, REPORT_B);
  const own = candidates.map((candidate: CountedText) => scorePassage(candidate));
  const wholes = addUp(candidates, own, choice.chosen.length);
  const reportScores = new Map(Array.from(wholes, ([id, whole]) => [id, scoreReport(whole).score]));
  return candidates.map(({ passage, report: id }, place) => {
    const { score: alone, coverage } = own[place]!;
    const [report, share] = [reportScores.get(id)!, wholes.get(id)!.best === place ? 1 : FURTHER];
    return { passage, score: OWN * alone + share * report, coverage, own: alone, report, share };
  });
}

/** The best `limit`, best first, ties by passage id. */
export function bestOf(scores: readonly LexicalScore[], limit: number): readonly LexicalScore[] {
  // Sorting bare numbers to find the bar is many times faster than sorting all of the scores.
  const bar =
    Float64Array.from(scores, ({ score }) => score)
      .sort()
      .at(-limit) ?? 0;
  return scores
    .filter(({ score }) => score >= bar)
    .toSorted((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1))
    .slice(0, limit);
}
