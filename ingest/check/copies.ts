import type { Check, CheckPlace } from '../../src/domain/check.ts';
import { decimalOf, percentage } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { type Rule, known, operandsOf, placesOf } from './compare-sides.ts';
import type { CheckedReport } from './report-facts.ts';
import { FEWEST_FIGURES, figuresOf, resemblance, shinglesOf } from './sketch.ts';

/**
 * Share of common shingles from which a text is a copy. Measured: consecutive reports of one body share up to 43 %,
 * reports of different bodies up to 20 %; a copy with other names and figures keeps 80 % and more.
 */
const COPIED = 0.6;

/** A report as far as its text is compared. */
export type Written = Pick<CheckedReport, 'report' | 'passages'>;
type Counted = Pick<CheckedReport, 'report' | 'facts'>;

/** Two files of one body's report for one year are copies by right. */
const isSameReport = ({ report: a }: Pick<CheckedReport, 'report'>, { report: b }: Pick<CheckedReport, 'report'>) =>
  a.agency !== null && a.agency.id === b.agency?.id && a.period?.year === b.period?.year;

const rule = (id: string, label: string): Rule => ({ rule: id, kind: 'copy', severity: 'warning', label });

/** Whether the running text of two reports that ought to differ is largely the same: one check when it is. */
export function checkCopiedText(own: Written, other: Written): Check[] {
  if (isSameReport(own, other)) return [];
  const alike = resemblance(shinglesOf(own.passages), shinglesOf(other.passages));
  if (alike === null || alike < COPIED) return [];
  const scale = decimalOf(1000);
  const percent = percentage(decimalOf(Math.round(alike * 1000)), scale) ?? scale;
  const limit = percentage(decimalOf(COPIED * 1000), scale) ?? scale;
  const label = `正文不应与《${other.report.title}》大面积相同`;
  return [found(rule('C1.text', label), own, other, { ...known(percent, limit), places: alikePassages(own, other) })];
}

/** Whether every figure in the tables of two reports is the same: one check when it is. */
export function checkCopiedFigures(own: Counted, other: Counted): Check[] {
  if (isSameReport(own, other)) return [];
  const [a, b] = [figuresOf(own.facts), figuresOf(other.facts)];
  const same = a.size >= FEWEST_FIGURES && a.size === b.size && [...a].every((figure) => b.has(figure));
  if (!same) return [];
  const label = `统计表的数字不应与《${other.report.title}》全部相同`;
  const sides = known(decimalOf(a.size), decimalOf(FEWEST_FIGURES));
  const largest = largestFigure(own.facts);
  const twin = other.facts.find(({ cell }) => cell === largest?.cell);
  const places = placesOf({ left: operandsOf([largest]), right: operandsOf([twin]) });
  return [found(rule('C1.figures', label), own, other, { ...sides, places })];
}

const found = (
  head: Rule,
  own: Pick<CheckedReport, 'report'>,
  other: Pick<CheckedReport, 'report'>,
  rest: Pick<Check, 'left' | 'right' | 'difference' | 'places'>,
): Check => ({ ...head, ...rest, outcome: 'fail', report: own.report.id, other: other.report.id });

/** The figure with most digits is the least likely to agree by chance. */
const largestFigure = (facts: readonly Fact[]) =>
  facts.filter(({ cell, value }) => cell !== null && value !== null).toSorted(byDigits)[0];
const byDigits = (a: Fact, b: Fact) => (b.value?.length ?? 0) - (a.value?.length ?? 0);

/** The passage that has most in common with the other text, and its twin there, to look at side by side. */
function alikePassages(own: Written, other: Written): CheckPlace[] {
  const passage = mostAlike(own.passages, shinglesOf(other.passages));
  const twin = passage && mostAlike(other.passages, shinglesOf([passage]));
  return passage && twin ? [placeOfPassage(passage, 'left'), placeOfPassage(twin, 'right')] : [];
}

function mostAlike(passages: readonly Passage[], shingles: ReadonlySet<number>): Passage | undefined {
  const counted = passages.map((passage) => ({ passage, common: commonIn(shinglesOf([passage]), shingles) }));
  return counted.toSorted((a, b) => b.common - a.common)[0]?.passage;
}

const commonIn = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((shingle) => b.has(shingle)).length;

const placeOfPassage = ({ report, start, end }: Passage, side: CheckPlace['side']): CheckPlace => ({
  report,
  cell: null,
  place: null,
  side,
  sign: 1,
  value: null,
  unit: null,
  start,
  end,
});
