import { cellSetsOf, indicatorOf, indicators } from '../../src/catalogue/indicators.ts';
import { proseRules, receivedAlso } from '../../src/catalogue/rules.ts';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import { type Decimal, compare } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import { type Cells } from './cells.ts';
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
    if (rule) return checkStated(tables, stated, id, { ...COMMON, rule: rule.id, label: rule.label });
    if (stated.length === 0) return [];
    const other = { ...COMMON, rule: `R1.stated.${id}`, label: `正文的“${label}”应与表中一致` };
    return checkStated(tables, stated, id, other).map(asUncertain);
  });

const COMMON = { kind: 'prose_table', severity: 'warning' } as const;

/** Words that only resemble the name of a cell are a weak ground for a difference. */
const asUncertain = (check: Check): Check => (check.outcome === 'fail' ? { ...check, outcome: 'uncertain' } : check);

function checkStated({ report, cells }: FilledTables, stated: readonly Fact[], id: IndicatorId, rule: Rule): Check[] {
  const common = { ...rule, report, other: null };
  const readings = readingsOf(id, cells).map((facts) => ({ facts, value: valueOf(operandsOf(facts)) }));
  const [own] = readings;
  const [first] = stated;
  if (!own || own.value === null || !first) {
    return [{ ...common, ...unknown(first?.value ?? null, own?.value ?? null) }];
  }
  const agrees = (value: Decimal | null) =>
    stated.find((fact) => fact.value !== null && value !== null && compare(fact.value, value) === 0);
  const exact = agrees(own.value);
  if (exact) return [{ ...common, ...known(exact.value ?? own.value, own.value), outcome: 'pass', places: [] }];
  const [wider] = readings.slice(1).filter(({ value }) => agrees(value));
  const meant = wider ?? own;
  const shown = wider ? [agrees(wider.value) ?? first] : stated.slice(0, 2);
  const sides = known(shown[0]?.value ?? own.value, meant.value ?? own.value);
  const places = placesOf({ left: operandsOf(shown), right: operandsOf(meant.facts) });
  const open = readings.some(({ value }) => value === null);
  const outcome = wider ? 'pass' : open ? 'not_assessable' : outcomeFor(first);
  return [{ ...common, ...sides, outcome, places: outcome === 'not_assessable' ? [] : places }];
}

/** The cells that an indicator sums, and for what was received also with what was carried over (notes on the domain §4). */
function readingsOf(id: IndicatorId, cells: Cells): (readonly (Fact | undefined)[])[] {
  const own = cellsFor(id, cells);
  return id === RECEIVED ? [own, [...own, ...cellsFor(receivedAlso, cells)]] : [own];
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
