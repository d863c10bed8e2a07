import type { Answered, Declined, Figure, Handover, Notice, Outcome, Reason } from '../../../domain/answer.ts';
import { compare, decimalOf } from '../../../domain/decimal.ts';
import type { Fact } from '../../../domain/fact.ts';
import { type Found, isMet, isValued, quantityOf, type Valued } from '../../../figures/found.ts';
import { isBeyond } from '../../../figures/within-bound.ts';
import type { Figures, Query } from '../../../query/query.ts';
import type { FiguresResult, Told } from '../../result.ts';
import { chartOf } from './chart-of.ts';
import { coverageInWords, coverageOf } from './coverage-of.ts';
import { listedInWords, listedOf } from './listed-of.ts';
import { shortfallOf } from './shortfall-of.ts';
import type { Desk, Statement } from './statements/desk.ts';
import { notDirect } from './notices.ts';
import { stateOddities } from './statements/oddities.ts';
import { stateBeside, unitOf, valueOf } from './statements/state-figure.ts';
import { declineFor, declineMoney, nothingOf } from './statements/state-nothing.ts';
import { declineUnmet, unmetInWords } from './statements/state-unmet.ts';
import { statementsFor } from './statements/statements-for.ts';
import { bodyAndTime } from './wording.ts';

/** Figures in words, with what is odd beside them; or which kind of nothing there is. Null where no report says anything. */
export function renderFigures(query: Query, result: FiguresResult, foi: Handover): Outcome | null {
  const { found, desk, operands } = result;
  const valued = found.filter(isValued).filter(isMet);
  if (valued.length + operands.length + result.channels.length === 0)
    return declineAll(
      found.filter((one) => desk.lists(one)),
      desk,
    );
  const unpriced = asksMoney(result) && valued.every((one) => !unitOf(one).endsWith('元'));
  if (unpriced && valued.length > 0)
    return declineMoney(
      desk,
      valued.filter((one) => desk.lists(one)),
      [],
      foi,
    );
  const beyond = beyondBound(result.want, valued);
  const stated = [...beyond.lead, ...statementsFor(query, result, beyond.valued)];
  const further = [
    ...stateBeside(desk, valued.length > 0 ? '同一报告分渠道载明' : '报告没有写总数，分渠道载明', result.channels),
    ...stateBeside(desk, '按申请人分，有数字的是', result.applicants),
  ];
  const odd = stateOddities(
    desk,
    beyond.valued.filter((one) => desk.lists(one)),
    result.evidence,
  );
  return finish(query, result, { stated, beside: [...further, ...odd] }, beyond.valued);
}

/** 哪些单位超过500件: those that are; where none is, all of them, and that none is. */
function beyondBound({ bound }: Figures, valued: readonly Valued[]): Bounded {
  if (bound === null) return { lead: [], valued };
  const [first] = valued;
  const unit = first ? unitOf(first) : '';
  const limit = `${bound.is === 'over' ? '超过' : '不到'}${bound.value}${unit}`;
  const beyond = valued.filter((one) => isBeyond(bound, one));
  const text = beyond.length > 0 ? `${limit}的如下` : `没有${limit}的，各数字如下`;
  return { lead: [{ text, figures: [], notices: [] }], valued: beyond.length > 0 ? beyond : valued };
}

interface Bounded {
  readonly lead: readonly Statement[];
  readonly valued: readonly Valued[];
}

/** The forms count decisions and give no amounts for them; asked for money, the count is shown as what there is. */
const asksMoney = ({ want }: FiguresResult) => want.of.some(({ unit }) => unit !== null && /元|块/.test(unit));

/** Wider figures are named as what they are; where none is there, the kind of nothing. */
function declineAll(found: readonly Found[], desk: Desk): Declined | null {
  const wider = found.filter(isValued);
  if (wider.length > 0) return declineUnmet(desk, wider);
  const isSilent = found.every(({ finding }) => finding.kind === 'not_mentioned');
  return isSilent ? null : declineFor(desk, found, []);
}

/** What was asked, and what stands beside it. */
interface Said {
  readonly stated: readonly Statement[];
  readonly beside: readonly Statement[];
}

