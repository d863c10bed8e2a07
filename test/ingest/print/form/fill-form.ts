import { type FormBlock, type FormColumn, type FormRow, cellOf, formOf } from '../../../../src/catalogue/forms.ts';
import type { CellCode } from '../../../../src/domain/ids.ts';
import type { FormId } from '../../../../src/domain/report.ts';
import type { Draw } from '../draw.ts';
import { drawDisputes, drawRequests } from './consistent-counts.ts';
import type { Truth } from '../printed-form.ts';

export interface Entry {
  readonly text: string;
  readonly truth: Truth;
}

/** A form as an office fills it in: the rows that it prints, and what stands in each cell. */
export interface FilledForm {
  readonly form: FormId;
  readonly blocks: readonly FormBlock[];
  readonly entries: ReadonlyMap<CellCode, Entry>;
}

type Counts = ReadonlyMap<string, number>;

/** Random values whose sums hold, small ones and large ones, with zeros, blanks, `/`, `-`, and decimals where money is. */
export function fillForm(form: FormId, draw: Draw): FilledForm {
  const blocks = printedBlocks(form, draw);
  const entries = blocks.flatMap((block) => {
    if (block.table === 't3') return countEntries(block, drawRequests(block, draw), zeroTexts(draw));
    if (block.table === 't4') return countEntries(block, drawDisputes(block, draw), zeroTexts(draw));
    return disclosureEntries(block, draw);
  });
  return { form, blocks, entries: new Map(entries) };
}

/** The 2021 form has three rows of (六)其他处理, often printed as one; the 2019 form has one, and a row that few print. */
function printedBlocks(form: FormId, draw: Draw): FormBlock[] {
  const inDetail = form === 'GKNB-2021' && !draw.once(5);
  const left = [...(inDetail ? ['r6'] : ['r6a', 'r6b', 'r6c']), ...(draw.once(4) ? [] : ['opd'])];
  return formOf(form).blocks.map((block) => ({
    ...block,
    rows: block.rows.filter(({ code }) => !left.includes(code)),
  }));
}

/** How zeros are printed but in totals: as such, or as nothing at all. */
const zeroTexts = (draw: Draw) => draw.pick(['0', '0', '0', '0', '']);

function countEntries(block: FormBlock, counts: Counts, zero: string): [CellCode, Entry][] {
  return cellsOf(block).map(({ row, column }) => {
    const { code, unit } = cellOf(block, row, column);
    const count = counts.get(`${row.code}.${column.code}`) ?? 0;
    return [code, entryOf(count === 0 && column.code !== 'tot' ? zero : String(count), unit)];
  });
}

function disclosureEntries(block: FormBlock, draw: Draw): [CellCode, Entry][] {
  const most = draw.pick([4, 30, 900, 40_000, 3_000_000]);
  return block.rows.flatMap((row) => {
    const none = draw.once(7) ? draw.pick(['', '/', '-']) : undefined;
    return block.columns.map((column): [CellCode, Entry] => {
      const { code, unit } = cellOf(block, row, column);
      return [code, none === undefined ? disclosed(column, unit, draw.below(most), draw) : entryOf(none, unit)];
    });
  });
}

function disclosed({ code }: FormColumn, unit: string, count: number, draw: Draw): Entry {
  if (code === 'chg') return change(draw.once(3) ? -count : count, unit, draw);
  if (code !== 'amt' || draw.once(5)) return entryOf(String(count), unit);
  return entryOf(`${count}.${draw.pick(['1', '25', '36', '07', '4518', '311082'])}`, unit);
}

/** 本年增/减 with a sign or with its words. */
function change(count: number, unit: string, draw: Draw): Entry {
  const size = Math.abs(count);
  const [up, down, none] = draw.pick([
    ['', '-', '0'],
    ['', '-', '0'],
    ['+', '-', '0'],
    ['增', '减', '+(0) -(0)'],
  ]);
  const text = count === 0 ? none : `${count > 0 ? up : down}${size}`;
  return { text, truth: { state: 'value', value: String(count === 0 ? 0 : count), unit } };
}

export function entryOf(text: string, unit: string): Entry {
  if (text === '/') return { text, truth: { state: 'not applicable' } };
  return { text, truth: text === '' || text === '-' ? { state: 'blank' } : { state: 'value', value: text, unit } };
}

const cellsOf = ({ rows, columns }: FormBlock): { readonly row: FormRow; readonly column: FormColumn }[] =>
  rows.flatMap((row) => columns.map((column) => ({ row, column })));
