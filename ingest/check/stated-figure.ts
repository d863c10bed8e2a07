import { cellSetsOf, indicatorOf } from '../../src/catalogue/indicators.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { IndicatorId } from '../../src/domain/ids.ts';
import { counting } from './prose.ts';
import type { ReportFacts } from './report-facts.ts';

/** The figure of an indicator in a report: its cell, where it is a single one with a number, else its sentence. */
export function figureOf({ tables, prose }: ReportFacts, id: IndicatorId): Fact | undefined {
  const indicator = indicatorOf(id);
  const single = (indicator ? cellSetsOf(indicator) : []).flatMap((set) => (set.length === 1 ? set : []));
  const cell = single.map((code) => tables?.cells.get(code)).find((fact) => fact !== undefined && fact.value !== null);
  return cell ?? counting(prose, id)[0];
}
