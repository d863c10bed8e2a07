import type { Citation, Outcome } from '../../../domain/answer.ts';
import { periodLabel } from '../../../domain/period.ts';
import type { Report } from '../../../domain/report.ts';
import { nameOf, yearOf } from '../../../plan/library.ts';
import { momentInWords } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { byStanding } from '../../../plan/standing.ts';
import { createCitationBook, type Source } from '../../citations.ts';
import { findTitleIn } from '../../titles.ts';
import { declined } from './declined.ts';

/** The words are in no report that is meant: which is not that nothing happened. */
export function renderNothing(
  plan: Pick<Plan, 'isOpen' | 'reports'>,
  words: readonly string[],
  titles: readonly Source[],
): Outcome {
  const asked = words.length > 0 ? `与“${words.join('”“')}”相符的内容` : '与问题相符的内容';
  const located = !plan.isOpen && plan.reports.length > 0;
  if (!located)
    return declined('not_found', 'low_evidence', { text: `库内没有找到${asked}。可以写明地区、机关和年份再问。` });
  return declined('not_found', 'not_mentioned', {
    text: `${searched(plan.reports)}没有找到${asked}；未提及不等于没有发生，也不等于零。`,
    citations: titlesOf(titles),
  });
}

function searched(reports: readonly Report[]): string {
  const dated = reports.filter((report) => yearOf(report) !== null);
  const named = [
    ...new Set(dated.map((report) => `${nameOf(report)}${report.period ? periodLabel(report.period) : ''}`)),
  ];
  const more = named.length > NAMED ? `等${named.length}份` : '';
  return named.length > 0 ? `在${named.slice(0, NAMED).join('、')}${more}的报告中` : '在库内的文件中';
}

const NAMED = 4;

/** A month or a quarter is shown by the title of its report: that part of the year had nothing. */
function titlesOf(sources: readonly Source[]): Citation[] {
  const book = createCitationBook();
  for (const source of sources) {
    const title = findTitleIn(source.report, source.text);
    if (title) book.cite(source, title);
  }
  return book.list();
}

/** 政府信息公开条例 第五十条: by 31 January for the year before. */
const UNWRITTEN = '一年的年度报告在次年一月底前才公布。';

/** The body is here, the asked time is not: says so with the times there are. */
export function renderNoReport({ subjects, query, library }: Plan, titles: readonly Source[]): Outcome {
  const held = subjects
    .flatMap((subject) => subject.held)
    .filter(({ period }) => period)
    .toSorted(byStanding);
  const { when } = query;
  const moments = when.kind === 'named' ? when.moments : [];
  const said = when.kind === 'named' && when.said ? `（${when.said}）` : '';
  const newest = Math.max(0, ...library.reports.map((report) => yearOf(report) ?? 0));
  const isFuture = newest > 0 && moments.some(({ year }) => year !== null && year > newest);
  const whose = held[0] ? nameOf(held[0]) : subjects.map(({ words }) => words).join('、');
  const text = [
    `库内没有${whose}${moments.map(momentInWords).join('、')}${said}的报告，因此无法回答（这不等于数量为零）。`,
    heldIn(held),
    isFuture ? `库内最新为${newest}年度。` : '',
    /今年|本年度/.test(said) ? UNWRITTEN : '',
  ].join('');
  return declined('not_found', 'not_in_library', { text, citations: titlesOf(titles) });
}

function heldIn(held: readonly Report[]): string {
  const periods = [...new Set(held.flatMap(({ period }) => (period ? periodLabel(period) : [])))].toSorted();
  if (periods.length === 0) return '';
  const isYearly = held.every(({ period }) => period?.kind === 'year');
  return isYearly ? `已收录的年度：${periods.join('、')}。` : `库内只有${periods.join('、')}的报告。`;
}
