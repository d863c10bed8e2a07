import { type FormBlock, type FormColumn, cellOf } from '../../../../src/catalogue/forms.ts';
import type { PrintedCell, PrintedTable } from '../printed-form.ts';
import type { Arrangement } from './arrangement.ts';
import { headCell, labelCell, valueCell } from './cells.ts';
import type { FilledForm } from './fill-form.ts';
import { requestRows, type RequestRow } from './request-rows.ts';

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table 3: who asked across, what became of it down. With one row of heads it has one column of labels. */
export function layOutRequests({ blocks, entries }: FilledForm, arrangement: Arrangement): PrintedTable {
  const block = blocks.find(({ table }) => table === 't3');
  if (!block) throw new Error('the form has no table 3');
  const { headRows } = arrangement;
  const width = headRows === 1 ? 1 : 3;
  const groups = columnGroups(block, arrangement);
  const columns = groups.flatMap((group) => group.columns);
  const lines = requestRows(block, arrangement);
  const values = lines.flatMap(({ row }, index) =>
    columns.map((column, at) => {
      const { code } = cellOf(block, row, column);
      return valueCell(code, entries.get(code)?.text ?? '', { row: headRows + index, column: width + at });
    }),
  );
  const cells = [...heads(groups, headRows, width), ...labels(lines, headRows, width), ...values];
  return { kind: 'table', table: 't3', cells };
}

interface ColumnGroup {
  readonly code: string;
  readonly label: string;
  readonly columns: readonly FormColumn[];
}

function columnGroups({ columns }: FormBlock, { columns: arrange }: Arrangement): readonly ColumnGroup[] {
  const alone = (code: string) => {
    const own = columns.filter((column) => column.code === code);
    return { code, label: own[0]?.label ?? '', columns: own };
  };
  const organisations = columns.filter(({ code }) => code !== 'nat' && code !== 'tot');
  return arrange([
    alone('nat'),
    { code: 'org', label: '法人或其他组织', columns: arrange(organisations) },
    alone('tot'),
  ]);
}

function heads(groups: readonly ColumnGroup[], headRows: 1 | 2 | 3, width: number): PrintedCell[] {
  const cells = [headCell(headRows === 1 ? '项目' : NOTE, { row: 0, column: 0, rowSpan: headRows, columnSpan: width })];
  const count = groups.flatMap(({ columns }) => columns).length;
  if (headRows === 3) cells.push(headCell('申请人情况', { row: 0, column: width, columnSpan: count }));
  let column = width;
  for (const { label, columns } of groups) {
    const isGroup = headRows > 1 && columns.length > 1;
    const place = { row: Math.max(0, headRows - 2), column };
    if (isGroup) cells.push(headCell(label, { ...place, columnSpan: columns.length }));
    const below = isGroup ? { row: headRows - 1 } : { row: place.row, rowSpan: Math.min(2, headRows) };
    cells.push(...columns.map((own, index) => headCell(own.label, { ...below, column: column + index })));
    column += columns.length;
  }
  return cells;
}

/** A label spans the rows that follow under it, and the columns that no label of its row takes. */
function labels(lines: readonly RequestRow[], top: number, width: number): PrintedCell[] {
  return lines.flatMap(({ labels }, index) => {
    const shown = width === 1 ? labels.slice(-1) : labels;
    return shown.flatMap((label, depth) => {
      if (depth < shown.length - 1 && lines[index - 1]?.labels[depth] === label) return [];
      const end = lines.findIndex((line, at) => at > index && line.labels[depth] !== label);
      const rowSpan = depth < shown.length - 1 ? (end < 0 ? lines.length : end) - index : 1;
      const columnSpan = depth === shown.length - 1 ? width - depth : 1;
      return [labelCell(label, { row: top + index, column: depth, rowSpan, columnSpan })];
    });
  });
}
