import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLabelledValues } from '../../../ingest/extract/label-values.ts';
import { renderCsv } from '../../../ingest/read/csv.ts';
import { viewOf } from '../../../src/text/view.ts';

type Rows = readonly (readonly string[])[];

const NAMES = ['甲县', '乙县', '丙县', '丁县', '戊县', '合计'];
const COUNTS = ['交办总量', '办结数量', '逾期数量'];
const RATES = ['办结率', '满意率', '接通率'];

/** District tables of one to six rows, with or without serial numbers. */
const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    counts: fc.integer({ min: 1, max: 3 }),
    rates: fc.integer({ min: 1, max: 3 }),
    numbered: fc.boolean(),
    seed: fc.array(fc.integer({ min: 10, max: 9999 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ rows, counts, rates, numbered, seed }): Rows => {
    const heads = [...(numbered ? ['序号'] : []), '单位', ...COUNTS.slice(0, counts), ...RATES.slice(0, rates)];
    const at = (row: number, column: number) => seed[(row * 6 + column) % seed.length] ?? 0;
    const body = Array.from({ length: rows }, (_, row) => [
      ...(numbered ? [String(row + 1)] : []),
      NAMES[row] ?? '',
      ...COUNTS.slice(0, counts).map((_, column) => String(at(row, column))),
      ...RATES.slice(0, rates).map((_, column) => `${(at(row, 3 + column) % 10_000) / 100}%`),
    ]);
    return [heads, ...body];
  });

const barred = (rows: Rows) => rows.map((row) => row.map((cell) => `${cell} |`).join(' ')).join('\n');
const LAYOUTS: Readonly<Record<string, (rows: Rows) => string>> = {
  rows: barred,
  stacked: (rows) => rows.flatMap((row) => row.map((cell) => `${cell} |`)).join('\n'),
  loose: (rows) => rows.flat().join('\n\n'),
  tabbed: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  csv: (rows) => renderCsv(rows.map((row) => row.join(',')).join('\n'), true) ?? '',
  titled: (rows) => `各县区办理情况表\n(4月)\n${barred(rows)}\n注:以上为系统数据。`,
};

const without = (row: readonly string[], at: number) => row.filter((_, index) => index !== at % row.length);
const change = (rows: Rows, at: number, made: (row: readonly string[]) => readonly string[]) =>
  rows.map((row, index) => (index === 1 + (at % (rows.length - 1)) ? made(row) : row));

/** What happens to tables on their way: none of it may move a number to another row or column. */
const DAMAGES: Readonly<Record<string, (rows: Rows, at: number) => Rows>> = {
  none: (rows) => rows,
  'a cell lost': (rows, at) => change(rows, at, (row) => without(row, at)),
  'a cell more': (rows, at) =>
    change(rows, at, (row) => [...row.slice(0, at % row.length), '77', ...row.slice(at % row.length)]),
  'a row lost': (rows, at) => rows.filter((_, index) => index !== 1 + (at % (rows.length - 1))),
  'heads lost': (rows) => rows.slice(1),
  'a head lost': (rows, at) => [without(rows[0] ?? [], at), ...rows.slice(1)],
  'a cell blank': (rows, at) =>
    change(rows, at, (row) => row.map((cell, index) => (index === at % row.length ? '' : cell))),
  'a cell torn': (rows, at) =>
    change(rows, at, (row) => row.map((cell) => (/^\d{3,}$/.test(cell) ? cell.replace(/^(.)/, '$1 ') : cell))),
};

function truthOf([heads = [], ...body]: Rows): Set<string> {
  const first = heads.indexOf('单位') + 1;
  return new Set(
    body.flatMap((row) =>
      row.slice(first).map((cell, at) => `${row[first - 1]}${heads[first + at]}=${Number(cell.replace('%', ''))}`),
    ),
  );
}

const readBack = (content: string) => {
  const { text } = viewOf(content);
  return findLabelledValues(text, [{ start: 0, end: text.length }]).values.map(
    ({ subject, number }) => `${subject}=${Number(number.value)}`,
  );
};

it.each(Object.keys(LAYOUTS))('a table is read whole: %s', (layout) => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(new Set(readBack(LAYOUTS[layout]?.(rows) ?? ''))).toEqual(truthOf(rows));
    }),
  );
});

it.each(Object.keys(LAYOUTS).flatMap((layout) => Object.keys(DAMAGES).map((damage) => [layout, damage] as const)))(
  'no number changes its row or column: %s, %s',
  (layout, damage) => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 100 }), (rows, at) => {
        const wrong = readBack(LAYOUTS[layout]?.(DAMAGES[damage]?.(rows, at) ?? []) ?? '');
        expect(wrong.filter((found) => !truthOf(rows).has(found))).toEqual([]);
      }),
    );
  },
);
