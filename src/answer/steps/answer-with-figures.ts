import type { Answered, Figure, Handover, Notice, Outcome, Reason } from '../../domain/answer.ts';
import type { Channels } from '../../domain/channels.ts';
import { compare, decimalOf } from '../../domain/decimal.ts';
import type { Fact } from '../../domain/fact.ts';
import { type Valued, isValued } from '../../statistics/look-up.ts';
import type { Store } from '../../storage/store.ts';
import type { Turn } from '../turn.ts';
import { notDirect } from '../statements/notices.ts';
import { findApplicants, findChannels } from './channel-figures.ts';
import { findOperands } from './ratio-operands.ts';
import { coverageInWords, coverageOf } from '../statements/coverage-of.ts';
import { chartOf } from '../statements/chart-of.ts';
import { type Desk, type Statement, openDesk } from '../statements/desk.ts';
import { stateBeside, unitOf, valueOf } from '../statements/state-figure.ts';
import { declineFor, declineMoney, nothingOf } from '../statements/state-nothing.ts';
import { type Evidence, findEvidence, stateOddities } from '../statements/oddities.ts';
import { type Operands, statementsFor } from '../statements/statements-for.ts';

/** Answers from SQL figures by template, or says which kind of nothing it is. Passes on what no report mentions. */
export function answerWithFigures(store: Store, { general }: Channels) {
  return async (turn: Turn): Promise<Turn> => {
    if (turn.readings.length === 0) return turn;
    const desk = await openDesk(store, turn.readings);
    const beside = await findBeside(store, turn);
    const outcome = conclude(turn, desk, await findOperands(store, turn), { ...beside, foi: general.foi });
    return outcome ? { ...turn, outcome } : turn;
  };
}

/** What is to be said beside the figures. */
interface Beside {
  readonly channels: readonly Valued[];
  readonly applicants: readonly Valued[];
  readonly evidence: Evidence;
}

type Aside = Beside & { readonly foi: Handover };

async function findBeside(store: Store, turn: Turn): Promise<Beside> {
  return {
    channels: await findChannels(store, turn),
    applicants: await findApplicants(store, turn),
    evidence: await findEvidence(store, turn.readings),
  };
}

function conclude(turn: Turn, desk: Desk, operands: readonly Operands[], beside: Aside): Outcome | null {
  const valued = turn.readings.filter(isValued);
  if (valued.length === 0 && operands.length === 0) {
    const silent = turn.readings.every(({ finding }) => finding.kind === 'not_mentioned');
    return silent ? null : declineFor(desk, turn.readings, turn.notices);
  }
  const unpriced = asksMoney(turn) && valued.every((reading) => !unitOf(reading).endsWith('元'));
  if (unpriced && valued.length > 0) return declineMoney(desk, valued, turn.notices, beside.foi);
  const stated = statementsFor(turn, desk, valued, operands);
  const further = [
    ...stateBeside(desk, '同一报告分渠道载明', beside.channels),
    ...stateBeside(desk, '按申请人分，有数字的是', beside.applicants),
  ];
  return finish(turn, desk, [...stated, ...further, ...stateOddities(desk, valued, beside.evidence)], valued);
}

/** The forms count decisions and give no amounts for them; asked for money, the count is shown as what there is. */
const asksMoney = ({ text }: Turn) => /多少钱|几[万元]|金额|多少[万亿]?元/.test(text);

function finish(turn: Turn, desk: Desk, statements: readonly Statement[], valued: readonly Valued[]): Answered | null {
  const missing = turn.readings.flatMap((reading) => nothingOf(reading) ?? []);
  const { several, against } = turn.slots.time;
  const lonely = (several || against !== null) && valued.length === 1;
  const lines = [
    ...(isFalsePremise(turn, valued) ? ['问题的前提不成立'] : []),
    ...statements.flatMap(({ text }) => (text === '' ? [] : [text])),
    ...(lonely ? ['库内只有这一个时段的报告，无法判断变化'] : []),
  ].map((line) => `${line}。`);
  const notices: Notice[] = [...statements.flatMap((one) => one.notices), ...turn.notices, ...notDirect(turn.readings)];
  const words = originalWords(desk, valued);
  const isDoubted =
    notices.some(({ kind }) => kind === 'check_failed') || valued.some(({ rivals }) => rivals.length > 0);
  const contradicted = valued.every(isZero) && isDoubted;
  const coverage = coverageOf(turn);
  const figures = distinct(statements.flatMap((statement) => statement.figures));
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  const incomparable = statements.some((statement) => statement.incomparable);
  const isPartial = missing.length > 0 || lonely || contradicted || incomparable;
  return {
    status: isPartial ? 'partial' : 'answered',
    reason: lonely ? 'not_in_library' : incomparable ? 'not_comparable' : reasonOf(turn, valued, contradicted),
    text: [
      ...new Set([...lines, ...coverageInWords(turn, coverage), ...missing.map(({ text }) => text), ...words]),
    ].join('\n'),
    citations: [first, ...rest],
    figures,
    coverage,
    chart: chartOf(valued, figures),
    notices,
    suggestions: [],
  };
}

/** What the prose says word for word, once for each sentence: number first, then the wording to read out. */
function originalWords(desk: Desk, valued: readonly Valued[]): string[] {
  const cited = valued.flatMap((reading) =>
    reading.finding.kind === 'table'
      ? []
      : distinctValues(reading.finding.facts)
          .slice(0, 2)
          .map((fact) => desk.book.citeFact(desk.source(reading), fact)),
  );
  return [...new Set(cited)].map((n) => `原文：“${desk.book.list()[n - 1]?.quote ?? ''}”[${n}]`);
}

/** Copies of a page often hold a paragraph twice. */
const distinctValues = (facts: readonly Fact[]) =>
  facts.filter((fact, index) => facts.findIndex(({ value }) => value === fact.value) === index);

const isZero = (reading: Valued) => compare(valueOf(reading), decimalOf(0)) === 0;

/** "为什么那么多" of something that was zero. */
const isFalsePremise = ({ text }: Turn, valued: readonly Valued[]) =>
  /为什么|为何|怎么这么|怎么那么|凭什么/.test(text) && valued.length > 0 && valued.every(isZero);

/** A total of 0 whose own parts are more, or that another file contradicts, says nothing of zero. */
function reasonOf(turn: Turn, valued: readonly Valued[], contradicted: boolean): Reason | null {
  if (contradicted) return null;
  if (isFalsePremise(turn, valued)) return 'false_premise';
  return valued.length > 0 && valued.every(isZero) ? 'zero_reported' : null;
}

/** A cell that a broken rule counts again is the figure that was stated. */
function distinct(figures: Statement['figures']): Statement['figures'] {
  const keyOf = (figure: Figure) => (figure.source === 'table' ? `cell ${figure.citation}` : JSON.stringify(figure));
  return figures.filter((figure, index) => figures.findIndex((one) => keyOf(one) === keyOf(figure)) === index);
}
