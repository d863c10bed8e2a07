import { indicatorOf } from '../../catalogue/indicators.ts';
import type { Answered, Coverage, Notice, Outcome, Reason } from '../../domain/answer.ts';
import { compare, decimalOf } from '../../domain/decimal.ts';
import { type IndicatorId, indicatorId } from '../../domain/ids.ts';
import type { Fact } from '../../domain/fact.ts';
import { periodKey } from '../../domain/period.ts';
import { type Reading, lookUp } from '../../statistics/look-up.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Store } from '../../storage/store.ts';
import { createCitationBook, type Source } from '../citations.ts';
import { nameOf } from '../library.ts';
import type { Turn } from '../turn.ts';
import { notDirect } from './notices.ts';
import {
  type Desk,
  type Statement,
  type Valued,
  isValued,
  stateFigure,
  stateShare,
  stateSum,
  stateTrend,
  valueOf,
} from './state-figures.ts';
import { declineFor, nothingOf } from './state-nothing.ts';
import { stateDiscrepancies } from './state-odd.ts';

/** Answers from SQL figures by template, or says which kind of nothing it is. Passes on when no measure was asked. */
export function answerWithFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    if (turn.readings.length === 0) return turn;
    const texts = await readTexts(store, turn.readings);
    const book = createCitationBook();
    const desk: Desk = { book, source: ({ report }) => ({ report, text: texts.get(report.id) ?? '' }) };
    const extra = await neighboursOf(store, turn.readings);
    const outcome = conclude(turn, desk, await ratioOperands(store, turn), extra);
    return outcome ? { ...turn, outcome } : turn;
  };
}

async function readTexts(store: Store, readings: readonly Reading[]): Promise<Map<string, Source['text']>> {
  const ids = [...new Set(readings.map(({ report }) => report.id))];
  const texts = await Promise.all(ids.map((id) => store.text(id)));
  return new Map(ids.map((id, index) => [id, texts[index] ?? '']));
}

/** The statutory totals of table 3, by which a difference between prose and table may be explained. */
async function neighboursOf(store: Store, readings: readonly Reading[]): Promise<readonly Fact[]> {
  const odd = readings.filter(({ finding, prose }) => finding.kind === 'table' && prose.length > 0);
  if (odd.length === 0) return [];
  const { facts } = await store.facts({
    reports: { reportIds: odd.map(({ report }) => report.id) },
    source: 'table',
    limit: 1000,
  });
  return facts;
}

type Operands = { readonly part: readonly Valued[]; readonly whole: readonly Valued[]; readonly label: string };

/** A share needs what it is a share of: the ratio's own operands, or the total that a part belongs to. */
async function ratioOperands(store: Store, turn: Turn): Promise<Operands | null> {
  const { measures, operation } = turn.slots;
  const reports = [...new Set(turn.readings.map(({ report }) => report))].slice(0, 1);
  const read = async (ids: readonly IndicatorId[]) => {
    const asked = ids.flatMap((id) => measureOf(id) ?? []);
    const { readings } = await lookUp(store, reports, asked);
    const valued = readings.filter(isValued);
    return valued.length === asked.length ? valued : [];
  };
  if (measures.ratio) {
    return {
      part: await read(measures.ratio.part),
      whole: await read(measures.ratio.whole),
      label: measures.ratio.label,
    };
  }
  const part = turn.readings.find(isValued);
  if (operation !== 'share' || !part) return null;
  const base = part.indicator.id.startsWith('foi.received') ? 'foi.received' : baseOf(part.indicator.id);
  if (base === null || base === part.indicator.id) return null;
  return { part: [part], whole: await read([indicatorId(base)]), label: `${part.indicator.label}占比` };
}

const baseOf = (id: string) =>
  /^foi\.(?:outcome|refused|unavailable|not_processed|other)\./.test(id)
    ? 'foi.answered'
    : /^dispute\.review\./.test(id)
      ? 'dispute.review'
      : null;

function measureOf(id: IndicatorId): Measure | undefined {
  const indicator = indicatorOf(id);
  return indicator && { alternatives: [indicator], applicant: null, words: '' };
}

