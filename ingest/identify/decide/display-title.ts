import { type Period, periodLabel } from '../../../src/domain/period.ts';
import { KIND_NAMES, type ReportKind } from '../../../src/domain/report.ts';

const MARK = '（原文未载明标题）';

/** What a document without a title is shown as: composed of what is known of it, and marked as composed. */
export function displayTitle(agency: string | null, period: Period | null, kind: ReportKind): string {
  const parts = [agency ?? '', period ? periodLabel(period) : '', kind === 'other' ? '' : KIND_NAMES[kind]];
  return agency === null && period === null ? MARK : `${parts.join('')}${MARK}`;
}
