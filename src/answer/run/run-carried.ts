import { asYear, indicatorId } from '../../domain/ids.ts';
import { PLAIN } from '../../figures/asked.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { isMet, isValued } from '../../figures/found.ts';
import { settleCopies } from '../../figures/rival-copies.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Figures } from '../../query/query.ts';
import { openDesk } from '../render/zh/statements/desk.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { measureOf } from './measure-of.ts';

const [PENDING, CARRIED_IN] = [indicatorId('foi.pending'), indicatorId('foi.carried_in')];

/** What a year left open is what the next one took over: 上年结转 of the report that is here tells of the year that is not. */
export async function runCarried(
  { of }: Figures,
  { query: { when }, subjects }: Plan,
  { store, figures }: RunContext,
): Promise<Result | null> {
  const [moment, ...others] = when.kind === 'named' ? when.moments : [];
  if (!moment?.year || moment.part !== null || others.length > 0 || of.length !== 1 || !of[0]?.of.includes(PENDING))
    return null;
  const next = asYear(moment.year + 1);
  const reports = subjects
    .flatMap(({ held }) => held)
    .filter(({ period }) => period?.kind === 'year' && period.year === next);
  const { found } = await findFigures(figures, reports, measureOf(CARRIED_IN), PLAIN);
  const figure = settleCopies(found).filter(isValued).find(isMet);
  return figure ? { kind: 'carried', year: moment.year, figure, desk: await openDesk(store, [figure]) } : null;
}
