import type { ReportKind } from '../../../src/domain/report.ts';

/** What a document reports on, and for which year; null where that is not known. */
export interface DocumentTopic {
  readonly kind: 'disclosure' | 'hotline';
  readonly year: number | null;
}

export const topicOf = (kind: ReportKind, year: number | null): DocumentTopic => ({
  kind: kind === 'hotline_report' ? 'hotline' : 'disclosure',
  year,
});
