import { confirmedFacts } from '../../evidence/confirmed-facts.ts';
import { hasValue, LISTED, type ValuedFact } from '../../domain/fact.ts';
import type { Report } from '../../domain/report.ts';
import { type Breakdown, findBreakdowns, type Part } from '../../figures/breakdowns.ts';
import { carries } from '../../figures/labels/match-words.ts';
import { canonical } from '../../language/zh/canonical.ts';
import { ofLine, type Plan } from '../../plan/plan.ts';
import { reportsAt } from '../../plan/reports-at.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Figures, Measure } from '../../query/query.ts';
import type { ListWish, Result } from '../result.ts';
import type { RunContext } from './context.ts';

/** 三类加起来对不对: the list of the one report that is meant, with the entries that are named; null where it prints none. */
export const runListCheck = (want: Figures, plan: Plan, context: RunContext): Promise<Result | null> =>
  fromList(want, plan, context, 'check');

/** The largest and smallest entry of a list: 哪类诉求最多, 四个区县哪个最多. */
export const runListExtremes = (want: Figures, plan: Plan, context: RunContext): Promise<Result | null> =>
  fromList(want, plan, context, 'extremes');

async function fromList(want: Figures, plan: Plan, { store }: RunContext, wish: ListWish): Promise<Result | null> {
  const report = reportMeant(plan);
  if (!report) return null;
  const text = (await store.text(report.id)) ?? '';
  const { facts, complete } = await confirmedFacts(store, { reports: { reportIds: [report.id] }, source: 'prose' });
  if (!complete) return null;
  const prose = facts.filter(hasValue);
  const lists = plan.query.whose.within === null ? findBreakdowns(prose, text) : placesListed(prose);
  const [best] = lists
    .map((breakdown) => ({ breakdown, named: namedIn(breakdown, want.of), points: pointsOf(breakdown, want, text) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  return best ? { kind: 'list', source: { report, text }, breakdown: best.breakdown, named: best.named, wish } : null;
}

/** The report of the one body that is named; of a place whose inner places are asked about, its own. */
function reportMeant({ query, reports, isOpen, library }: Plan): Report | undefined {
  if (query.whose.within === null) return isOpen ? undefined : reports.toSorted(byStanding)[0];
  const own = library.reportsOf(
    [],
    query.whose.places.flatMap(({ may }) => may.slice(0, 1)),
  );
  return reportsAt(ofLine(own, query), query.when).toSorted(byStanding)[0];
}

/** Characters within which the figures of one enumeration stand. */
const REACH = 160;
/** 永定区承办2523件；武陵源区承办748件: each clause begins with the place that it counts for. */
const PLACE_FIRST = /^(?<place>\p{Script=Han}{2,6}(?:区|县|市|镇|乡|街道|旗))\p{Script=Han}{0,6}$/u;

const placeOf = (fact: ValuedFact) =>
  fact.note === LISTED ? fact.scope : (PLACE_FIRST.exec(fact.subject ?? '')?.groups?.['place'] ?? null);

/** Enumerations of places, each with a figure of its own. */
function placesListed(facts: readonly ValuedFact[]): Breakdown[] {
  const listed = facts.flatMap((fact): Part[] => {
    const place = placeOf(fact);
    return place === null ? [] : [{ fact, label: place, share: null }];
  });
  const lists: Part[][] = [];
  for (const part of listed) {
    const last = lists.at(-1);
    const before = last?.at(-1)?.fact;
    if (last && before && before.unit === part.fact.unit && part.fact.start - before.start < REACH) last.push(part);
    else lists.push([part]);
  }
  return lists.flatMap((parts) =>
    parts[0] && parts.length > 1 ? [{ total: parts[0].fact, parts, complete: true }] : [],
  );
}

const namedIn = ({ parts }: Breakdown, measures: readonly Measure[]): Part[] =>
  parts.filter(({ label }) =>
    measures.some(
      ({ words }) => carries(canonical(words), canonical(label)) || carries(canonical(label), canonical(words)),
    ),
  );

/** Characters before a list in which its report says what it is about. */
const LEAD = 240;

/** How well a list fits: entries that are named, then what it is about, then so many entries as were said. */
function pointsOf(breakdown: Breakdown, want: Figures, text: string): number {
  const named = namedIn(breakdown, want.of).length;
  const [first] = breakdown.parts;
  const start = Math.min(breakdown.total.start, first?.fact.start ?? breakdown.total.start);
  const lead = canonical(`${text.slice(Math.max(0, start - LEAD), start)}${breakdown.total.subject ?? ''}`);
  const about = want.of.filter(
    ({ words, of }) =>
      (breakdown.total.indicator !== null && of.includes(breakdown.total.indicator)) || carries(canonical(words), lead),
  ).length;
  const isOfOtherLength = want.top !== null && want.top !== breakdown.parts.length && named === 0;
  if (isOfOtherLength) return 0;
  const counted = want.top === null ? 0 : 2;
  return named * 2 + about + counted + (want.of.length === 0 && breakdown.complete ? 0.5 : 0);
}
