import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { viewOf } from '../../../src/text/view.ts';
import { arrangements } from './arrangements.ts';
import { type Arrangement, type FormValues, type Layout, consistentForm, printForm } from './print-form.ts';

/** Published pages are damaged in many ways; whatever happens, a cell is read right or is missing, never another value. */
function expectNoWrongCell(form: FormValues, text: string): { filled: number } {
  const { cells } = readForm(viewOf(text).text, false);
  let filled = 0;
  for (const { cell, content } of cells) {
    if (content?.kind !== 'value' || content.value === null) continue;
    filled++;
    expect(`${cell.code}=${content.value}`).toBe(`${cell.code}=${form.cells[cell.code]}`);
  }
  return { filled };
}

const layouts: readonly Layout[] = [
  'row per line',
  'leading bars',
  'cell per line',
  'bars on own lines',
  'no bars',
  'spaced',
  'glued',
];
const values = fc
  .record({ seed: fc.nat(1_000_000), kind: fc.constantFrom('GKNB-2021' as const, 'GKNB-2019' as const) })
  .map(({ seed, kind }) => consistentForm(kind, seed));

interface Printing {
  readonly form: FormValues;
  readonly arrangement: Arrangement;
}

/** A form as it is, or with columns and rows in another order and with one, three or no rows of headers. */
const printing: fc.Arbitrary<Printing> = fc
  .tuple(values, fc.constantFrom('as it is' as const, 'flat' as const, 'nested' as const, 'lost' as const))
  .chain(([form, heads]) =>
    (heads === 'as it is' ? fc.constant({}) : arrangements(form.form, heads)).map((arrangement) => ({
      form,
      arrangement,
    })),
  );
const linesOf = ({ form, arrangement }: Printing, layout: Layout) => printForm(form, layout, arrangement).split('\n');
const layout = fc.constantFrom(...layouts);
const isNumberLine = (line: string) => /(?<![\d第(（])\d+\s*\|?\s*$/.test(line);

describe('a damaged form', () => {
  it('reads whole what is printed whole, in every layout but the glued one', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...layouts.slice(0, -1)), (values, shape) => {
        expect(expectNoWrongCell(values, printForm(values, shape)).filled).toBe(Object.keys(values.cells).length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['flat', 'nested'] as const)('reads columns and rows in any order where %s headers name them', (heads) => {
    const rearranged = values.chain((form) =>
      arrangements(form.form, heads).map((arrangement) => ({ form, arrangement })),
    );
    fc.assert(
      fc.property(rearranged, fc.constantFrom(...layouts.slice(0, -1)), (made, shape) => {
        const { filled } = expectNoWrongCell(made.form, linesOf(made, shape).join('\n'));
        const isRow = shape === 'row per line' || shape === 'leading bars' || shape === 'spaced';
        expect(filled).toBeGreaterThanOrEqual(isRow ? Object.keys(made.form.cells).length : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('splits glued cells by their sums or leaves them', () => {
    fc.assert(
      fc.property(printing, (made) => void expectNoWrongCell(made.form, linesOf(made, 'glued').join('\n'))),
      { numRuns: 60 },
    );
  });

  it('survives the loss of any line', () => {
    fc.assert(
      fc.property(printing, layout, fc.nat(), (made, shape, pick) => {
        const lines = linesOf(made, shape);
        lines.splice(pick % lines.length, 1);
        expectNoWrongCell(made.form, lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });

  it('survives the loss of several numbers', () => {
    fc.assert(
      fc.property(printing, layout, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (made, shape, picks) => {
        const lines = linesOf(made, shape);
        const numbered = lines.flatMap((line, index) => (isNumberLine(line) ? [index] : []));
        for (const pick of picks) {
          const at = numbered[pick % Math.max(1, numbered.length)] ?? 0;
          lines[at] = (lines[at] ?? '').replace(/\s*\d+\s*(\|?)\s*$/, '$1');
        }
        expectNoWrongCell(made.form, lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });

  it('survives repeated lines that an extractor removed', () => {
    fc.assert(
      fc.property(printing, layout, (made, shape) => {
        expectNoWrongCell(made.form, [...new Set(linesOf(made, shape))].join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('survives page numbers and headers between its rows', () => {
    fc.assert(
      fc.property(
        printing,
        layout,
        fc.nat(),
        fc.constantFrom('-3-', '3', '第 3 页 共 5 页', '某市人民政府'),
        (made, shape, pick, page) => {
          const lines = linesOf(made, shape);
          lines.splice(pick % lines.length, 0, page);
          expectNoWrongCell(made.form, lines.join('\n'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives labels wrapped anywhere', () => {
    fc.assert(
      fc.property(
        printing,
        fc.constantFrom('row per line' as const, 'leading bars' as const, 'cell per line' as const),
        fc.nat(),
        fc.nat(),
        (made, shape, pick, at) => {
          const lines = linesOf(made, shape);
          const index = pick % lines.length;
          const line = lines[index] ?? '';
          const cut = at % Math.max(1, line.length);
          if (!/\d/.test(line.slice(Math.max(0, cut - 1), cut + 1)))
            lines[index] = `${line.slice(0, cut)}\n${line.slice(cut)}`;
          expectNoWrongCell(made.form, lines.join('\n'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives traditional characters with pinyin notes and an end cut off anywhere', () => {
    fc.assert(
      fc.property(printing, layout, fc.nat(), (made, shape, at) => {
        const text = linesOf(made, shape)
          .join('\n')
          .replace(/(信息|公开|数量)/g, '$1(xīn)')
          .replaceAll('数', '數')
          .replaceAll('处', '處');
        expectNoWrongCell(made.form, text);
        expectNoWrongCell(made.form, text.slice(0, at % text.length));
      }),
      { numRuns: 200 },
    );
  });
});
