import type { Figure } from '../../../../domain/answer.ts';
import type { ValuedFact } from '../../../../domain/fact.ts';
import { periodKey } from '../../../../domain/period.ts';
import type { Report } from '../../../../domain/report.ts';
import { displayFact } from '../wording.ts';

/** Whose figure it is and of when. */
export const ownerOf = (report: Report): Pick<Figure, 'agency' | 'region' | 'period'> => ({
  agency: report.agency?.name ?? null,
  region: report.region,
  period: report.period ? periodKey(report.period) : null,
});

/** One stored figure as its report prints it, under the report's own words for it. */
export function printedFigure(report: Report, fact: ValuedFact, citation: number): Figure {
  return {
    ...ownerOf(report),
    indicator: fact.indicator ?? 'prose',
    label: fact.subject ?? '',
    scope: fact.scope,
    value: fact.value,
    unit: fact.unit,
    display: displayFact(fact),
    wording: null,
    source: fact.source,
    formula: null,
    citation,
  };
}