function finish(
  query: Query,
  result: FiguresResult,
  { stated, beside }: Said,
  valued: readonly Valued[],
): Answered | null {
  const statements = [...stated, ...beside];
  const { found, desk, want } = result;
  const told = new Set(result.told.map(({ measure }) => measure));
  const missing = found
    .filter((one) => !isValued(one) && !told.has(one.measure))
    .flatMap((one) => nothingOf(one) ?? []);
  const unmet = found.filter(isValued).filter((one) => !isMet(one));
  const shortfall = shortfallOf(query, result, valued, stated);
  const lines = [
    ...statements.flatMap(({ text }) => (text === '' ? [] : [text])),
    ...unmet.slice(0, LACKING).map(unmetInWords),
    ...(shortfall ? [shortfall.text] : []),
  ].map((line) => `${line}。`);
  const notices: Notice[] = [
    ...statements.flatMap((one) => one.notices),
    ...notDirect(found.filter((one) => !unmet.includes(one as Valued))),
  ];
  const isDoubted =
    notices.some(({ kind }) => kind === 'check_failed') || valued.some(({ rivals }) => rivals.length > 0);
  const isContradicted = valued.every(isZero) && isDoubted;
  const listed = listedOf(query, valued, desk);
  const covered = coverageOf(query.whose, found);
  const coverage = covered && listed ? { ...covered, listed } : covered;
  const figures = distinct(statements.flatMap((statement) => statement.figures));
  const toldWords = toldInWords(desk, result.told);
  const words = [
    ...toldWords,
    ...originalWords(desk, valued).filter((line) => !toldWords.some((other) => other.includes(quoteOf(line)))),
  ];
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  const isCut = listed !== null && !COMPUTED.has(want.do);
  const isIncomparable = statements.some(({ incomparable }) => incomparable);
  const isPartial =
    missing.length + unmet.length > 0 ||
    shortfall !== null ||
    valued.some(({ isOneOfSeveral }) => isOneOfSeveral) ||
    isContradicted ||
    isIncomparable ||
    isCut;
  return {
    status: isPartial ? 'partial' : 'answered',
    reason: shortfall?.reason
      ? shortfall.reason
      : isIncomparable
        ? 'not_comparable'
        : (reasonOf(valued, isContradicted, unmet) ?? (isCut ? 'too_broad' : null)),
    text: [
      ...new Set([
        ...lines,
        ...(listed ? [listedInWords(listed)] : []),
        ...coverageInWords(query.whose, coverage),
        ...missing.slice(0, LACKING).map(({ text }) => text),
        ...words,
      ]),
    ].join('\n'),
    citations: [first, ...rest],
    figures,
    coverage,
    chart: want.do === 'share' ? null : chartOf(valued, figures),
    notices,
    ...(listed && { unlisted: valued.filter((one) => !desk.lists(one)).map(quantityOf) }),
    suggestions: [],
  };
}

/** What comes of all figures, whether they are told one by one or not. */
const COMPUTED: ReadonlySet<Figures['do']> = new Set(['sum', 'mean', 'median', 'rank', 'extreme', 'compare']);

/** Readings without the figure that are told one by one; `coverage` counts them all. */
const LACKING = 20;

/** What was asked beside the figures and stands in words only. */
const toldInWords = (desk: Desk, told: readonly Told[]): string[] =>
  told.flatMap(({ extracts }) =>
    extracts.map(({ source, start, end, passage }) => {
      const n = desk.book.cite(source, { start, end }, { section: passage.headings.join(' › ') || null });
      return `${bodyAndTime(source.report)}报告：“${desk.book.list()[n - 1]?.quote ?? ''}”[${n}]`;
    }),
  );

/** What the prose says word for word, once for each sentence: number first, then the wording to read out. */
function originalWords(desk: Desk, valued: readonly Valued[]): string[] {
  const listed = valued.filter((one) => desk.lists(one));
  const cited = listed.flatMap((one) =>
    one.finding.facts.every(({ source }) => source === 'table')
      ? []
      : distinctValues(one.finding.facts)
          .slice(0, 2)
          .map((fact) => desk.book.citeFact(desk.source(one), fact)),
  );
  return [...new Set(cited)].map((n) => `原文：“${desk.book.list()[n - 1]?.quote ?? ''}”[${n}]`);
}

/** What stands between the quotation marks of 原文：“…”[1]. */
const quoteOf = (line: string) => line.slice(line.indexOf('“') + 1, line.lastIndexOf('”'));

/** Copies of a page often hold a paragraph twice. */
const distinctValues = (facts: readonly Fact[]) =>
  facts.filter((fact, index) => facts.findIndex(({ value }) => value === fact.value) === index);

const isZero = (one: Valued) => compare(valueOf(one), decimalOf(0)) === 0;

/** A total of 0 whose own parts are more, or that another file contradicts, says nothing of zero. */
function reasonOf(valued: readonly Valued[], isContradicted: boolean, unmet: readonly Found[]): Reason | null {
  if (unmet.length > 0 || valued.length === 0) return 'not_mentioned';
  return !isContradicted && valued.length > 0 && valued.every(isZero) ? 'zero_reported' : null;
}

/** A cell that a broken rule counts again is the figure that was stated. */
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const keyOf = (figure: Figure) => (figure.source === 'table' ? `cell ${figure.citation}` : JSON.stringify(figure));
  const seen = new Set<string>();
  return figures.filter((figure) => {
    const key = keyOf(figure);
    return !seen.has(key) && seen.add(key);
  });
}
