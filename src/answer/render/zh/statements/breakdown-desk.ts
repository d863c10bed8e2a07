import type { Figure, NonEmpty, Outcome } from '../../../../domain/answer.ts';
import { type Decimal, compare, decimalOf, percentage, subtract, sum } from '../../../../domain/decimal.ts';
import type { ValuedFact } from '../../../../domain/fact.ts';
import type { Breakdown, Part } from '../../../../figures/breakdowns.ts';
import { type Source, createCitationBook } from '../../../citations.ts';
import { bodyAndTime, display, displayFact } from '../wording.ts';
import { answeredFrom, type Noted } from '../answered-from.ts';
import { printedFigure } from './printed-figure.ts';

/** What can be said of a list that one report prints behind a total; each answer cites every figure it uses. */
export interface BreakdownDesk {
  /** Do the entries come to the total? */
  check(breakdown: Breakdown, counted: readonly Part[]): Outcome | null;
  /** null for a total of zero. */
  share(breakdown: Breakdown, part: Part): Outcome | null;
  sum(parts: NonEmpty<Part>): Outcome | null;
  values(parts: readonly Part[]): Outcome | null;
  extremes(breakdown: Breakdown): Outcome | null;
}

export function openBreakdownDesk(noted: Noted, source: Source): BreakdownDesk {
  const { report } = source;
  const book = createCitationBook();
  const who = bodyAndTime(report);
  const figureOf = (fact: ValuedFact): Figure => ({
    ...printedFigure(report, fact, book.citeFact(source, fact)),
    indicator: fact.indicator ?? 'printed',
    wording: fact.wording,
  });
  const say = (text: string, figures: readonly Figure[]) =>
    answeredFrom(noted, book, { text, figures, reports: [report] });
  return {
    check({ total, parts }, counted) {
      const [whole, each] = [figureOf(total), counted.map(({ fact }) => figureOf(fact))];
      const values = counted.map(({ fact }) => fact.value);
      const made = sum(values);
      const left = parts.length - counted.length;
      const rest = left > 0 ? `（该处另列有${left}项）` : '';
      const order = compare(made, total.value);
      const gap = order > 0 ? subtract(made, total.value) : subtract(total.value, made);
      const found = order === 0 ? '两者相等' : `两者不等，相差${display(gap, total.unit)}`;
      const formula = `${values.join(' + ')} = ${made}`;
      const text = `${who}报告列出的${counted.length}项相加为${display(made, total.unit)}（${formula}）${rest}，总数写的是${displayFact(total)}${marksOf([whole, ...each])}，${found}。`;
      return say(text, [
        derivedFrom(whole, '各项之和', made, total.unit, formula),
        derivedFrom(whole, '项数', decimalOf(counted.length), '项', '列出的项数'),
        derivedFrom(whole, '未计入的项数', decimalOf(left), '项', '列出的项数'),
        derivedFrom(whole, '相差', gap, total.unit, `${total.value} 与 ${made} 之差`),
        whole,
        ...each,
      ]);
    },
    share({ total }, { fact, label, share }) {
      const rate = percentage(fact.value, total.value);
      if (rate === undefined) return null;
      const [part, whole, printed] = [figureOf(fact), figureOf(total), share && figureOf(share)];
      const formula = `${fact.value} ÷ ${total.value}`;
      const own = printed ? `，报告自述占${printed.display}[${printed.citation}]` : '';
      const text = `${who}${label}占${rate}%[${part.citation}]（计算方式：${formula}，其中${label}${part.display}、总数${whole.display}）${own}。`;
      const derived = derivedFrom(part, `${label}占比`, rate, '%', formula);
      return say(text, [derived, part, whole, ...(printed ? [printed] : [])]);
    },
    sum([first, ...others]) {
      const named = [first, ...others].map(({ fact, label }) => ({ label, figure: figureOf(fact) }));
      const values = [first, ...others].map(({ fact }) => fact.value);
      const [made, formula, { unit }] = [sum(values), values.join(' + '), first.fact];
      const label = `${named.map((one) => one.label).join('、')}合计`;
      const each = named.map(({ label: of, figure }) => `${of}${figure.display}[${figure.citation}]`).join('、');
      const figures = named.map(({ figure }) => figure);
      const derived = derivedFrom(figureOf(first.fact), label, made, unit, formula);
      return say(`${who}${label}：${display(made, unit)}（计算方式：${formula}），其中${each}。`, [
        derived,
        ...figures,
      ]);
    },
    values(parts) {
      const named = parts.map(({ fact, label }) => ({ label, figure: figureOf(fact) }));
      const lines = named.map(({ label, figure }) => `${who}${label}：${figure.display}[${figure.citation}]。`);
      return say(
        lines.join('\n'),
        named.map(({ figure }) => figure),
      );
    },
    extremes({ parts }) {
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

/** A figure of the same report that it does not print, cited where the one it was made from stands. */
const derivedFrom = (base: Figure, label: string, value: Decimal, unit: string | null, formula: string): Figure => ({
  ...base,
  indicator: 'derived.printed',
  label,
  scope: null,
  value,
  unit,
  display: display(value, unit),
  wording: null,
  source: 'derived',
  formula,
});
