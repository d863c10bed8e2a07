import { expect, it } from 'vitest';
import { figureChanges } from '../../src/cli/figure-changes.ts';
import { decimalOf } from '../../src/domain/decimal.ts';
import { cellCode } from '../../src/domain/ids.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { bundleOf } from '../storage/sample-bundles.ts';

const cellOf = (row: string, value: number | null): Partial<Fact> => ({
  cell: cellCode(`t3.${row}.tot`),
  place: { table: 't3', row, column: '总计' },
  value: value === null ? null : decimalOf(value),
  wording: value === null ? ' ' : String(value),
});
const versionOf = (facts: readonly Partial<Fact>[]) => bundleOf({ name: 'a', texts: [''], facts });

it('names the cells whose figures differ', () => {
  const former = versionOf([cellOf('新收', 22), cellOf('结转', 3), cellOf('公开', null)]);
  const current = versionOf([cellOf('新收', 23), cellOf('结转', 3), cellOf('公开', 5)]);
  expect(figureChanges(former, current)).toBe('新收/总计 22→23，公开/总计 空白→5');
});

it('shows a few of many, and none when nothing changed', () => {
  const rows = ['甲', '乙', '丙', '丁'];
  const former = versionOf(rows.map((row) => cellOf(row, 1)));
  const current = versionOf(rows.map((row) => cellOf(row, 2)));
  expect(figureChanges(former, current)).toBe('甲/总计 1→2，乙/总计 1→2，丙/总计 1→2等 4 处');
  expect(figureChanges(former, former)).toBe('');
});
