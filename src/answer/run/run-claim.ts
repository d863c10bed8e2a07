import { compare, decimalOf, divide, parseDecimal } from '../../domain/decimal.ts';
import { confirmedFacts } from '../../evidence/confirmed-facts.ts';
import { hasValue, type ValuedFact } from '../../domain/fact.ts';
import { timeKey } from '../../domain/period.ts';
import { compareQuantities } from '../../domain/units.ts';
import type { Report } from '../../domain/report.ts';
import { firstOfOtherForm, obstaclesToRanking } from '../../figures/comparability.ts';
import { isMet, isValued, quantityOf, type Valued } from '../../figures/found.ts';
import { isBeyond } from '../../figures/within-bound.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Claim, Said } from '../../query/query.ts';
import type { ClaimVerdict, Located, Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { runFigures } from './run-figures.ts';
import { runListCheck } from './run-list.ts';

/** Holds what a question says against the reports: the figure it is about, and where its numbers stand. */
export async function runClaim(claim: Claim, plan: Plan, context: RunContext): Promise<Result> {
  if (claim.relation === 'adds_up') {
    const list = await runListCheck(claim.figures, plan, context);
    if (list) return list;
  }
  const figures = await runFigures(claim.figures, plan, context);
  const located = await locate(claim.said, plan.reports, context);
  if (figures.kind !== 'figures') return located.length > 0 ? { kind: 'located', claim, located } : figures;
  const valued = figures.found.filter(isValued);
  const met = valued.filter(isMet);
  const verdict = met.length > 0 ? verdictOf(claim, met) : deniedBy(claim, valued);
  return { kind: 'claim', claim, figures, located, verdict };
}

/** Reports in which named numbers are looked for. */
const MOST = 8;

/** Where the numbers that a question names stand in the reports. */
async function locate(said: readonly Said[], reports: readonly Report[], { store }: RunContext): Promise<Located[]> {
  if (said.length === 0) return [];
  const found: Located[] = [];
  for (const report of reports.slice(0, MOST)) {
    const { facts } = await confirmedFacts(store, { reports: { reportIds: [report.id] } });
    const text = (await store.text(report.id)) ?? '';
    for (const one of said)
      found.push(
        ...facts
          .filter(hasValue)
          .filter((fact) => isSaid(fact, one))
          .map((fact) => ({ said: one, fact, source: { report, text } })),
      );
  }
  return found;
}

const isSaid = ({ value, unit }: ValuedFact, said: Said) =>
  compare(value, parseDecimal(said.value) ?? decimalOf(-1)) === 0 &&
  (said.unit === null ||
    unit === null ||
    said.unit === unit ||
    said.unit.endsWith(unit) ||
    unit.endsWith(said.unit) ||
    (said.unit !== '%' && unit !== '%'));

/** 那3100件行政强制是强拆吗: where even the wider figure is another number, what was said of a part of it cannot hold. */
function deniedBy(claim: Claim, wider: readonly Valued[]): ClaimVerdict {
  return claim.relation === 'is' && claim.said.length > 0 && verdictOf(claim, wider) === 'false' ? 'false' : 'unknown';
}

/** Of one body over time the form must be the same; of several bodies nothing may stand against a ranking. */
const isComparable = (valued: readonly Valued[]) =>
  !firstOfOtherForm(valued.toSorted(byTime)) && obstaclesToRanking(valued).length === 0;

const byTime = (a: Valued, b: Valued) => (timeKey(a.report.period) < timeKey(b.report.period) ? -1 : 1);

/** Does what was said hold for the figures that were found? Unknown where they do not tell. */
function verdictOf({ relation, said }: Claim, valued: readonly Valued[]): ClaimVerdict {
  const [first, second] = valued;
  const number = said[0] && parseDecimal(said[0].value);
  if (!first) return 'unknown';
  switch (relation) {
    case 'is':
      if (number === undefined) return 'unknown';
      return valued.some(({ finding }) => compare(finding.value, number) === 0) ? 'true' : 'false';
    case 'some':
      return compare(first.finding.value, decimalOf(0)) > 0 ? 'true' : 'false';
    case 'none':
      return compare(first.finding.value, decimalOf(0)) === 0 ? 'true' : 'false';
    case 'all':
      if (!second) return 'unknown';
      return compare(first.finding.value, second.finding.value) === 0 ? 'true' : 'false';
    case 'times': {
      const times = second && divide(first.finding.value, second.finding.value, 1);
      return times === undefined || number === undefined ? 'unknown' : compare(times, number) === 0 ? 'true' : 'false';
    }
    case 'comparable':
      return second ? (isComparable(valued) ? 'true' : 'false') : 'unknown';
    case 'more':
    case 'less':
      return orderOf(relation, said, first, second);
    case 'adds_up':
    case 'highest':
    case 'lowest':
    case 'which':
      return 'unknown';
  }
}

/** 超过38件了吗: against the number that was said, else against the second figure. */
function orderOf(
  relation: 'more' | 'less',
  [named]: readonly Said[],
  first: Valued,
  second: Valued | undefined,
): ClaimVerdict {
  if (named)
    return isBeyond({ is: relation === 'more' ? 'over' : 'under', value: named.value }, first) ? 'true' : 'false';
  const order = second && compareQuantities(quantityOf(first), quantityOf(second));
  if (order === undefined) return 'unknown';
  return (relation === 'more' ? order > 0 : order < 0) ? 'true' : 'false';
}
