import { hasValue } from '../../domain/fact.ts';
import { type Breakdown, findBreakdowns, type Part } from '../../figures/breakdowns.ts';
import { canonical } from '../../language/zh/canonical.ts';
import { carries } from '../../figures/labels/match-words.ts';
import type { Plan } from '../../plan/plan.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Figures, Measure } from '../../query/query.ts';
import type { ListWish, Result } from '../result.ts';
import type { RunContext } from './context.ts';

/** 三类加起来对不对: the list of the one report that is meant, with the entries that are named; null where it prints none. */
export async function runListCheck(want: Figures, plan: Plan, context: RunContext): Promise<Result | null> {
  return fromList(want, plan, context, 'check');
}

/** The largest or smallest entry of a list: 哪类诉求最多. */
export async function runListExtremes(want: Figures, plan: Plan, context: RunContext): Promise<Result | null> {
  return fromList(want, plan, context, 'extremes');
}

async function fromList(want: Figures, plan: Plan, { store }: RunContext, wish: ListWish): Promise<Result | null> {
  const report = plan.isOpen ? undefined : plan.reports.toSorted(byStanding)[0];
  if (!report) return null;
  const text = (await store.text(report.id)) ?? '';
  const { facts } = await store.facts({ reports: { reportIds: [report.id] }, source: 'prose', limit: Number.MAX_SAFE_INTEGER });
  const breakdowns = findBreakdowns(facts.filter(hasValue), text);
  const [best] = breakdowns
    .map((breakdown) => ({ breakdown, named: namedIn(breakdown, want.of), points: pointsOf(breakdown, want) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  return best ? { kind: 'list', source: { report, text }, breakdown: best.breakdown, named: best.named, wish } : null;
}

const namedIn = ({ parts }: Breakdown, measures: readonly Measure[]): Part[] =>
  parts.filter(({ label }) => measures.some(({ words }) => carries(canonical(words), canonical(label)) || carries(canonical(label), canonical(words))));

/** How well a list fits: entries that are named, then that its total is, then so many entries as were said. */
function pointsOf(breakdown: Breakdown, want: Figures): number {
  const named = namedIn(breakdown, want.of).length;
  const total = canonical(breakdown.total.subject ?? '');
  const ofTotal = want.of.some(({ words, of }) => (breakdown.total.indicator !== null && of.includes(breakdown.total.indicator)) || carries(canonical(words), total));
  const counted = want.top !== null && want.top === breakdown.parts.length ? 2 : 0;
  return named * 2 + (ofTotal ? 1 : 0) + counted + (want.of.length === 0 && breakdown.complete ? 0.5 : 0);
}