function conclude(turn: Turn, desk: Desk, operands: Operands | null, extra: readonly Fact[]): Outcome | null {
  const valued = turn.readings.filter(isValued);
  const share = operands && statedShare(desk, operands);
  if (share) return finish(turn, desk, [share], valued, null);
  if (valued.length === 0) {
    const silent = turn.readings.every(({ finding }) => finding.kind === 'not_mentioned');
    return silent ? null : declineFor(desk, turn.readings, turn.notices);
  }
  const statements = statementsFor(turn, desk, valued);
  const odd = valued.flatMap((reading) =>
    stateDiscrepancies(desk, reading, (codes) =>
      extra.filter(({ report, cell }) => report === reading.report.id && cell !== null && codes.includes(cell)),
    ),
  );
  return finish(turn, desk, [...statements, ...odd], valued, falsePremise(turn, valued));
}

function statedShare(desk: Desk, { part, whole, label }: Operands): Statement | null {
  const [a, ...rest] = part;
  const [b, ...others] = whole;
  return a && b ? stateShare(desk, [a, ...rest], [b, ...others], label) : null;
}

function statementsFor(turn: Turn, desk: Desk, valued: readonly Valued[]): Statement[] {
  const { operation, time } = turn.slots;
  const [first, second, ...rest] = valued;
  const series = seriesOf(valued);
  const wantsTrend = operation === 'trend' || time.years.length > 1 || time.several;
  if (series && wantsTrend) return [stateTrend(desk, series)];
  const each = valued.map((reading) => stateFigure(desk, reading));
  const adds = operation === 'sum' && first && second && addable([first, second, ...rest]);
  return adds ? [...each, stateSum(desk, [first, second, ...rest])] : each;
}

/** The same measure of one body over at least two periods, oldest first. */
function seriesOf(valued: readonly Valued[]): readonly [Valued, Valued, ...Valued[]] | null {
  const sorted = [...valued].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [first, second, ...rest] = sorted;
  if (!first || !second) return null;
  const same = sorted.every(
    ({ indicator, report }) => indicator === first.indicator && report.region === first.report.region,
  );
  return same && new Set(sorted.map(keyOf)).size === sorted.length ? [first, second, ...rest] : null;
}

const keyOf = ({ report }: Reading) => (report.period ? periodKey(report.period) : '');
const addable = (readings: readonly Valued[]) => new Set(readings.map(({ indicator }) => indicator.unit)).size === 1;

/** "为什么那么多" of something that was zero. */
const falsePremise = (turn: Turn, valued: readonly Valued[]): Reason | null =>
  /为什么|为何|怎么这么|凭什么/.test(turn.text) &&
  valued.every((reading) => compare(valueOf(reading), decimalOf(0)) === 0)
    ? 'false_premise'
    : null;

function finish(
  turn: Turn,
  desk: Desk,
  statements: readonly Statement[],
  valued: readonly Valued[],
  reason: Reason | null,
): Answered | null {
  const missing = turn.readings.flatMap((reading) => nothingOf(reading) ?? []);
  const premise = reason === 'false_premise' ? '问题的前提不成立:' : '';
  const lines = [...statements.map(({ text }) => `${text}。`), ...missing.map(({ text }) => text)];
  const notices: Notice[] = [
    ...statements.flatMap((statement) => statement.notices),
    ...turn.notices,
    ...notDirect(turn.readings),
  ];
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  const trendAlone =
    turn.slots.operation === 'trend' &&
    (turn.slots.time.several || turn.slots.time.years.length > 1) &&
    statements.length === 1 &&
    valued.length === 1;
  return {
    status: missing.length > 0 || trendAlone ? 'partial' : 'answered',
    reason: reason ?? (trendAlone ? 'not_in_library' : zeroReason(valued)),
    text:
      premise + [...new Set(lines)].join('\n') + (trendAlone ? `\n库内只有这一个年度的报告,无法判断变化趋势。` : ''),
    citations: [first, ...rest],
    figures: withoutRepeats(statements.flatMap(({ figures }) => figures)),
    coverage: coverageOf(turn),
    notices,
    suggestions: [],
  };
}

const zeroReason = (valued: readonly Valued[]): Reason | null =>
  valued.length > 0 && valued.every((reading) => compare(valueOf(reading), decimalOf(0)) === 0)
    ? 'zero_reported'
    : null;

const withoutRepeats = (figures: readonly Statement['figures'][number][]) => [
  ...new Map(figures.map((figure) => [JSON.stringify(figure), figure])).values(),
];

/** Answers over several bodies say how many of them have the figure. */
function coverageOf({ readings }: Turn): Coverage | null {
  const bodies = [...new Set(readings.map(({ report }) => report))];
  if (bodies.length < 2) return null;
  const silent = bodies.filter((report) => !readings.some((reading) => reading.report === report && isValued(reading)));
  return { considered: bodies.length, withData: bodies.length - silent.length, missing: silent.map(nameOf) };
}
