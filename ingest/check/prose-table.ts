import { cellSetsOf, indicatorOf, indicators } from '../../src/catalogue/indicators.ts';
import { proseRules, receivedAlso } from '../../src/catalogue/rules.ts';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import { compare } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import type { Cells } from './cells.ts';
import { type Rule, type Sides, known, operandsOf, placesOf, unknown, valueOf, valuesOf } from './compare-sides.ts';
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

/** Cells that a sentence may mean, one sum. */
type Meaning = readonly (Fact | undefined)[];

function checkStated({ report, cells }: FilledTables, stated: readonly Fact[], id: IndicatorId, rule: Rule): Check {
  const common = { ...rule, report, other: null };
  const meanings = meaningsOf(id, cells);
  const [own] = meanings;
  const [first] = stated;
  const meant = meanings.find((meaning) => agreeing(stated, meaning));
  if (own && meant) return { ...common, ...sidesOf(agreeing(stated, meant), meant, meant !== own), outcome: 'pass' };
  const open = first === undefined || meanings.some((meaning) => valuesOf(sides(first, meaning)).includes(null));
  if (!own || open) return { ...common, ...unknown(first?.value ?? null, own ? valueOf(operandsOf(own)) : null) };
  return { ...common, ...sidesOf(first, own, true), outcome: outcomeFor(first) };
}

const sides = (fact: Fact, meaning: Meaning): Sides => ({ left: operandsOf([fact]), right: operandsOf(meaning) });

const agreeing = (stated: readonly Fact[], meaning: Meaning) =>
  stated.find((fact) => {
    const [said, counted] = valuesOf(sides(fact, meaning));
    return said !== null && counted !== null && compare(said, counted) === 0;
  });

/** Nothing is left to look at when the sentence means the cells that bear its name. */
function sidesOf(fact: Fact | undefined, meaning: Meaning, notable: boolean) {
  if (!fact) throw new Error('there is a sentence that agrees');
  const compared = sides(fact, meaning);
  const [said, counted] = valuesOf(compared);
  if (said === null || counted === null) throw new Error('both sides of a comparison have values');
  return { ...known(said, counted), places: notable ? placesOf(compared) : [] };
}

/** The cells that an indicator sums, and for what was received also with what was carried over. */
function meaningsOf(id: IndicatorId, cells: Cells): Meaning[] {
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
