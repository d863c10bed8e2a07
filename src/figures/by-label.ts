import type { ValuedFact } from '../domain/fact.ts';
import type { Report } from '../domain/report.ts';
import type { Measure } from '../query/query.ts';
import { applicantLabel } from './applicants.ts';
import type { Asked } from './asked.ts';
import { type Finding, type Found, isValued, printedAs } from './found.ts';
import type { ReadLabels } from './labels/label-reader.ts';
import { type LabelHit, searchLabels } from './labels/search-labels.ts';

/** A hit so close to the best is shown beside it. */
const CLOSE = 0.04;
/** The best of a report's own labels for a measure, else what was found by its name, with the words that are not in it. */
export async function byBestLabel(known: Found, measure: Measure, report: Report, readLabels: ReadLabels, asked: Asked): Promise<Found> {
  const labels = await readLabels(report);
  const hits = searchLabels(labels, wordsFor(measure)).filter(({ labelled }) => isOfSort(labelled.fact, measure, asked));
  const wanted = hits.filter(({ labelled }) => (labelled.fact.unit === '%') === asked.wantsRate);
  const [best, ...others] = wanted.length > 0 ? wanted : hits;
  if (!best) return isValued(known) || measure.of.length > 0 ? known : { ...known, unmet: measure.narrowed };
  const close = others.filter((other) => best.score - other.score < CLOSE && other.labelled.fact.value !== best.labelled.fact.value);
  return foundByLabel(report, measure, { kind: 'prose', value: best.labelled.fact.value, facts: [best.labelled.fact, ...close.map(factOf)] }, best.labelled.fact);
}

const factOf = ({ labelled }: LabelHit): ValuedFact => labelled.fact;

/** A kind of applicant that no table divides is a word of the label. */
const wordsFor = (measure: Measure): Measure =>
  measure.applicants.length > 0 ? { ...measure, narrowed: [...measure.narrowed, applicantLabel(measure.applicants)] } : measure;

/** Is it a number of the sort that is asked for? 占比 takes rates and counts, a count takes no rate. */
function isOfSort({ unit }: ValuedFact, measure: Measure, { wantsRate }: Asked): boolean {
  return wantsRate || unit !== '%' || measure.unit === '%' || /率|占|比|增|降/.test(measure.words);
}

/** What is known only by the words that a report prints for it. */
export function foundByLabel(report: Report, measure: Measure, finding: Finding, fact?: ValuedFact): Found {
  const label = fact ? labelInWords(fact, measure) : measure.words;
  return { report, measure, indicator: printedAs(label, fact?.unit ?? measure.unit), label, finding, prose: [], unmet: [] };
}

/** The label as the report has it, without what only joins it to the words before. */
function labelInWords({ subject }: ValuedFact, { words }: Measure): string {
  const own = (subject ?? '').replace(/^.*其中[,，]?/, '').replace(/^[,，、;；\s]+/, '').trim();
  return own === '' || own.length > 40 ? words : own;
}
