import { type Decimal, add, compare } from '../../src/domain/decimal.ts';
import type { FormBlock, FormRow } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { PlacedRow } from './filled-row.ts';
import { type Head, groupsUnder, headsOver } from './heads/heads-over-rows.ts';
import { settleOrders } from './heads/settle-orders.ts';
import { isUniform, placeCells } from './place-cells.ts';
import { readTableCells } from './table-cells.ts';

/** Some exports write a table as one run of text: `规章000行政规范性文件8855698`. */
export function isGlued(text: string, region: Span): boolean {
  const content = text.slice(region.start, region.end);
  return !content.includes('|') && content.split('\n').filter((line) => line.trim()).length < 6;
}

interface GluedRow {
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly label: Span;
  /** The digits of all its cells. */
  readonly run: Span;
  readonly readings: readonly (readonly Span[])[];
}

/**
 * Splits each run of digits into the row's cells in every way that the row's own sum allows; what is left open is
 * settled by the column sums of table 3, or stays missing. All of that
 * knows the order of the form only, so the header must say that it is the one printed.
 */
export function readGluedRows(text: string, region: Span, blocks: readonly FormBlock[]): readonly PlacedRow[] {
  const rows = settle(
    text,
    blocks.flatMap((block) => findGluedRows(text, region, block, blocks)),
  ).map((row) => ({ ...row, cells: readTableCells(text, row.run) }));
  return groupsUnder(headsOver(text, region, rows)).flatMap(({ head, rows }) => placeGlued(text, head, rows));
}

function placeGlued(text: string, head: Head, rows: readonly GluedRow[]): PlacedRow[] {
  const filled = rows.map(({ block, row, label, readings }) => {
    const only = readings.length === 1 ? readings[0] : undefined;
    return { block, row, label, values: only?.flatMap((span) => readTableCells(text, span)) };
  });
  const [first] = filled;
  if (!first) return [];
  const known = filled.flatMap(({ values }) => (values ? [values] : []));
  const settled = settleOrders(head, first.block, known, first.block.columns.length);
  const isOfForm = settled.mayBeForm && !settled.bySums;
  return filled.map((row) =>
    isOfForm || (row.values && isUniform(row.values))
      ? placeCells(row, head, settled, GLUED)
      : placeCells({ ...row, values: undefined }, head, settled, settled.note),
  );
}

const GLUED = '原表此行各列的数字连在一起，无法分开';

function findGluedRows(text: string, region: Span, block: FormBlock, blocks: readonly FormBlock[]): GluedRow[] {
  const content = text.slice(region.start, region.end);
  return block.rows.flatMap((row) => {
    const source = row.pattern.source.replaceAll('^', '').replaceAll('$', '');
    const match = new RegExp(
      String.raw`(?<label>(?:${source})(?<rest>[^\d]*?(?:\([^)]*\))?[^\d]*?))\s*(?<digits>[\d.][\d. ]*)`,
    ).exec(content);
    const digits = match?.groups?.['digits'];
    if (!match || digits === undefined || holdsMore(match.groups?.['rest'] ?? '', blocks)) return [];
    const start = region.start + match.index;
    const at = start + match[0].length - digits.length;
    const run = withoutNextOrdinal(text, { start: at, end: at + digits.trimEnd().length });
    if (run.start === run.end) return []; // (六)其他处理 right before 1.申请人…: a group name, no row
    const goesOn = run.end >= text.trimEnd().length; // an excerpt may end inside the run
    return [{ block, row, label: { start, end: at }, run, readings: goesOn ? [] : readingsOf(text, run, block) }];
  });
}

/** Behind the label the cells are something else than digits (/ / /), or another row or group begins before any digit. */
const holdsMore = (rest: string, blocks: readonly FormBlock[]) =>
  /\/|第.{1,4}条|第\(.\)项/.test(rest) ||
  blocks.some(({ rows }) =>
    rows.some(({ pattern }) => new RegExp(pattern.source.replaceAll('^', '').replaceAll('$', '')).test(rest)),
  );

