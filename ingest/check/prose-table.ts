import { cellSetsOf, indicatorOf, indicators } from '../../src/catalogue/indicators.ts';
import { proseRules, receivedAlso } from '../../src/catalogue/rules.ts';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import { type Decimal, compare } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import type { Cells } from './cells.ts';
import { type Rule, known, operandsOf, placesOf, unknown, valueOf } from './compare-sides.ts';
import type { FilledTables } from './equations.ts';
import { type Prose, counting } from './prose.ts';

const RECEIVED = indicatorId('foi.received');

/**
 * What the prose states against what the tables count. Either may be meant for another circle (本级 against 全区), so a
 * difference is a warning, and uncertain where the sentence names a circle of its own.
 */
export const checkProseAgainstTables = (tables: FilledTables, prose: Prose): Check[] =>
  indicators.flatMap(({ id, label, cells }) => {
    if (cells.length === 0) return [];
    const stated = counting(prose, id);
    const rule = proseRules.get(id);
    if (rule) return [checkStated(tables, stated, id, { ...COMMON, rule: rule.id, label: rule.label })];
    if (stated.length === 0) return [];
    const other = { ...COMMON, rule: `R1.stated.${id}`, label: `正文的“${label}”应与表中一致` };
    return [asUncertain(checkStated(tables, stated, id, other))];
  });

const COMMON = { kind: 'prose_table', severity: 'warning' } as const;

/** Words that only resemble the name of a cell are a weak ground for a difference. */
const asUncertain = (check: Check): Check => (check.outcome === 'fail' ? { ...check, outcome: 'uncertain' } : check);

/** Cells that a sentence may mean, and their sum; null when one has no number. */
interface Meaning {
  readonly facts: readonly (Fact | undefined)[];
  readonly value: Decimal | null;
}

function checkStated({ report, cells }: FilledTables, stated: readonly Fact[], id: IndicatorId, rule: Rule): Check {
  const common = { ...rule, report, other: null };
  const meanings = meaningsOf(id, cells);
  const [own] = meanings;
  const [first] = stated;
  const meant = meanings.find((meaning) => agreeing(stated, meaning));
  if (own && meant) return { ...common, ...sidesOf(agreeing(stated, meant), meant, meant !== own), outcome: 'pass' };
  const open = meanings.some(({ value }) => value === null);
  if (!own || !first || open) return { ...common, ...unknown(first?.value ?? null, own?.value ?? null) };
  return { ...common, ...sidesOf(first, own, true), outcome: outcomeFor(first) };
}

const agreeing = (stated: readonly Fact[], { value }: Meaning) =>
  stated.find((fact) => fact.value !== null && value !== null && compare(fact.value, value) === 0);

/** Nothing is left to look at when the sentence means the cells that bear its name. */
function sidesOf(fact: Fact | undefined, { facts, value }: Meaning, notable: boolean) {
  if (!fact?.value || value === null) throw new Error('both sides of a comparison have values');
  const places = notable ? placesOf({ left: operandsOf([fact]), right: operandsOf(facts) }) : [];
  return { ...known(fact.value, value), places };
}

/** The cells that an indicator sums, and for what was received also with what was carried over (notes on the domain §4). */
function meaningsOf(id: IndicatorId, cells: Cells): Meaning[] {
  const own = cellsFor(id, cells);
  const meant = id === RECEIVED ? [own, [...own, ...cellsFor(receivedAlso, cells)]] : [own];
  return meant.map((facts) => ({ facts, value: valueOf(operandsOf(facts)) }));
}

function cellsFor(id: IndicatorId, cells: Cells): readonly (Fact | undefined)[] {
  const indicator = indicatorOf(id);
  const sets = indicator ? cellSetsOf(indicator) : [];
  const set = sets.find((codes) => codes.some((code) => cells.has(code))) ?? sets[0] ?? [];
  return set.map((code) => cells.get(code));
}

/** 全区, 我局 are the whole body; any other circle (区政府, 门户网站) may count less than the table. */
const outcomeFor = ({ scope }: Fact): CheckOutcome =>
  scope === null || /^(?:全|我|本)/.test(scope) ? 'fail' : 'uncertain';
