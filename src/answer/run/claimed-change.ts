import { PLAIN } from '../../figures/asked.ts';
import { indicatorId } from '../../domain/ids.ts';
import { type FigureSources, findFigures } from '../../figures/find-figures.ts';
import { type Found, isMet, isPrinted, isValued, type Valued } from '../../figures/found.ts';
import type { Figures, Measure } from '../../query/query.ts';
import { measureOf } from './measure-of.ts';

/** What reports say themselves of a change (同比增长10%), where a change is asked for. */
export async function findClaimed(
  sources: FigureSources,
  want: Figures,
  scope: string | null,
  found: readonly Found[],
): Promise<readonly Valued[]> {
  if (want.do !== 'change' && want.against === null) return [];
  const claims: Valued[] = [];
  for (const one of found) {
    const measures = isPrinted(one.indicator)
      ? [printedClaim(one.measure, want)]
      : measureOf(indicatorId(`${one.indicator.id}_yoy`));
    const { found: said } = await findFigures(sources, [one.report], measures, { ...PLAIN, scope, rate: 'change' });
    claims.push(
      ...said
        .filter(isValued)
        .filter(isMet)
        .filter(({ finding }) => finding.facts[0].unit === '%'),
    );
  }
  return claims;
}

/** 服务量同比增长2.15%: the rate that is printed behind the figure itself. */
const printedClaim = (measure: Measure, { against }: Figures): Measure => ({
  ...measure,
  narrowed: [...measure.narrowed, against && against.unit !== 'year' ? '环比' : '同比'],
  unit: '%',
});
