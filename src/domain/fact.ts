import type { CellCode, IndicatorId, ReportId } from './ids.ts';
import type { Decimal } from './decimal.ts';
import type { Span } from './passage.ts';
import { type Period, timeKey } from './period.ts';
import type { StatutoryTable } from './statutory-table.ts';

/** Where a statutory cell stands, in the words of the form. */
export interface CellPlace {
  readonly table: StatutoryTable;
  readonly row: string;
  readonly column: string;
}

/** Note of a figure paired with one name of an enumeration (甲、乙分别办理…件). */
export const LISTED = '原文分别列举';

/** Note of every figure that was recognised in a picture. */
export const RECOGNISED = '识别文字，请核对原件';

/** Note of a cell with nothing in it. */
export const BLANK = '原表为空白';

/** Note of a figure that the words at its place do not confirm. */
export const UNCONFIRMED = '库内所存的这个数字与原文此处不符';

/** Note of a figure whose stored form is no longer what was written. */
export const DAMAGED = '库内所存的这个数字已损坏，与入库时不符';

/** What a cell or sentence says. Blank, `-`, `/` and damage are never 0. */
export type FactState = 'value' | 'zero' | 'not_applicable' | 'missing';

/**
 * One figure with its exact place in the source. `low`/`high` bound an approximate value (10万余 → low 100000), and are
 * all that is known of a range (100-120: no value); `wording` is the figure as printed.
 */
export interface Fact extends Span {
  readonly report: ReportId;
  readonly indicator: IndicatorId | null;
  readonly cell: CellCode | null;
  readonly place: CellPlace | null;
  /** What is counted, in the report's own words, when the catalogue has no indicator for it or as its refinement. */
  readonly subject: string | null;
  readonly state: FactState;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string | null;
  readonly wording: string;
  readonly scope: string | null;
  readonly period: Period | null;
  readonly source: 'table' | 'prose';
  readonly note: string | null;
}

/** A fact that holds a number. */
export type ValuedFact = Fact & { readonly value: Decimal };

/** The same place without its number, and why: what is not certain is never answered. */
export const withoutValue = (fact: Fact, note: string): Fact => ({
  ...fact,
  state: 'missing',
  value: null,
  low: null,
  high: null,
  note,
});

/** Was its number taken away because it may not be the right one? */
export const isDoubted = ({ note }: Fact): boolean => note === DAMAGED || note === UNCONFIRMED;

export const hasValue = (fact: Fact): fact is ValuedFact => fact.value !== null;

/** 30至40场: bounds without a value. */
export const isRange = ({ value, low, high }: Fact): boolean => value === null && low !== null && high !== null;

/** A report as it is asked for: of its own period, or of another one that it has figures of. */
interface Dated {
  readonly period: Period | null;
  readonly alsoOf?: readonly Period[];
}

/** Whether a figure is of the very period that a report is asked for. Of a report without one all are, unless it compares several. */
export const isOfReport = ({ period }: Fact, report: Dated): boolean =>
  report.period === null
    ? period === null || (report.alsoOf?.length ?? 0) < 2
    : timeKey(period) === timeKey(report.period);
