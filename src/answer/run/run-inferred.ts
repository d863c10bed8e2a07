import { indicatorOf } from '../../catalogue/indicators.ts';
import { PLAIN } from '../../figures/asked.ts';
import { type Year, asYear, indicatorId } from '../../domain/ids.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { isValued, type Valued } from '../../figures/found.ts';
import { settleCopies } from '../../figures/rival-copies.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Figures, Measure } from '../../query/query.ts';
import { openDesk } from '../render/zh/statements/desk.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { measureOf } from './measure-of.ts';

/** The year that is asked for is not here, but the next report prints by how much the figure changed. */
export async function runInferred(
  { of }: Figures,
  { query: { when }, subjects }: Plan,
  { store, figures }: RunContext,
): Promise<Result | null> {
  const [measure] = of;
  const year =
    when.kind === 'named' && when.moments.length === 1 && when.moments[0].part === null ? when.moments[0].year : null;
  const [claim] = measure?.of[0] ? measureOf(indicatorId(`${measure.of[0]}_yoy`)) : [];
  if (year === null || !measure || !claim || of.length !== 1) return null;
  const next = subjects
    .flatMap(({ held }) => held)
    .filter(({ period }) => period?.kind === 'year' && period.year === following(year));
  const { found } = await findFigures(figures, next, [measure, claim], PLAIN);
  const valued = settleCopies(found).filter(isValued);
  const figure = valued.find((one) => one.measure === measure);
  const change = valued.find((one) => one.measure === claim && one.report === figure?.report);
  if (!figure || !change || !isNamed(measure, change)) return null;
  return { kind: 'inferred', year, figure, change, desk: await openDesk(store, [figure, change]) };
}

const following = (year: Year) => asYear(year + 1);

/** A rate of change is that of the measure only where its own words say so. */
const isNamed = ({ of }: Measure, { finding }: Valued) =>
  of.some((id) => indicatorOf(id)?.aliases.some((alias) => finding.facts[0].subject?.includes(alias)));
