import type { Coverage, Figure, Outcome } from '../../../domain/answer.ts';
import type { Check } from '../../../domain/check.ts';
import { decimalOf } from '../../../domain/decimal.ts';
import type { Report } from '../../../domain/report.ts';
import { nameOf } from '../../../plan/library.ts';
import { type CitationBook, createCitationBook } from '../../citations.ts';
import type { ChecksResult } from '../../result.ts';
import { declined } from './declined.ts';
import { lowTrust } from './notices.ts';
import { stateCheck } from './statements/state-check.ts';
import { bodyAndTime, firstOf } from './wording.ts';

/** The rules that reports do not keep with the places of both sides, or that all of them hold. */
export function renderChecks(result: ChecksResult): Outcome | null {
  const { considered, assessed, failed } = result;
  if (considered.length === 0)
    return declined('not_found', 'not_in_library', { text: '库内没有可以核对勾稽关系的统计表。' });
  if (assessed.length === 0) {
    const names = firstOf([...new Set(considered.map(nameOf))], 3);
    const text = `${names}的报告没有可读的法定统计表，勾稽关系无法核对；这不等于没有问题。`;
    return declined('not_found', 'table_lost', { text });
  }
  const book = createCitationBook();
  const said = failed.length > 0 ? listFailed(result, book) : { text: allHold(result, book), figures: [] };
  const [first, ...rest] = book.list();
  if (!first) return null;
  const cited = new Set(book.list().map(({ documentId }) => documentId));
  return {
    ...said,
    status: 'answered',
    reason: null,
    citations: [first, ...rest],
    coverage: coverageOf(considered, assessed),
    notices: lowTrust([...result.sources.values()].map(({ report }) => report).filter(({ id }) => cited.has(id))),
    suggestions: [],
  };
}

/** Long lists of what is missing help nobody. */
const NAMED = 20;

function coverageOf(considered: readonly Report[], assessed: readonly Report[]): Coverage {
  const missing = considered.filter((report) => !assessed.includes(report)).map(bodyAndTime);
  const shown = missing.length > NAMED ? [...missing.slice(0, NAMED), `等${missing.length}份`] : missing;
  return { considered: considered.length, withData: assessed.length, missing: shown };
}

function listFailed(
  { failed, sources, failures }: ChecksResult,
  book: CitationBook,
): { readonly text: string; readonly figures: readonly Figure[] } {
  const subjectOf = ({ report }: Check) => {
    const source = sources.get(report);
    return source ? bodyAndTime(source.report) : '';
  };
  const stated = failed.flatMap((check) => {
    const statement = stateCheck(check, sources, book);
    return statement ? [{ ...statement, text: `${subjectOf(check)}：${statement.text}。` }] : [];
  });
  const figures = stated.flatMap((one) => one.figures);
  const text = `以下报告的数字对不上：\n${stated.map((one) => one.text).join('\n')}`;
  if (failures === failed.length) return { text, figures };
  const more = `\n仅列出前${failed.length}处，共${failures}处，其余见各报告的页面。`;
  return { text: `${text}${more}`, figures: [...figures, ...countsOf(figures, [failures, failed.length])] };
}

/** How many there are and how many of them are told: counts of the library's register, no figures of any report. */
function countsOf([first]: readonly Figure[], counts: readonly number[]): Figure[] {
  if (!first) return [];
  const own = { ...first, indicator: 'library.checks', agency: null, region: null, period: null, scope: null };
  const counted = { ...own, wording: null, unit: '处', source: 'derived', formula: '按库内核对结果计数' } as const;
  return counts.map((count) => ({ ...counted, label: '对不上之处', value: decimalOf(count), display: `${count}处` }));
}

/** The totals of a few of the reports are what there is to see when nothing is wrong. */
function allHold({ assessed, totals, sources }: ChecksResult, book: CitationBook): string {
  const marks = totals.flatMap((fact) => {
    const source = sources.get(fact.report);
    return source ? `[${book.citeFact(source, fact)}]` : [];
  });
  const whose = assessed.length === 1 && assessed[0] ? `${bodyAndTime(assessed[0])}报告` : '库内可核对的报告';
  return `没有。${whose}的统计表，能够核对的勾稽关系都成立${[...new Set(marks)].join('')}。`;
}
