import type { Span } from '../../src/domain/passage.ts';
import { type PrintedTable, findTables } from './tables/find-tables.ts';
import { gridsOf } from './tables/grids-of.ts';
import { isMeasure } from './tables/measures.ts';
import { isFilling } from './tables/printed-cell.ts';
import { type TableValue, valuesOf } from './tables/table-values.ts';

/** A number of a table that is no statutory form, named by its row and column: 庆城县办结率. */
export interface LabelledValue extends TableValue {
  readonly subject: string;
  /** The place or body that the row or column is about. */
  readonly owner: string | null;
  /** What is counted or measured. */
  readonly measure: string;
}

export interface LabelledTables {
  readonly values: readonly LabelledValue[];
  /** Cells with nothing but a number whose row names them no further: no sentence says what they count. */
  readonly cells: readonly Span[];
}

const LONGEST_NAME = 24;

/**
 * Bulletins print tables of their own: 投诉类 | 15042 | 39.12% |. A number is known by the name of its row and the head of
 * its column; where either is not sure it is left out, and never taken for that of a neighbour.
 */
export function findLabelledValues(text: string, regions: readonly Span[]): LabelledTables {
  const tables = joinAtBars(text, regions).flatMap((region) => findTables(text, region));
  const values = tables.filter((table) => !isStatutory(table)).flatMap((table) => tableValues(text, table));
  return { values, cells: tables.filter(({ loose }) => !loose).flatMap(ownCells) };
}

/** Lines of nothing but bars, which merged heads leave, part no table. */
function joinAtBars(text: string, regions: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last && /^[\s|]*$/.test(text.slice(last.end, region.start)))
      joined[joined.length - 1] = { start: last.start, end: region.end };
    else joined.push(region);
  }
  return joined;
}

const tableValues = (text: string, table: PrintedTable): LabelledValue[] =>
  gridsOf(table)
    .flatMap((grid) => valuesOf(text, grid, table.caption))
    .filter(({ row, column }) => row.length <= LONGEST_NAME && column.length <= LONGEST_NAME)
    .map(labelled);

/** In a table with bars a row of more than a name and a number belongs to its columns. */
const ownCells = ({ rows }: PrintedTable): Span[] =>
  rows.flatMap((row) => (row.length === 1 || row.filter(isFilling).length > 1 ? row.filter(isFilling) : []));

/** Heads and rows of the forms: what their reader left out is not sure, and their merged heads tell nothing here. */
const STATUTORY =
  /本年新收政府信息公开|上年结转政府信息公开|结转下年度继续|本年制发件|现行有效件|处理决定数量|对外公开总数|结果维持|尚未审结|法人或其他组织|科研机构|社会公益组织|信息内容/;

/** A list of the forms' rows with one number each, under the head of a time, is no form: 本年新收…数量 | 45 |. */
const isStatutory = ({ rows }: PrintedTable) =>
  rows.some((row) => row.some(({ words }) => STATUTORY.test(words))) && !isListOfTotals(rows);

const isListOfTotals = ([head, ...rows]: PrintedTable['rows']) =>
  head?.length === 2 && /年度?$/.test(head[1]?.words ?? '') && rows.every((row) => row.length <= 2);

const PLACE_OR_BODY = /(?:[区县市旗镇乡盟]|街道|[局委办厅处院]|中心|公司|单位|部门|总队|支队|大队|集团|管委会|服务区)$/;

/** Places as heads and measures as rows say the same as the other way round. */
function labelled(value: TableValue): LabelledValue {
  const { row, column } = value;
  const turned = isMeasure(row) && !isMeasure(column) && PLACE_OR_BODY.test(column);
  const [owner, measure] = turned ? [column, row] : [row, column];
  const isOwner = PLACE_OR_BODY.test(owner) && !isMeasure(owner);
  return { ...value, subject: `${owner}${measure}`, owner: isOwner ? owner : null, measure: measure || owner };
}
