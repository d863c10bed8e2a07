import type { Answered, Declined, Handover, Outcome } from '../../../domain/answer.ts';
import type { Figure } from '../../../domain/answer.ts';
import type { Claim, Query } from '../../../query/query.ts';
import { createCitationBook } from '../../citations.ts';
import type { ClaimVerdict, Located, Result } from '../../result.ts';
import { answeredFrom } from './answered-from.ts';
import { printedFigure } from './statements/printed-figure.ts';
import { renderFigures } from './render-figures.ts';
import { bodyAndTime } from './wording.ts';

type ClaimResult = Extract<Result, { kind: 'claim' }>;

const VERDICTS: Readonly<Record<ClaimVerdict, string>> = { true: '对，', false: '不对，', unknown: '' };

const COMPARABLE: Readonly<Record<ClaimVerdict, string>> = {
  true: '口径相同，可以比较。',
  false: '口径不同，不能直接比较。',
  unknown: '',
};

const PREMISE: Readonly<Record<ClaimVerdict, string>> = { true: '', false: '前提不成立：', unknown: '' };

function leadsFor({ relation }: Claim): Readonly<Record<ClaimVerdict, string>> {
  if (relation === 'comparable') return COMPARABLE;
  return relation === 'some' ? PREMISE : VERDICTS;
}

/** 对 or 不对, what the report says, and what the number that was named counts there. */
export function renderClaim(query: Query, result: ClaimResult, foi: Handover): Outcome | null {
  const stated = renderFigures(query, result.figures, foi);
  if (stated?.status === 'not_found' && result.verdict === 'false') return deny(stated, result);
  if (!stated || (stated.status !== 'answered' && stated.status !== 'partial')) return stated;
  const elsewhere = result.verdict === 'true' ? [] : elsewhereOf(result, stated.figures);
  const lead = leadsFor(result.claim)[result.verdict];
  const lines = [`${lead}${stated.text}`, ...linesOf(elsewhere, result)];
  const reason = result.verdict === 'false' ? 'false_premise' : stated.reason;
  return withLocated({ ...stated, reason, text: lines.join('\n') }, elsewhere, result);
}

/** What was said of a part does not even hold for the whole, which is all that the report counts. */
function deny({ text, figures, notices }: Declined, result: ClaimResult): Outcome {
  const elsewhere = elsewhereOf(result, figures);
  const lines = [`${VERDICTS.false}${text}`, ...linesOf(elsewhere, result)];
  const answer = {
    status: 'partial',
    reason: 'false_premise',
    text: lines.join('\n'),
    figures,
    coverage: null,
    notices,
    suggestions: [],
  } as const;
  const [first, ...rest] = result.figures.desk.book.list();
  return first
    ? withLocated({ ...answer, citations: [first, ...rest] }, elsewhere, result)
    : { ...answer, status: 'not_found', citations: [], handover: null };
}

/** Numbers that stand in the report for something else than was said. */
function elsewhereOf({ located, figures }: ClaimResult, stated: readonly Figure[]): readonly Located[] {
  const starts = new Set(
    figures.found.flatMap(({ finding }) => ('facts' in finding ? finding.facts.map(({ start }) => start) : [])),
  );
  const others = located.filter(
    ({ fact }) =>
      !starts.has(fact.start) && !stated.some(({ value, unit }) => value === fact.value && unit === fact.unit),
  );
  const cells = others.filter(({ fact }) => fact.source === 'table');
  return (cells.length > 0 ? cells : others).slice(0, SHOWN);
}

const SHOWN = 2;

function linesOf(elsewhere: readonly Located[], { figures }: ClaimResult): string[] {
  return elsewhere.map(({ fact, source }) => {
    const n = figures.desk.book.citeFact(source, fact);
    return `报告中的${printedFigure(source.report, fact, n).display}是${nameOfFact(fact)}[${n}]。`;
  });
}

const nameOfFact = ({ place, subject }: Located['fact']) =>
  place ? `${place.row}${place.column === '总计' ? '' : `（${place.column}）`}` : (subject ?? '');

function withLocated(stated: Answered, elsewhere: readonly Located[], { figures }: ClaimResult): Answered {
  const extra: Figure[] = elsewhere.map(({ fact, source }) =>
    printedFigure(source.report, fact, figures.desk.book.citeFact(source, fact)),
  );
  const [first, ...rest] = figures.desk.book.list();
  return first ? { ...stated, citations: [first, ...rest], figures: [...stated.figures, ...extra] } : stated;
}

/** 到底是171还是132: every place where one of the numbers stands. */
export function renderLocated({ located }: Extract<Result, { kind: 'located' }>): Outcome | null {
  const book = createCitationBook();
  const shown = located.slice(0, SHOWN * 2);
  const figures = shown.map(({ fact, source }) => printedFigure(source.report, fact, book.citeFact(source, fact)));
  const text = shown
    .map(
      ({ fact, source }, index) =>
        `${bodyAndTime(source.report)}报告写的${nameOfFact(fact)}：${figures[index]?.display}[${figures[index]?.citation}]。`,
    )
    .join('\n');
  return answeredFrom({ notices: [] }, book, { text, figures, reports: shown.map(({ source }) => source.report) });
}
