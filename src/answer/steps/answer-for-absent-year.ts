import type { Answered, Citation, Figure, Outcome } from '../../domain/answer.ts';
import { type Decimal, add, decimalOf, divide, multiply } from '../../domain/decimal.ts';
import { asYear, indicatorId } from '../../domain/ids.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { type Valued, isValued, lookUp } from '../../statistics/look-up.ts';
import type { Measure } from '../../statistics/measures.ts';
import { settleCopies } from '../../statistics/rival-copies.ts';
import type { Store } from '../../storage/store.ts';
import { partInWords } from '../../statistics/time-moves.ts';
import { createCitationBook } from '../citations.ts';
import { nameOf, yearOf } from '../library.ts';
import { findTitleIn } from '../titles.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, display } from '../wording.ts';
import { openDesk } from '../statements/desk.ts';
import { byStanding, namedReports } from './locate.ts';
import { measureOf } from './ratio-operands.ts';
import { isTimed } from './reports-at-time.ts';
import { displayOf, figureOf, marksOf, unitOf, valueOf } from '../statements/state-figure.ts';

/**
 * The body is in the library, the asked time is not: says so with the times there are — or, where the next report prints by
 * how much the figure changed, what it must have been about, marked as inferred.
 */
export function answerForAbsentYear(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const { slots, library, reports } = turn;
    if (!reports || reports.length > 0 || !isTimed(slots.time)) return turn;
    const named = namedReports(slots, library);
    const inferred = named && slots.time.parts.length === 0 ? await infer(store, turn, named) : null;
    return { ...turn, outcome: inferred ?? (await notInLibrary(store, turn, named)) };
  };
}

/** 33件, 同比增长10% → 约30件 the year before. */
async function infer(store: Store, turn: Turn, named: readonly Report[]): Promise<Answered | null> {
  const [year] = turn.slots.time.years;
  const [measure] = turn.slots.measures.list;
  const claim = measure && measureOf(indicatorId(`${measure.alternatives[0].id}_yoy`));
  if (year === undefined || !measure || !claim) return null;
  const next = named.filter((report) => yearOf(report) === asYear(year + 1));
  const { readings: all } = await lookUp(store, next, [measure, claim], turn.text);
  const readings = settleCopies(all);
  const figure = readings.find((reading) => reading.measure === measure && isValued(reading));
  const change = readings.find(
    (reading) => reading.measure === claim && isValued(reading) && reading.report === figure?.report,
  );
  if (!figure || !change || !isValued(figure) || !isValued(change) || !isNamed(measure, change)) return null;
  return stateInference(store, turn, year, figure, change);
}

/** A rate of change is that of the measure only where its own words say so. */
const isNamed = ({ alternatives: [indicator] }: Measure, { finding }: Valued) =>
  indicator.aliases.some((alias) => finding.facts[0].subject?.includes(alias));

async function stateInference(
  store: Store,
  turn: Turn,
  year: number,
  figure: Valued,
  change: Valued,
): Promise<Answered | null> {
  const falls = /降|减|少/.test(change.finding.facts[0].subject ?? '');
  const factor = add(decimalOf(100), falls ? (`-${valueOf(change)}` as Decimal) : valueOf(change));
  const estimate = divide(multiply(valueOf(figure), decimalOf(100)), factor, 0);
  if (estimate === undefined) return null;
  const desk = await openDesk(store, [figure, change]);
  const formula = `${valueOf(figure)} ÷ (1 ${falls ? '−' : '+'} ${valueOf(change)}%) ≈ ${estimate}`;
  const marks = `${marksOf(desk, figure)}${marksOf(desk, change)}`;
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  const own = figureOf(desk, figure);
  const inferred: Figure = {
    ...own,
    period: String(year),
    value: estimate,
    display: `约${display(estimate, unitOf(figure))}`,
    wording: null,
    source: 'derived',
    formula,
  };
  return {
    status: 'partial',
    reason: 'not_in_library',
    text: `库内没有${nameOf(figure.report)}${year}年的报告。由${bodyAndTime(figure.report)}报告的${displayOf(figure)}、同比${falls ? '下降' : '增长'}${displayOf(change)}${marks}推算，${year}年约为${display(estimate, unitOf(figure))}（${formula}）；这是推算值，报告没有直接给出。`,
    citations: [first, ...rest],
    figures: [inferred, own, figureOf(desk, change)],
    coverage: null,
    notices: [...turn.notices, { kind: 'approximate', text: '推算值，以当年正式报告为准。' }],
    suggestions: [],
  };
}

/** 政府信息公开条例 Art. 50: by 31 January for the year before. */
const UNWRITTEN = '一年的年度报告在次年一月底前才公布。';

async function notInLibrary(store: Store, turn: Turn, named: readonly Report[] | null): Promise<Outcome> {
  const { slots, notices, library } = turn;
  const dated = [...(named ?? [])].sort(byStanding).filter(({ period }) => period);
  const asked = `${slots.time.years.map((year) => `${year}年`).join('、')}${slots.time.parts.map(partInWords).join('、')}${slots.time.whole ? '全年' : ''}`;
  const said = slots.time.words ? `（${slots.time.words}）` : '';
  const newest = Math.max(0, ...library.reports.map((report) => yearOf(report) ?? 0));
  const future = newest > 0 && slots.time.years.some((year) => year > newest) ? `库内最新为${newest}年度。` : '';
  const unwritten = /今年|本年度/.test(slots.time.words ?? '') ? UNWRITTEN : '';
  return {
    status: 'not_found',
    reason: 'not_in_library',
    text: `库内没有${bodyOf(named)}${asked}${said}的报告，因此无法回答（这不等于数量为零）。${heldIn(dated)}${future}${unwritten}`,
    citations: await titlesOf(store, dated),
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}

function bodyOf(named: readonly Report[] | null): string {
  const [first] = [...(named ?? [])].sort(byStanding);
  return first ? nameOf(first) : '';
}

function heldIn(dated: readonly Report[]): string {
  const periods = [...new Set(dated.flatMap(({ period }) => (period ? periodLabel(period) : [])))].sort();
  if (periods.length === 0) return '';
  const isYearly = dated.every(({ period }) => period?.kind === 'year');
  return isYearly ? `已收录的年度：${periods.join('、')}。` : `库内只有${periods.join('、')}的报告。`;
}

/** The titles of the reports on parts of a year, else their own words for the time, show which parts are here. */
async function titlesOf(store: Store, dated: readonly Report[]): Promise<Citation[]> {
  const book = createCitationBook();
  for (const report of dated.filter(({ period }) => period?.kind !== 'year')) {
    const text = (await store.text(report.id)) ?? '';
    const title = findTitleIn(report, text);
    if (title) book.cite({ report, text }, title);
  }
  return book.list();
}
