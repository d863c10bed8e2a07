import type { Notice, Outcome } from '../../../domain/answer.ts';
import type { Report } from '../../../domain/report.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { answeredFrom } from './answered-from.ts';
import { declined } from './declined.ts';
import { bodyAndTime } from './wording.ts';

type Passages = Extract<Result, { kind: 'passages' }>;

const CUT = '\n该部分较长，以上只引各段的开头，其余见原文。';

/** Verbatim quotes, each with who says it and when. */
export function renderPassages({ extracts, degraded, isCut }: Passages): Outcome | null {
  const book = createCitationBook();
  const used: Report[] = [];
  const blocks = extracts.map(({ passage, start, end, source }) => {
    const n = book.cite(source, { start, end }, { section: passage.headings.join(' › ') || null });
    const quoted = book.list()[n - 1]?.quote ?? '';
    const lead = sourceLine(source.report, used.at(-1));
    used.push(source.report);
    return `${lead}“${quoted}”[${n}]`;
  });
  const notices: Notice[] = degraded ? [{ kind: 'degraded', text: '语义检索暂不可用，本次只按词语检索。' }] : [];
  return answeredFrom({ notices: [] }, book, {
    text: `${blocks.join('\n')}${isCut ? CUT : ''}`,
    notices,
    reports: used,
  });
}

/** Left out when the quote before it came from the same document. */
function sourceLine(report: Report, before: Report | undefined): string {
  if (before === report) return '';
  const isRule = report.kind === 'regulation' || report.kind === 'guide';
  return isRule ? `${titleOf(report)}：` : `${bodyAndTime(report)}报告：`;
}

export const titleOf = ({ title }: Report) => `《${title.replaceAll(/[《》]/g, '')}》`;

export const renderNoArticle = ({ reports, heading }: Extract<Result, { kind: 'noArticle' }>): Outcome =>
  declined('not_found', 'not_mentioned', { text: `库内的${reports.map(titleOf).join('、')}没有${heading}。` });

/** Several regulations have such an article. */
export function renderArticles(
  { heading, reports }: Extract<Result, { kind: 'articles' }>,
  text: string,
): Outcome | null {
  const [first, ...rest] = reports.map((report) => ({ label: titleOf(report), question: `${titleOf(report)}${text}` }));
  if (!first) return null;
  const names = reports.map(titleOf).join('、');
  return {
    status: 'clarify',
    reason: 'ambiguous_question',
    text: `库内有几部法规都有${heading}：${names}。请问您指的是哪一部？`,
    options: [first, ...rest],
    notices: [],
    suggestions: [],
  };
}
