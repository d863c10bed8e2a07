import { type Decimal, compare, decimalOf, sum } from '../domain/decimal.ts';
import type { Fact } from '../domain/fact.ts';
import type { CellCode } from '../domain/ids.ts';

/** A sum that a statutory form prescribes and a report does not keep. Nothing is repaired; it travels with the answer. */
export interface BrokenRule {
  /** In the words of the form, in Chinese. */
  readonly rule: string;
  readonly parts: readonly Fact[];
  readonly total: Fact;
  readonly sum: Decimal;
}

interface SumRule {
  readonly rule: string;
  readonly parts: readonly string[];
  readonly total: string;
}

const APPLICANTS = ['nat', 'ent', 'res', 'pub', 'leg', 'oth'];
const OUTCOMES = ['up', 'cor', 'oth', 'pen'];
const DECIDED = ['r1', 'r2', ...range('r3', 'abcdefgh'), ...range('r4', 'abc'), ...range('r5', 'abcde')];

function range(row: string, letters: string): string[] {
  return letters.split('').map((letter) => row + letter);
}

/** The sums within a report that a cell takes part in: its row, and for table 3 its column. */
function rulesFor(code: CellCode): SumRule[] {
  const [table, row = '', column = ''] = code.split('.');
  if (table === 't4') {
    return [
      {
        rule: '维持、纠正、其他结果、尚未审结之和应等于总计',
        parts: OUTCOMES.map((one) => `t4.${row}.${one}`),
        total: `t4.${row}.tot`,
      },
    ];
  }
  if (table !== 't3') return [];
  const rowRule = {
    rule: '自然人与法人或其他组织各列之和应等于总计',
    parts: APPLICANTS.map((one) => `t3.${row}.${one}`),
    total: `t3.${row}.tot`,
  };
  const others = [['r6a', 'r6b', 'r6c'], ['r6']];
  const columnRules = others.map((other) => ({
    rule: '（一）至（六）各项之和应等于（七）总计',
    parts: [...DECIDED, ...other].map((one) => `t3.${one}.${column}`),
    total: `t3.r7.${column}`,
  }));
  return row === 'new' || row === 'cin' || row === 'cout' ? [rowRule] : [rowRule, ...columnRules];
}

/**
 * The rules of the form that fail around a cell (notes on the domain §4). A rule with a missing operand cannot be
 * assessed and is left out; it is never taken for kept.
 *
 * @param facts the table facts of one report
 */
export function brokenRules(code: CellCode, facts: readonly Fact[]): BrokenRule[] {
  const factOf = (cell: string) => facts.find((fact) => fact.cell === cell && fact.value !== null);
  return rulesFor(code).flatMap(({ rule, parts, total: totalCode }) => {
    const found = parts.flatMap((part) => factOf(part) ?? []);
    const total = factOf(totalCode);
    if (!total || found.length < parts.length) return [];
    const added = sum(found.map(({ value }) => value ?? decimalOf(0)));
    return compare(added, total.value ?? decimalOf(0)) === 0 ? [] : [{ rule, parts: found, total, sum: added }];
  });
}
