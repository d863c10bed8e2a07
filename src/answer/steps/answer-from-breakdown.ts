import type { Figure, Outcome } from '../../domain/answer.ts';
import { type Decimal, compare, percentage, subtract, sum } from '../../domain/decimal.ts';
import { type ValuedFact, hasValue } from '../../domain/fact.ts';
import { type Breakdown, type Part, findBreakdowns } from '../../statistics/breakdowns.ts';
import type { Store } from '../../storage/store.ts';
import { parseChineseInteger } from '../../text/chinese-numerals.ts';
import { type CitationBook, type Source, createCitationBook } from '../citations.ts';
import { lowTrust } from '../statements/notices.ts';
import { printedFigure } from '../statements/printed-figure.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, display, displayFact } from '../wording.ts';
import { byStanding } from './locate.ts';

/** More facts than the prose of any report holds. */
const FACTS = 2000;

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
    const { facts } = await store.facts({ reports: { reportIds: [report.id] }, source: 'prose', limit: FACTS });
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
  const desk = openDesk(turn, source);
  switch (wish) {
    case 'check':
      return isWhole(turn.text, best) ? desk.check(breakdown, named.length > 1 ? named : breakdown.parts) : null;
    case 'share':
      return named.length === 1 && named[0] ? desk.share(breakdown, named[0]) : null;
    case 'sum':
      return named.length > 1 ? desk.sum(named) : null;
    case 'value':
      return named.length > 0 ? desk.values(named) : null;
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

function openDesk(turn: Turn, source: Source) {
  const book = createCitationBook();
  const who = bodyAndTime(source.report);
  const figureOf = (fact: ValuedFact): Figure => ({
    ...printedFigure(source.report, fact, book.citeFact(source, fact)),
    indicator: fact.indicator ?? 'printed',
    wording: fact.wording,
  });
  const say = (text: string, figures: readonly Figure[]) => conclude(turn, source, book, text, figures);
  return {
    check({ total, parts }: Breakdown, counted: readonly Part[]) {
      const values = counted.map(({ fact }) => fact.value);
      const made = sum(values);
      const figures = [total, ...counted.map(({ fact }) => fact)].map(figureOf);
      const rest = counted.length < parts.length ? `（该处另列有${parts.length - counted.length}项）` : '';
      const order = compare(made, total.value);
      const gap = order > 0 ? subtract(made, total.value) : subtract(total.value, made);
      const found = order === 0 ? '两者相等' : `两者不等，相差${display(gap, total.unit)}`;
      const formula = `${values.join(' + ')} = ${made}`;
      const text = `${who}报告列出的${counted.length}项相加为${display(made, total.unit)}（${formula}）${rest}，总数写的是${displayFact(total)}${marksOf(figures)}，${found}。`;
      return say(text, [
        derivedFrom(figures[0], '各项之和', made, total.unit, formula),
        derivedFrom(figures[0], '项数', String(counted.length) as Decimal, '项', '列出的项数'),
        derivedFrom(figures[0], '未计入的项数', String(parts.length - counted.length) as Decimal, '项', '列出的项数'),
        derivedFrom(figures[0], '相差', gap, total.unit, `${total.value} 与 ${made} 之差`),
        ...figures,
      ]);
    },
    share({ total }: Breakdown, { fact, label, share }: Part) {
      const rate = percentage(fact.value, total.value);
      if (rate === undefined) return null;
      const [part, whole, printed] = [figureOf(fact), figureOf(total), share && figureOf(share)];
      const formula = `${fact.value} ÷ ${total.value}`;
      const own = printed ? `，报告自述占${printed.display}[${printed.citation}]` : '';
      const text = `${who}${label}占${rate}%[${part.citation}]（计算方式：${formula}，其中${label}${part.display}、总数${whole.display}）${own}。`;
      const derived = derivedFrom(part, `${label}占比`, rate, '%', formula);
      return say(text, [derived, part, whole, ...(printed ? [printed] : [])]);
    },
    sum(named: readonly Part[]) {
      const figures = named.map(({ fact }) => figureOf(fact));
      const values = named.map(({ fact }) => fact.value);
      const [made, formula] = [sum(values), values.join(' + ')];
      const label = `${named.map((part) => part.label).join('、')}合计`;
      const shown = display(made, named[0]?.fact.unit ?? '');
      const each = named.map((part, index) => `${part.label}${figures[index]?.display}[${figures[index]?.citation}]`);
      const derived = derivedFrom(figures[0], label, made, named[0]?.fact.unit ?? null, formula);
      return say(`${who}${label}：${shown}（计算方式：${formula}），其中${each.join('、')}。`, [derived, ...figures]);
    },
    values(named: readonly Part[]) {
      const figures = named.map(({ fact }) => figureOf(fact));
      const each = named.map(
        (part, index) => `${who}${part.label}：${figures[index]?.display}[${figures[index]?.citation}]。`,
      );
      return say(each.join('\n'), figures);
    },
    extremes({ parts }: Breakdown) {
      const ordered = parts.toSorted((a, b) => compare(b.fact.value, a.fact.value));
      const [most, least] = [ordered[0], ordered.at(-1)];
      if (!most || !least) return null;
      const [high, low] = [figureOf(most.fact), figureOf(least.fact)];
      const text = `${who}报告列出的各项中，最多的是${most.label}（${high.display}[${high.citation}]），最少的是${least.label}（${low.display}[${low.citation}]）。`;
      return say(text, [high, low]);
    },
  };
}

const marksOf = (figures: readonly Figure[]) => [...new Set(figures.map(({ citation }) => `[${citation}]`))].join('');

const derivedFrom = (
  first: Figure | undefined,
  label: string,
  value: Decimal,
  unit: string | null,
  formula: string,
): Figure => ({
  indicator: 'derived.printed',
  label,
  agency: first?.agency ?? null,
  region: first?.region ?? null,
  period: first?.period ?? null,
  scope: null,
  value,
  unit,
  display: display(value, unit),
  wording: null,
  source: 'derived',
  formula,
  citation: first?.citation ?? 1,
});

function conclude(
  turn: Turn,
  { report }: Source,
  book: CitationBook,
  text: string,
  figures: readonly Figure[],
): Outcome | null {
  const [first, ...rest] = book.list();
  if (!first) return null;
  return {
    status: 'answered',
    reason: null,
    text,
    citations: [first, ...rest],
    figures,
    coverage: null,
    notices: [...turn.notices, ...lowTrust([report])],
    suggestions: [],
  };
}
