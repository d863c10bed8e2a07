import type { Notice } from '../../../domain/answer.ts';
import type { Report } from '../../../domain/report.ts';
import type { Found } from '../../../figures/found.ts';
import { bodyAndTime } from './wording.ts';

/** What is odd about the way the figures came: from prose where a table was due, or from a copy that is not to be trusted. */
export function notDirect(readings: readonly Found[]): Notice[] {
  const lost = readings.filter(
    ({ finding, report, indicator }) => finding.kind === 'prose' && report.form !== null && indicator.cells.length > 0,
  );
  return [
    ...distinct(lost.map(({ report }) => report)).map((report): Notice => ({
      kind: 'table_lost',
      text: `${bodyAndTime(report)}报告中没有可读的对应统计表，以上数字取自正文。`,
    })),
    ...lowTrust(readings.map(({ report }) => report)),
  ];
}

/** Shown with every answer that uses such a document. */
export const lowTrust = (reports: readonly Report[]): Notice[] =>
  distinct(reports)
    .filter(({ quality }) => quality.trust === 'low')
    .map(({ title, quality }) => ({
      kind: 'low_trust',
      text: `《${title}》可信度低：${quality.reasons.join('；')}。`,
    }));

const distinct = (reports: readonly Report[]) => [...new Set(reports)];
