import type { Chart, Citation, Coverage, Figure, Notice, QueryRecord, Reason } from './answer.ts';
import type { ReportId } from './ids.ts';

/** What may be done with the figures of one measure: nothing else is ever computed. */
export const STATISTICS_OPERATIONS = ['list', 'sum', 'average', 'median', 'rank'] as const;
export type StatisticsOperation = (typeof STATISTICS_OPERATIONS)[number];

/** Asked of the statistics service; names may be codes and ids or the words people use. */
export interface StatisticsQuery {
  readonly indicator: string;
  readonly region: string | null;
  readonly agency: string | null;
  /** All years when empty. */
  readonly years: readonly number[];
  /** The places within the region instead of the region itself. */
  readonly inside: 'province' | 'city' | 'county' | null;
  readonly operation: StatisticsOperation;
}

/** A figure that contradicts the one that is counted, in another file. */
export interface RivalFigure {
  readonly documentId: ReportId;
  readonly title: string;
  readonly figure: Figure;
  readonly citation: Citation;
}

/** What one report says of the measure: a figure with its place, or why there is none. */
export interface StatisticsRow {
  readonly documentId: ReportId;
  readonly title: string;
  readonly agency: string | null;
  readonly region: string | null;
  readonly period: string | null;
  readonly figure: Figure | null;
  readonly citation: Citation | null;
  /** What other files of the same body and time say otherwise; they are not counted. */
  readonly rivals: readonly RivalFigure[];
  /** In a ranking; equal figures share their place. */
  readonly rank: number | null;
  readonly reason: Reason | null;
  /** Why there is no figure, in words. */
  readonly note: string | null;
}

export interface StatisticsTable {
  readonly indicator: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly comparable: string;
  };
  readonly operation: StatisticsOperation;
  readonly rows: readonly StatisticsRow[];
  /** The sum, average or median with its formula; null for lists, and where something stands against it. */
  readonly result: {
    readonly value: string;
    readonly unit: string;
    readonly display: string;
    readonly formula: string;
  } | null;
  /** Why the figures are not ranked or put together, in words. */
  readonly obstacles: readonly string[];
  readonly coverage: Coverage;
  readonly chart: Chart | null;
  readonly notices: readonly Notice[];
  readonly queries: readonly QueryRecord[];
  readonly snapshot: string;
}
