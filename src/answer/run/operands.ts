import { type IndicatorId, indicatorId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { type Asked, PLAIN } from '../../figures/asked.ts';
import { type FigureSources, findFigures } from '../../figures/find-figures.ts';
import { isMet, isValued, printedAs, type Valued } from '../../figures/found.ts';
import { ratioOf } from '../../catalogue/dimensions.ts';
import { baseOf } from '../../catalogue/wholes.ts';
import type { Figures, Measure } from '../../query/query.ts';
import type { Operands } from '../result.ts';
import { groupBy } from '../group-by.ts';
import { measureOf } from './measure-of.ts';

/**
 * A share needs what it is a share of: the operands of a rate of the catalogue, the whole that the question names, or the
 * total that a part belongs to; for each report that states them.
 */
export async function findOperands(
  sources: FigureSources,
  want: Figures,
  valued: readonly Valued[],
  asked: Asked,
): Promise<Operands[]> {
  const ratio = want.of
    .flatMap(({ of }) => of)
    .map(ratioOf)
    .find(Boolean);
  const found: Operands[] = [];
  for (const [report, own] of groupBy(valued, (one) => one.report)) {
    const operands = ratio
      ? {
          label: ratio.label,
          part: await readAll(sources, report, ratio.part.flatMap(measureOf)),
          whole: await readAll(sources, report, ratio.whole.flatMap(measureOf)),
        }
      : want.do === 'share'
        ? await shareIn(sources, want, report, own, asked)
        : null;
    if (operands && operands.part.length > 0 && operands.whole.length > 0) found.push(operands);
  }
  return found;
}

async function shareIn(
  sources: FigureSources,
  { whole: named }: Figures,
  report: Report,
  own: readonly Valued[],
  { scope }: Asked,
): Promise<Operands | null> {
  const part = own.find(
    (one) =>
      one.indicator.kind === 'count' &&
      one.finding.facts[0].unit !== '%' &&
      (named !== null || wholeOf(one) !== null || totalOf(one) !== null),
  );
  if (!part) return null;
  const base = wholeOf(part);
  const total = named === null && base === null ? totalOf(part) : null;
  if (total) return { part: [part], whole: [total], label: `${part.label}占比` };
  const whole = named ?? (base ? measureOf(indicatorId(base))[0] : undefined);
  if (!whole) return null;
  const { found } = await findFigures(sources, [report], [whole], { ...PLAIN, scope });
  const read = found.filter(isValued).filter(isMet);
  return {
    part: [part],
    whole: read,
    label: `${part.label}占${named ? (read[0]?.label ?? named.words) : ''}比例`.replace(/占比例$/, '占比'),
  };
}

/** The figure that a report prints it as a part of: 其中…. */
function totalOf({ report, measure, total }: Valued): Valued | null {
  if (!total) return null;
  const label = (total.subject ?? '总数').replace(/^\d{4}年/, '');
  const finding = { kind: 'prose', value: total.value, unit: total.unit, facts: [total] } as const;
  return { report, measure, indicator: printedAs(label, total.unit), label, finding, prose: [], rivals: [], unmet: [] };
}

async function readAll(sources: FigureSources, report: Report, measures: readonly Measure[]): Promise<Valued[]> {
  const { found } = await findFigures(sources, [report], measures, PLAIN);
  const valued = found.filter(isValued);
  return valued.length === measures.length ? valued : [];
}

/** 复议里被纠正的占多少: the total named beside its part is no part itself. */
function wholeOf({ measure, indicator }: Valued): IndicatorId | null {
  const base = measure.applicants.length > 0 ? indicator.id : baseOf(indicator.id);
  return base === null || (base === indicator.id && measure.applicants.length === 0) ? null : indicatorId(base);
}
