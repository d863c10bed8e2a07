import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { viewOf } from '../../../src/text/view.ts';
import { type FormValues, type Layout, consistentForm, printForm } from './print-form.ts';

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
const form = fc
  .record({ seed: fc.nat(1_000_000), kind: fc.constantFrom('GKNB-2021' as const, 'GKNB-2019' as const) })
  .map(({ seed, kind }) => consistentForm(kind, seed));
const layout = fc.constantFrom(...layouts);
const isNumberLine = (line: string) => /(?<![\d第(（])\d+\s*\|?\s*$/.test(line);

describe('a damaged form', () => {
  it('reads whole what is printed whole, in every layout but the glued one', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...layouts.slice(0, -1)), (values, shape) => {
        expect(expectNoWrongCell(values, printForm(values, shape)).filled).toBe(Object.keys(values.cells).length);
      }),
      { numRuns: 60 },
    );
  });

  it('splits glued cells by their sums or leaves them', () => {
    fc.assert(
      fc.property(form, (values) => void expectNoWrongCell(values, printForm(values, 'glued'))),
      { numRuns: 60 },
    );
  });

  it('survives the loss of any line', () => {
    fc.assert(
      fc.property(form, layout, fc.nat(), (values, shape, pick) => {
        const lines = printForm(values, shape).split('\n');
        lines.splice(pick % lines.length, 1);
        expectNoWrongCell(values, lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });

  it('survives the loss of several numbers', () => {
    fc.assert(
      fc.property(form, layout, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (values, shape, picks) => {
        const lines = printForm(values, shape).split('\n');
        const numbered = lines.flatMap((line, index) => (isNumberLine(line) ? [index] : []));
        for (const pick of picks) {
          const at = numbered[pick % Math.max(1, numbered.length)] ?? 0;
          lines[at] = (lines[at] ?? '').replace(/\s*\d+\s*(\|?)\s*$/, '$1');
        }
        expectNoWrongCell(values, lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });

  it('survives repeated lines that an extractor removed', () => {
    fc.assert(
      fc.property(form, layout, (values, shape) => {
        expectNoWrongCell(values, [...new Set(printForm(values, shape).split('\n'))].join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('survives page numbers and headers between its rows', () => {
    fc.assert(
      fc.property(
        form,
        layout,
        fc.nat(),
        fc.constantFrom('-3-', '3', '第 3 页 共 5 页', '某市人民政府'),
        (values, shape, pick, page) => {
          const lines = printForm(values, shape).split('\n');
          lines.splice(pick % lines.length, 0, page);
          expectNoWrongCell(values, lines.join('\n'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives labels wrapped anywhere', () => {
    fc.assert(
      fc.property(
        form,
        fc.constantFrom('row per line' as const, 'leading bars' as const, 'cell per line' as const),
        fc.nat(),
        fc.nat(),
        (values, shape, pick, at) => {
          const lines = printForm(values, shape).split('\n');
          const index = pick % lines.length;
          const line = lines[index] ?? '';
          const cut = at % Math.max(1, line.length);
          if (!/\d/.test(line.slice(Math.max(0, cut - 1), cut + 1)))
            lines[index] = `${line.slice(0, cut)}\n${line.slice(cut)}`;
          expectNoWrongCell(values, lines.join('\n'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('survives traditional characters with pinyin notes and an end cut off anywhere', () => {
    fc.assert(
      fc.property(form, layout, fc.nat(), (values, shape, at) => {
        const text = printForm(values, shape)
          .replace(/(信息|公开|数量)/g, '$1(xīn)')
          .replaceAll('数', '數')
          .replaceAll('处', '處');
        expectNoWrongCell(values, text);
        expectNoWrongCell(values, text.slice(0, at % text.length));
      }),
      { numRuns: 200 },
    );
  });
});
