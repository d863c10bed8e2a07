import type { PassageId, ReportId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';

export const reportRow = (report: Report) => ({ id: report.id, metadata: JSON.stringify(report) });

// The store wrote this JSON from a Report.
export const readReport = ({ metadata }: { readonly metadata: string }) => JSON.parse(metadata) as Report;

export interface PassageRow {
  readonly id: PassageId;
  readonly report: ReportId;
  readonly ordinal: number;
  readonly kind: Passage['kind'];
  readonly first: number;
  readonly last: number;
  readonly headings: string;
  readonly text: string;
}

export function passageRow({ start, end, headings, ...passage }: Passage): PassageRow {
  return { ...passage, first: start, last: end, headings: JSON.stringify(headings) };
}

export function readPassage({ first, last, headings, ...row }: PassageRow): Passage {
  return { ...row, start: first, end: last, headings: JSON.parse(headings) as readonly string[] };
}
