import type { Fact } from '../domain/fact.ts';
import { periodKey } from '../domain/period.ts';

/** One fact of the staff export: offsets of `evidence` count in GET /api/v1/documents/:id/text. */
export function factLine(fact: Fact, sourceName: string) {
  return {
    documentId: fact.report,
    sourceName,
    indicator: fact.indicator,
    cell: fact.cell,
    place: fact.place,
    subject: fact.subject,
    state: fact.state,
    value: fact.value,
    low: fact.low,
    high: fact.high,
    unit: fact.unit,
    scope: fact.scope,
    period: fact.period && periodKey(fact.period),
    source: fact.source,
    evidence: { start: fact.start, end: fact.end },
    wording: fact.wording,
    note: fact.note,
  };
}
