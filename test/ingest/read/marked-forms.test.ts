import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { viewOf } from '../../../src/text/view.ts';
import { consistentForm, printForm } from '../forms/print-form.ts';
import { cell, makeDocx, paragraph, table } from './make-docx.ts';
import { type CellValue, makeXlsx } from './make-xlsx.ts';

/** A form as rows of cells; one of its numbers carries something that is no part of it. */
interface MarkedForm {
  readonly cells: Readonly<Record<string, string>>;
  readonly lines: readonly (readonly string[])[];
  readonly marked: { readonly line: number; readonly column: number };
}

const FORMS = fc
  .record({
    seed: fc.nat(1_000_000),
    form: fc.constantFrom('GKNB-2021' as const, 'GKNB-2019' as const),
    pick: fc.nat(),
  })
  .map(({ seed, form, pick }): MarkedForm => {
    const { cells } = consistentForm(form, seed);
    const lines = printForm({ form, cells }, 'row per line')
      .split('\n')
      .map((line) => line.split('|').map((content) => content.trim()))
      .map((contents) => (contents.length > 1 ? contents.slice(0, -1) : contents));
    const numbers = lines.flatMap((contents, line) =>
      contents.flatMap((content, column) => (/^\d+$/.test(content) && contents.length > 1 ? [{ line, column }] : [])),
    );
    return { cells, lines, marked: numbers[pick % numbers.length] ?? { line: 0, column: 0 } };
  });

/** Writes a form, the marked cell by its own function. */
const write = <Cell>(
  { lines, marked }: MarkedForm,
  plain: (content: string) => Cell,
  special: (content: string) => Cell,
): Cell[][] =>
  lines.map((contents, line) =>
    contents.map((content, column) => (line === marked.line && column === marked.column ? special : plain)(content)),
  );

/** Every number as printed, or none; no other cell than the marked one may be lost, and that one only where it says 10. */
async function expectRead(bytes: Uint8Array, { cells, lines, marked }: MarkedForm): Promise<void> {
  const source = await readBytes(bytes, '报告');
  const found = readForm(viewOf(source.text).text, true).cells.map(
    ({ cell: { code }, content }) => [code, content?.kind === 'value' ? content.value : null] as const,
  );
  const wrong = found.filter(([code, value]) => value !== null && value !== cells[code]);
  const lost = found.filter(([, value]) => value === null);
  expect(wrong).toEqual([]);
  expect(lost.length).toBeLessThanOrEqual(lines[marked.line]?.[marked.column] === '10' ? 1 : 0);
  expect(found).toHaveLength(Object.keys(cells).length);
}

const HTML_MARKS: readonly ((number: string) => string)[] = [
  (number) => `${number}<sup>1</sup>`,
  (number) => `${number}<sup>[12]</sup>`,
  (number) => `<ruby>${number}<rt>1</rt></ruby>`,
  (number) => `<del>77</del><ins>${number}</ins>`,
  (number) => `<span style="text-decoration:line-through">8</span>${number}`,
  (number) => `<span style="display:none">9</span>${number}`,
  (number) => `${number}<span style="font-size:0">9</span>`,
  (number) => `<font color="#ffffff">9</font>${number}`,
  (number) => `${number}<a href="#fn3">[3]</a>`,
  (number) => `${number}[3]`,
  (number) => `${number}①`,
  (number) => `${number}*`,
  (number) => `${number}注1`,
];

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const WORD_MARKS: readonly ((number: string) => string)[] = [
  (number) => run(number) + run('1', '<w:vertAlign w:val="superscript"/>'),
  (number) => run(number) + '<w:r><w:footnoteReference w:id="2"/></w:r>',
  (number) => run('9', '<w:strike/>') + run(number),
  (number) => run('9', '<w:dstrike/>') + run(number),
  (number) => run('9', '<w:vanish/>') + run(number),
  (number) => run(number) + run('9', '<w:color w:val="FFFFFF"/>'),
  (number) => `<w:fldSimple w:instr="=1">${run(number)}</w:fldSimple>`,
];

const rich = (...runs: readonly (readonly [text: string, font: string])[]): CellValue => ({
  attributes: 't="inlineStr"',
  inside: `<is>${runs.map(([text, font]) => `<r><rPr>${font}</rPr><t>${text}</t></r>`).join('')}</is>`,
});
const EXCEL_MARKS: readonly ((number: string) => CellValue)[] = [
  (number) => rich([number, ''], ['1', '<vertAlign val="superscript"/>']),
  (number) => rich(['9', '<strike/>'], [number, '']),
  (number) => rich([number, ''], ['9', '<color rgb="FFFFFFFF"/>']),
];

/** 774091, 7777409, 977409: whatever stood at a number by its mark-up became part of it. */
describe('a form, one number of which carries what is no part of it', () => {
  test('in a page', async () => {
    await fc.assert(
      fc.asyncProperty(FORMS, fc.constantFrom(...HTML_MARKS), async (form, mark) => {
        const rows = write(form, (content) => content, mark).map((contents) =>
          contents.length === 1
            ? `<p>${contents[0]}</p>`
            : `<table><tr><td>${contents.join('</td><td>')}</td></tr></table>`,
        );
        await expectRead(new TextEncoder().encode(`<html><body>${rows.join('')}</body></html>`), form);
      }),
      { numRuns: 40 },
    );
  });

  test('in a Word file', async () => {
    const notes = {
      name: 'word/footnotes.xml',
      content: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>${run('含3件')}</w:p></w:footnote></w:footnotes>`,
    };
    await fc.assert(
      fc.asyncProperty(FORMS, fc.constantFrom(...WORD_MARKS), async (form, mark) => {
        const body = write(
          form,
          (content) => content,
          (number) => `\u0000${number}`,
        ).map((contents) =>
          contents.length === 1
            ? paragraph(contents[0] ?? '')
            : table(
                contents
                  .map((content) =>
                    content.startsWith('\u0000')
                      ? `<w:tc><w:tcPr/><w:p>${mark(content.slice(1))}</w:p></w:tc>`
                      : cell(content),
                  )
                  .join(''),
              ),
        );
        await expectRead(makeDocx(body.join(''), [notes]), form);
      }),
      { numRuns: 12 },
    );
  });

  test('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(FORMS, fc.constantFrom(...EXCEL_MARKS), async (form, mark) => {
        await expectRead(
          makeXlsx([{ name: '年度报告', rows: write<CellValue>(form, (content) => content, mark) }]),
          form,
        );
      }),
      { numRuns: 12 },
    );
  });
});
