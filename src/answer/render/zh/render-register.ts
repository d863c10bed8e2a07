import type { Figure, Outcome } from '../../../domain/answer.ts';
import { decimalOf } from '../../../domain/decimal.ts';
import { periodLabel } from '../../../domain/period.ts';
import type { Report, ReportKind } from '../../../domain/report.ts';
import { nameOf } from '../../../plan/library.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { findTitleIn } from '../../titles.ts';
import { answeredFrom } from './answered-from.ts';
import { declined } from './declined.ts';

const KINDS: Readonly<Record<ReportKind, string>> = {
  annual_report: '政府信息公开年度报告',
  hotline_report: '热线运行报告',
  institution_report: '事业单位法人年度报告',
  regulation: '法规规章',
  guide: '公开指南',
  template: '空白格式',
  other: '其他文件',
};

/** How many documents are here, of whom and of when, each body with the title of its newest. */
export function renderRegister({
  where,
  reports,
  bodies,
  more,
}: Extract<Result, { kind: 'register' }>): Outcome | null {
  if (reports.length === 0) return declined('not_found', 'not_in_library', { text: `库内没有${where}的报告。` });
  const book = createCitationBook();
  const lines = bodies.map(({ source, own }) => {
    const title = source && findTitleIn(source.report, source.text);
    const mark = source && title ? `[${book.cite(source, title)}]` : '';
    const times = [...new Set(own.flatMap(({ period }) => (period ? periodLabel(period) : [])))];
    return `${own[0] ? nameOf(own[0]) : ''}：${times.length > 0 ? times.join('、') : '未写明年份'}${mark}`;
  });
  const figures = [counted('库内文件', reports.length), ...countKinds(reports)];
  const [total, ...kinds] = figures.map(({ label, display }) => `${label}${display}`);
  const rest = more > 0 ? ['其余单位见首页的收录清单。'] : [];
  const text = [`${where}${total}：${kinds.join('、')}。`, ...lines, ...rest].join('\n');
  return answeredFrom({ notices: [] }, book, { text, figures, reports: bodies.flatMap(({ own }) => own) });
}

const countKinds = (reports: readonly Report[]): Figure[] =>
  Object.entries(KINDS).flatMap(([kind, label]) => {
    const count = reports.filter((report) => report.kind === kind).length;
    return count > 0 ? [counted(label, count)] : [];
  });

/** A count of documents is no figure of any of them: it comes from the register. */
const counted = (label: string, count: number): Figure => ({
  indicator: 'library.documents',
  label,
  agency: null,
  region: null,
  period: null,
  scope: null,
  value: decimalOf(count),
  unit: '份',
  display: `${count}份`,
  wording: null,
  source: 'derived',
  formula: '按库内收录清单计数',
  citation: 1,
});
