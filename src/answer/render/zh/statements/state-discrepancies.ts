import type { Check, CheckPlace } from '../../../../domain/check.ts';
import { type Decimal, compare, sum } from '../../../../domain/decimal.ts';
import { type Fact, type ValuedFact, hasValue } from '../../../../domain/fact.ts';
import type { Figure, Notice } from '../../../../domain/answer.ts';
import { type CellCode, cellCode } from '../../../../domain/ids.ts';
import { compareQuantities } from '../../../../domain/units.ts';
import { type Valued, quantityOf } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import { display, displayFact } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { figureOfFact, labelOf, unitOf, valueOf } from './state-figure.ts';

/** Cells of the same table that may explain why a sentence counts differently, looked up by the caller. */
export type Neighbours = (codes: readonly CellCode[]) => readonly Fact[];

/**
 * Says beside a table figure what the prose of the same report was found to say otherwise. Both are shown, neither is
 * repaired: the sentence may count another circle (本级 against 全区) or lump cells together.
 */
export function stateDiscrepancies(
  desk: Desk,
  reading: Valued,
  checks: readonly Check[],
  neighbours: Neighbours,
): Statement[] {
  if (reading.finding.kind !== 'table') return [];
  const noted = checks.filter(({ kind, report }) => kind === 'prose_table' && report === reading.report.id);
  const starts = new Set(noted.flatMap(({ places }) => places.filter(isStated).map(({ start }) => start)));
  return reading.prose
    .filter((fact) => starts.has(fact.start) && compareQuantities(fact, quantityOf(reading)) !== 0)
    .map((fact) => stateDiscrepancy(desk, reading, fact, neighbours));
}

const isStated = ({ side, cell }: CheckPlace) => side === 'left' && cell === null;

function stateDiscrepancy(desk: Desk, reading: Valued, fact: ValuedFact, neighbours: Neighbours): Statement {
  const n = desk.book.citeFact(desk.source(reading), fact);
  const scope = fact.scope ? `（${fact.scope}）` : '';
  const explained = explain(desk, reading, fact.value, neighbours);
  const said = `正文${scope}写的是${displayFact(fact)}[${n}]`;
  const text = `统计表为${display(valueOf(reading), unitOf(reading))}，${said}，两者不一致${explained.text}，请以发布机关解释为准`;
  const notice: Notice = {
    kind: 'discrepancy',
    text: `${nameOf(reading.report)}${labelOf(reading)}：${text}。`,
    citation: n,
  };
  return {
    text,
    figures: [{ ...figureOfFact(desk, reading, fact), wording: fact.wording }, ...explained.figures],
    notices: [notice],
  };
}

/** Rows that reports are known to lump together in prose. */
const OUTCOMES = ['t3.r2', 't3.r5a', 't3.r5b', 't3.r5c', 't3.r5d', 't3.r5e', 't3.r6a', 't3.r6b', 't3.r6c', 't3.r6'].map(
  (row) => cellCode(`${row}.tot`),
);
const CARRIED_IN = [cellCode('t3.cin.tot')];

/** All cells that are ever looked at beside a figure. */
export const EXPLAINING: readonly CellCode[] = [...CARRIED_IN, ...OUTCOMES];

/** 本年新收74件、上年结转1件, or the other outcomes that are not zero: named beside the difference, not subtracted from it. */
function explain(
  desk: Desk,
  reading: Valued,
  said: Decimal,
  neighbours: Neighbours,
): { text: string; figures: Figure[] } {
  const isReceived = reading.indicator.id === 'foi.received';
  if (!isReceived && !reading.indicator.id.startsWith('foi.outcome.')) return { text: '', figures: [] };
  const found = neighbours(isReceived ? CARRIED_IN : OUTCOMES)
    .filter(hasValue)
    .filter(({ state }) => state === 'value');
  if (found.length === 0) return { text: '', figures: [] };
  const figures = found.map((fact) => figureOfFact(desk, reading, fact));
  const named = figures.map(({ label, display: shown, citation }) => `${label}${shown}[${citation}]`).join('、');
  const total = sum([valueOf(reading), ...found.map(({ value }) => value)]);
  const isOneUnit = found.every(({ unit }) => unit === unitOf(reading));
  const matches = isReceived && isOneUnit && compare(total, said) === 0;
  return { text: `（表中另有${named}${matches ? `，相加正好${display(total, unitOf(reading))}` : ''}）`, figures };
}
