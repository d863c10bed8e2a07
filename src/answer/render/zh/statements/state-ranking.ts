import { type Decimal, compare } from '../../../../domain/decimal.ts';
import type { RegionCode } from '../../../../domain/ids.ts';
import { amountsOf, measureTheSame, obstaclesToRanking } from '../../../../figures/comparability.ts';
import type { Valued } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import type { Figures, Whose } from '../../../../query/query.ts';
import { cutTo } from './cut-to.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { stateConversion } from './state-conversion.ts';
import { displayOf, labelOf, marksOf, stateEach, stateFigure } from './state-figure.ts';
import { bodyAndTime, firstOf } from '../wording.ts';

/** More bodies than these are given as a ranking of the first, with how many there are. */
const LISTED = 20;
/** Bodies of one place in a ranking that are named. */
const NAMED = 20;

type Several = readonly [Valued, Valued, ...Valued[]];

/**
 * Which body has more: only where the indicator is comparable (class A), the bodies are alike and the periods the same;
 * otherwise the figures stand side by side with the reason.
 */
export function stateRanking(want: Figures, whose: Whose, desk: Desk, valued: Several): Statement[] {
  const [first] = valued;
  if (!valued.every(({ indicator, label }) => indicator.id === first.indicator.id && label === first.label))
    return rankMeasures(want, desk, valued);
  const amount = amountsOf(valued);
  const ranked = rankedBy(want, valued, amount);
  const obstacles = obstaclesToRanking(valued);
  const isSame = !obstacles.includes('units') && areEqual(valued, amount);
  if (obstacles.length > 0) {
    const without = `不作高低排名${isSame ? '（数值相同）' : ''}`;
    return [...stateEach(desk, valued), refuse(obstacles, valued, without)];
  }
  const said = plain(verdict(want, ranked, amount, ({ report }) => nameOf(report)));
  const conversion = stateConversion(desk, valued);
  if (valued.length === 2) return [...stateEach(desk, valued), ...conversion, said];
  const placeOf = (one: Valued) => 1 + ranked.findIndex((other) => amount(other) === amount(one));
  const told = want.top ?? LISTED;
  const shown = ranked
    .filter((one) => desk.lists(one))
    .slice(0, want.top ?? ranked.length)
    .map((one, index) => (index < told ? placed(desk, one, placeOf(one)) : { ...stateFigure(desk, one), text: '' }));
  const cut = want.top === null ? cutTo(LISTED, ranked.length, shown.length) : [];
  const own = ranked.filter(({ report }) => asksAbout(whose, report.region));
  const places = own.map((one) => plain(`${nameOf(one.report)}排第${placeOf(one)}名`));
  return [...(places.length > 0 ? places : [said]), ...shown, ...cut, ...conversion];
}

/** Which of several measures of one body is the largest: kinds of applicants, outcomes, channels. */
function rankMeasures(want: Figures, desk: Desk, valued: Several): Statement[] {
  const [first] = valued;
  const isOfOne = valued.every(({ report }) => report === first.report) && measureTheSame(valued);
  const each = stateEach(desk, valued);
  if (want.do === 'value') return each;
  if (!isOfOne) return [...each, refuse(['indicator'], valued, '不作高低排名')];
  const amount = amountsOf(valued);
  const said = verdict(want, rankedBy(want, valued, amount), amount, labelOf);
  return [plain(`${bodyAndTime(first.report)}${said}`), ...each, ...stateConversion(desk, valued)];
}

/** Of one body over its years: which year had most. */
export function stateExtremeYear(want: Figures, desk: Desk, series: Several): Statement[] {
  const [first] = series;
  const each = series.map((one) => stateFigure(desk, one));
  if (!measureTheSame(series)) return [...each, refuse(['units'], series, '不作高低排名')];
  const amount = amountsOf(series);
  const timeOf = ({ report }: Valued) => bodyAndTime(report).replace(nameOf(report), '');
  const said = verdict(want, rankedBy(want, series, amount), amount, (one) => `${timeOf(one)}（${displayOf(one)}）`);
  const points = series.map((one) => `${timeOf(one)}${displayOf(one)}${marksOf(desk, one)}`);
  const text = `${nameOf(first.report)}${labelOf(first)}${said}；历年为${points.join('，')}`;
  return [{ text, figures: each.flatMap(({ figures }) => figures), notices: [] }, ...stateConversion(desk, series)];
}

type Amount = (one: Valued) => Decimal;

const rankedBy = ({ order }: Figures, valued: Several, amount: Amount): Valued[] =>
  valued.toSorted((a, b) => (order === 'least' ? compare(amount(a), amount(b)) : compare(amount(b), amount(a))));

const areEqual = (valued: readonly Valued[], amount: Amount) => new Set(valued.map(amount)).size === 1;

/** 永定区排第几: the named place within its siblings. */
const asksAbout = ({ within, places }: Whose, region: RegionCode | null) =>
  within !== null && places.some(({ may }) => region !== null && may.includes(region));

const plain = (text: string): Statement => ({ text, figures: [], notices: [] });

/** 第2名 …：22件. Equal figures share their place. */
function placed(desk: Desk, one: Valued, place: number): Statement {
  const stated = stateFigure(desk, one);
  return { ...stated, text: `第${place}名 ${stated.text}` };
}

function verdict(
  { order, place }: Figures,
  ranked: readonly Valued[],
  amount: Amount,
  nameIn: (one: Valued) => string,
): string {
  if (areEqual(ranked, amount)) return '数值相同';
  const namesOf = (extreme: Valued | undefined) =>
    firstOf(ranked.filter((one) => extreme && amount(one) === amount(extreme)).map(nameIn), NAMED);
  if (place !== null && ranked[place - 1]) return `第${place}的是${namesOf(ranked[place - 1])}`;
  return `最${order === 'least' ? '少' : '多'}的是${namesOf(ranked[0])}`;
}
