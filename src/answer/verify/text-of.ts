import type { ReportId } from '../../domain/ids.ts';

/** The stored text of a report; undefined where there is none that can be relied on. */
export type TextOf = (report: ReportId) => Promise<string | undefined>;
