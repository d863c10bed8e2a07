import type { Outcome } from '../../domain/answer.ts';
import { hasValue } from '../../domain/fact.ts';
import { type Breakdown, type Part, findBreakdowns } from '../../statistics/breakdowns.ts';
import type { Store } from '../../storage/store.ts';
import { parseChineseInteger } from '../../text/chinese-numerals.ts';
import type { Source } from '../citations.ts';
import { openBreakdownDesk } from '../statements/breakdown-desk.ts';
import type { Turn } from '../turn.ts';
import { byStanding } from './locate.ts';

/**
 * Questions about a list that a report prints behind a total (共249条,其中…): whether it adds up, what share one entry has,
 * how many one or some of them are, which is the largest. No indicator covers such entries; the report's own words name them.
 */
export function answerFromBreakdown(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const wish = wishOf(turn.text);
    const report = oneReport(turn);
    if (!wish || !report || turn.slots.procedural) return turn;
    const text = (await store.text(report.id)) ?? '';
    const { facts, complete } = await store.facts({ reports: { reportIds: [report.id] }, source: 'prose' });
    if (!complete) return turn;
    const breakdowns = findBreakdowns(facts.filter(hasValue), text);
    const outcome = answer(turn, { report, text }, breakdowns, wish);
    return outcome ? { ...turn, outcome } : turn;
  };
}

type Wish = 'check' | 'share' | 'sum' | 'value' | 'extremes';

const ADDS = /加起来|相加|加在一起|加总|合计|总和|一个个加/;

function wishOf(text: string): Wish | null {
  if (ADDS.test(text) && /对[得不]上|等[不]?于|是不是|一样|够|平不平|相符|吻合|[吗么]$|[吗么][?]?$/.test(text))
    return 'check';
  if (/占|比重|几成|百分之|比例/.test(text)) return 'share';
  if (/(?:最多|最少).{0,12}(?:哪|什么|谁)|(?:哪|什么).{0,8}(?:最多|最少)/.test(text)) return 'extremes';
  if (ADDS.test(text)) return 'sum';
  return /里面?|中的?|其中|内/.test(text) && /多少|几/.test(text) ? 'value' : null;
}

/** The report of the one body that is meant; a comparison of bodies is no matter of one list. */
function oneReport({ reports }: Turn) {
  const dated = [...(reports ?? [])].filter(({ period }) => period).sort(byStanding);
  const [first] = dated;
  return first && dated.every(({ agency }) => agency?.id === first.agency?.id) && dated.length === 1
    ? first
    : undefined;
}

function answer(turn: Turn, source: Source, breakdowns: readonly Breakdown[], wish: Wish): Outcome | null {
  const asked = breakdowns.map((breakdown) => ({ breakdown, named: namedParts(turn, breakdown) }));
  const [best] = asked.toSorted((a, b) => pointsOf(turn.text, b) - pointsOf(turn.text, a));
  if (!best || pointsOf(turn.text, best) === 0) return null;
  const { breakdown, named } = best;
  const [first, ...others] = named;
  const desk = openBreakdownDesk(turn, source);
  switch (wish) {
    case 'check':
      return isWhole(turn.text, best) ? desk.check(breakdown, others.length > 0 ? named : breakdown.parts) : null;
    case 'share':
      return first && others.length === 0 ? desk.share(breakdown, first) : null;
    case 'sum':
      return first && others.length > 0 ? desk.sum([first, ...others]) : null;
    case 'value':
      return first ? desk.values(named) : null;
    case 'extremes':
      return isWhole(turn.text, best) && countIn(turn.text) !== null ? desk.extremes(breakdown) : null;
  }
}

interface Asked {
  readonly breakdown: Breakdown;
  readonly named: readonly Part[];
}

/** 四类相加: a list of another length, or one that was not read to its end, is not the one that is meant. */
function isWhole(text: string, { breakdown: { parts, complete }, named }: Asked): boolean {
  const count = countIn(text);
  const counted = named.length > 1 ? named.length : parts.length;
  return count === null ? named.length > 1 || complete : count === counted && (named.length > 1 || complete);
}

function countIn(text: string): number | null {
  const numeral = /(?<numeral>[两二三四五六七八九十\d]+)(?:大|个)?[类项种]/.exec(text)?.groups?.['numeral'];
  if (numeral === undefined) return null;
  return (/^\d+$/.test(numeral) ? Number(numeral) : parseChineseInteger(numeral)) ?? null;
}

/** How much of a list the question names: its entries, its total as a number, or the words of its total. */
function pointsOf(text: string, { breakdown: { total }, named }: Asked): number {
  const numbered = text.includes(total.value) ? 3 : 0;
  const topic = (total.subject ?? '').slice(-4);
  const words = topic.length >= 2 && (text.includes(topic) || text.includes(topic.slice(-2))) ? 1 : 0;
  return named.length * 2 + numbered + words;
}

/** Entries whose label stands in the question and is no name of a measure that the catalogue covers better. */
function namedParts({ text, slots }: Turn, { parts }: Breakdown): Part[] {
  const covered = slots.measures.list.flatMap(({ alternatives }) => alternatives.map(({ id }) => id));
  const named = parts.filter(
    ({ label, fact }) => isNamed(label, text) && (fact.indicator === null || !covered.includes(fact.indicator)),
  );
  return named.filter(({ label }) => !named.some((other) => other.label !== label && other.label.includes(label)));
}

/** 概况、动态、解读三类: people shorten the entries of a list as far as the list allows. */
function itemsOf(text: string): string[] {
  const listed =
    /(?:\p{Script=Han}+[、和与])+\p{Script=Han}+?(?=[两二三四五六七八九十]?个?[大]?[类项种]|相加|加起来|合计)/u.exec(
      text,
    )?.[0];
  return (listed ?? '')
    .split(/[、和与]/)
    .map((item) => item.slice(-2))
    .filter((item) => item.length === 2);
}

/** Labels that say nothing of the entry (其他, 全年) name none. */
const isNamed = (label: string, text: string) =>
  label.length >= 2 &&
  !/^(?:信息|公开|其[他它]|全年|总数|共有?)$/.test(label) &&
  (text.includes(label) ||
    text.includes(label.replace(/类$/, '') || label) ||
    itemsOf(text).some((item) => label.includes(item)));
