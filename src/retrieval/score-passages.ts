import type { PassageId } from '../domain/ids.ts';
import { createShortlist } from '../storage/shortlist.ts';
import type { LexicalCandidates, LexiconStatistics, TermPostings } from '../storage/store.ts';
import { scoreTexts, type CountedTexts } from './bm25.ts';
import type { Evidence } from './hit.ts';
import type { TermChoice } from './term-budget.ts';

/** Of a passage's own score. Which report is meant shows in the whole of it, so the report's score counts more. */
export const OWN = 0.4;
/** Of the report's score for all but its best passage, lest one report fill the list. */
const FURTHER = 0.6;

const PASSAGE_B = 0.75;
/** A long report has something of every question. */
const REPORT_B = 0.9;
/** In the second opinion a report of twice the length needs this power of two more to be as good. */
const BREVITY = 0.4;
/** Softens the difference between neighbouring ranks of the two opinions. */
const SOFTENING = 5;

export interface LexicalScore extends Evidence {
  readonly passage: PassageId;
  readonly score: number;
  /** Share of the question's weight that stands in the passage, 0 to 1. */
  readonly coverage: number;
}

/** The scores of all candidates, of which only those asked for are made into objects. */
export interface LexicalScores {
  readonly candidates: number;
  /** The best `limit`, best first, ties by passage id: two opinions on how much the length of a report is held against it. */
  best(limit: number): readonly LexicalScore[];
  /** Undefined when the passage is no candidate. */
  of(passage: PassageId): LexicalScore | undefined;
}

/**
 * The passages of each report that have a term, as one: candidates of a report need not stand together. Plain loops, here
 * and below: iterating over the entries of a typed array takes longer than all the arithmetic.
 */
function addUpCounts({ candidates, counts }: TermPostings, reports: Uint32Array, sums: Float64Array) {
  const texts = new Uint32Array(Math.min(candidates.length, sums.length));
  let size = 0;
  for (let i = 0; i < candidates.length; i += 1) {
    const report = reports[candidates[i]!]!;
    if (sums[report] === 0) texts[size++] = report;
    sums[report]! += counts[i]!;
  }
  const totals = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    totals[i] = sums[texts[i]!]!;
    sums[texts[i]!] = 0;
  }
  return { texts: texts.subarray(0, size), counts: totals };
}

/** The candidates of each report as one text. What holds no searched term is not known here and hardly matters. */
function wholeReports({ lengths, reports, postings }: LexicalCandidates): CountedTexts {
  let size = 0;
  for (let i = 0; i < reports.length; i += 1) size = Math.max(size, reports[i]! + 1);
  const whole = new Float64Array(size);
  for (let i = 0; i < reports.length; i += 1) whole[reports[i]!]! += lengths[i]!;
  const sums = new Float64Array(size);
  return { lengths: whole, postings: postings.map((term) => addUpCounts(term, reports, sums)) };
}

/** For each report its best candidate, of equals the first. */
function bestOfEach(reports: Uint32Array, own: Float64Array, size: number): Int32Array {
  const best = new Int32Array(size).fill(-1);
  for (let candidate = 0; candidate < reports.length; candidate += 1) {
    const report = reports[candidate]!;
    if (best[report] === -1 || own[candidate]! > own[best[report]!]!) best[report] = candidate;
  }
  return best;
}

/**
 * What every candidate has of the question by itself and through its report: most passages name neither the place nor
 * the matter that the rest of their report is about. `postings` of the candidates follow `choice.chosen`.
 */
export function scorePassages(
  found: LexicalCandidates,
  choice: TermChoice,
  { reports, passages, averageLength }: LexiconStatistics,
): LexicalScores {
  const postings = found.postings.map(({ candidates, counts }) => ({ texts: candidates, counts }));
  const own = scoreTexts({ lengths: found.lengths, postings }, choice, averageLength, PASSAGE_B);
  const texts = wholeReports(found);
  const { lengths } = texts;
  const whole = scoreTexts(texts, choice, (averageLength * passages) / reports, REPORT_B);
  const best = bestOfEach(found.reports, own.scores, whole.scores.length);
  const count = found.lengths.length;

  const shareOf = (candidate: number) => (best[found.reports[candidate]!] === candidate ? 1 : FURTHER);
  const reportScore = (candidate: number) => whole.scores[found.reports[candidate]!]!;
  const sumOf = (candidate: number, report: number) => OWN * own.scores[candidate]! + shareOf(candidate) * report;
  const scoreOf = (candidate: number) => sumOf(candidate, reportScore(candidate));
  const averageReport = (averageLength * passages) / reports;
  const brevityOf = (candidate: number) => (averageReport / lengths[found.reports[candidate]!]!) ** BREVITY;
  const briefScoreOf = (candidate: number) => sumOf(candidate, reportScore(candidate) * brevityOf(candidate));
  const scored = (candidate: number): LexicalScore => ({
    passage: found.passage(candidate),
    score: scoreOf(candidate),
    coverage: own.coverages[candidate]!,
    own: own.scores[candidate]!,
    report: reportScore(candidate),
    share: shareOf(candidate),
  });
  return {
    candidates: count,
    best(limit) {
      const [plain, brief] = [createShortlist(limit), createShortlist(limit)];
      for (let candidate = 0; candidate < count; candidate += 1) {
        plain.offer(candidate, scoreOf(candidate));
        brief.offer(candidate, briefScoreOf(candidate));
      }
      return reconcile(plain.numbers, brief.numbers).slice(0, limit).map(scored);
    },
    of(passage) {
      const candidate = firstFrom(count, (middle) => found.passage(middle) >= passage);
      return candidate < count && found.passage(candidate) === passage ? scored(candidate) : undefined;
    },
  };
}

/** One list of two: the first of the first stays first, then whatever both put high; of equals, as in the first. */
function reconcile(first: readonly number[], second: readonly number[]): readonly number[] {
  const [winner, ...others] = new Set([...first, ...second]);
  if (winner === undefined) return [];
  const ranks = [first, second].map((list) => new Map(list.map((number, rank) => [number, rank])));
  const worth = (number: number) =>
    ranks.reduce((sum, rank) => sum + 1 / (SOFTENING + (rank.get(number) ?? Infinity)), 0);
  const worths = new Map(others.map((number) => [number, worth(number)]));
  return [winner, ...others.toSorted((a, b) => worths.get(b)! - worths.get(a)!)];
}

/** The first number below `end` for which the test holds, which it does for all after it; `end` when there is none. */
function firstFrom(end: number, test: (number: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
