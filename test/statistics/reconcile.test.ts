import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { cellCode } from '../../src/domain/ids.ts';
import { brokenRules } from '../../src/statistics/reconcile.ts';
import { plainFact } from '../storage/sample-bundles.ts';

/** The cells of one row; null is a cell without a number. */
function rowOf(row: string, values: Readonly<Record<string, number | null>>): Fact[] {
  return Object.entries(values).map(([column, value]) => ({
    ...plainFact('r'),
    cell: cellCode(`${row}.${column}`),
    value: value === null ? null : decimalOf(value),
    source: 'table',
  }));
}

const RECEIVED = { nat: 64, ent: 0, res: 0, pub: 2, leg: 0, oth: 4, tot: 70 };
const broken = (cell: string, facts: readonly Fact[]) => brokenRules(cellCode(cell), facts);

describe('the sums that a form prescribes', () => {
  it('hold in a row that adds up', () => {
    expect(broken('t3.new.tot', rowOf('t3.new', RECEIVED))).toEqual([]);
  });

  it('are named with both sides where they fail', () => {
    const [rule, ...others] = broken('t4.rev.tot', rowOf('t4.rev', { up: 10, cor: 1, oth: 0, pen: 0, tot: 0 }));
    expect(others).toEqual([]);
    expect(rule?.sum).toBe('11');
    expect(rule?.total.value).toBe('0');
    expect(rule?.parts.map(({ value }) => value)).toEqual(['10', '1', '0', '0']);
    expect(rule?.rule).toContain('总计');
  });

  it('are looked at from each cell of the row, not from another row', () => {
    const facts = rowOf('t3.new', { ...RECEIVED, nat: 63 });
    expect(broken('t3.new.pub', facts)).toHaveLength(1);
    expect(broken('t3.cin.tot', facts)).toEqual([]);
  });

  it('cannot be assessed with a cell that holds no number: not broken, and never taken for zero', () => {
    expect(broken('t3.new.tot', rowOf('t3.new', { ...RECEIVED, ent: null }))).toEqual([]);
    const { ent: _, ...rest } = RECEIVED;
    expect(broken('t3.new.tot', rowOf('t3.new', { ...rest, tot: 71 }))).toEqual([]);
  });

  it('add the outcomes of table 3 down to (七)总计, whichever rows (六) has', () => {
    const decided = ['r1', 'r2', ...'abcdefgh'.split('').map((one) => `r3${one}`)];
    const others = ['r4a', 'r4b', 'r4c', 'r5a', 'r5b', 'r5c', 'r5d', 'r5e'];
    const column = (rows: readonly string[], total: number) => [
      ...rows.flatMap((row) => rowOf(`t3.${row}`, { nat: 1 })),
      ...rowOf('t3.r7', { nat: total }),
    ];
    const short = [...decided, ...others, 'r6'];
    const long = [...decided, ...others, 'r6a', 'r6b', 'r6c'];
    for (const rows of [short, long]) {
      expect(broken('t3.r1.nat', column(rows, rows.length))).toEqual([]);
      expect(broken('t3.r1.nat', column(rows, rows.length + 1))).toHaveLength(1);
    }
  });

  it('break exactly when a total differs from its parts', () => {
    const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.integer({ min: -2, max: 2 }), ([up = 0, cor = 0, oth = 0, pen = 0], error) => {
        const facts = rowOf('t4.lit1', { up, cor, oth, pen, tot: up + cor + oth + pen + error });
        expect(broken('t4.lit1.tot', facts)).toHaveLength(error === 0 ? 0 : 1);
      }),
    );
  });
});