/** `00000002.其他法律…`: the last digit and its point number the next row. */
function withoutNextOrdinal(text: string, run: Span): Span {
  const ordinal = /(\d)\.\s*$/.exec(text.slice(run.start, run.end));
  return ordinal ? { start: run.start, end: run.start + ordinal.index } : run;
}

/** More digits than any row of the form fills, and more readings than the sums could settle: such a run stays unread. */
const LONGEST_RUN = 60;
const MOST_READINGS = 50;

function readingsOf(text: string, run: Span, block: FormBlock): (readonly Span[])[] {
  const columns = block.columns.length;
  if (columns === 1) return [[run]];
  if (run.end - run.start > LONGEST_RUN) return [];
  const readings = block.table === 't3' ? splitsWithTotal(text, run, columns) : splitRun(text, run, columns, null);
  // Among those that were not looked at there may be another that fits.
  return readings.length < MOST_READINGS ? readings : [];
}

const valueAt = (text: string, { start, end }: Span) => text.slice(start, end) as Decimal;
const isInteger = (digits: string) => /^(?:0|[1-9]\d{0,8})$/.test(digits);

/** The last cell of a row is the sum of the others; trying each total first leaves few ways to cut the rest. */
function splitsWithTotal(text: string, run: Span, columns: number): (readonly Span[])[] {
  const splits: (readonly Span[])[] = [];
  for (let start = run.end - 1; start > run.start && splits.length < MOST_READINGS; start--) {
    const total = text.slice(start, run.end);
    if (!isInteger(total)) continue;
    const parts = splitRun(text, { start: run.start, end: start }, columns - 1, Number(total));
    splits.push(...parts.map((spans) => [...spans, { start, end: run.end }]));
  }
  return splits;
}

/**
 * Every way to cut the digits into `parts` integers without leading zeros that add up to `total`, or to anything when
 * it is null; white space always separates.
 */
function splitRun(text: string, run: Span, parts: number, total: number | null): (readonly Span[])[] {
  const { end } = run;
  let { start } = run;
  while (start < end && text[start] === ' ') start++;
  if (parts === 0) return start >= end && !total ? [[]] : [];
  const splits: (readonly Span[])[] = [];
  for (let stop = start + 1; stop <= end && splits.length < MOST_READINGS; stop++) {
    const digits = text.slice(start, stop);
    const left = total === null ? null : total - Number(digits);
    if (!isInteger(digits) || (left !== null && left < 0)) break;
    const rests = splitRun(text, { start: stop, end }, parts - 1, left);
    splits.push(...rests.map((rest) => [{ start, end: stop }, ...rest]));
  }
  return splits;
}

/** With every other row of table 3 settled, the column sums leave one reading of an open row, or the row stays open. */
function settle(text: string, rows: readonly GluedRow[]): readonly GluedRow[] {
  const open = rows.filter(({ block, readings }) => block.table === 't3' && readings.length > 1);
  if (open.length !== 1 || !open[0]) return rows;
  const fitting = open[0].readings.filter((reading) => balances(text, rows, open[0], reading));
  return rows.map((row) => (row === open[0] ? { ...row, readings: fitting } : row));
}

/** First item + second item = (七)总计 + carried over, in every column (the form's own rule). */
function balances(
  text: string,
  rows: readonly GluedRow[],
  open: GluedRow | undefined,
  reading: readonly Span[],
): boolean {
  const valueOf = (code: string, column: number) => {
    const row = rows.find((candidate) => candidate.row.code === code);
    const span = (row === open ? reading : row?.readings[0])?.[column];
    return span && valueAt(text, span);
  };
  return reading.every((_, column) => {
    const [received, carriedIn, done, carriedOut] = ['new', 'cin', 'r7', 'cout'].map((code) => valueOf(code, column));
    if (!received || !carriedIn || !done || !carriedOut) return false;
    return compare(add(received, carriedIn), add(done, carriedOut)) === 0;
  });
}
