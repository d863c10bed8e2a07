import { type Decimal, compare } from '../../../domain/decimal.ts';
import type { RegionCode } from '../../../domain/ids.ts';
import { obstaclesToRanking } from '../../../figures/comparability.ts';
import type { Valued } from '../../../figures/found.ts';
import { nameOf } from '../../../plan/library.ts';
import type { Figures, Whose } from '../../../query/query.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { displayOf, labelOf, marksOf, stateFigure, valueOf } from './state-figure.ts';
import { bodyAndTime } from './wording.ts';

/** More bodies than these are given as a ranking of the first, with how many there are. */
const LISTED = 20;

type Several = readonly [Valued, Valued, ...Valued[]];

/**
 * Which body has more: only where the indicator is comparable (class A), the bodies are alike and the periods the same;
 * otherwise the figures stand side by side with the reason.
 */
export function stateRanking(want: Figures, whose: Whose, desk: Desk, valued: Several): Statement[] {
  const [first] = valued;
  if (!valued.every(({ indicator, label }) => indicator.id === first.indicator.id && label === first.label)) return rankMeasures(want, desk, valued);
  const ranked = rankedBy(want, valued);
  const isSame = equal(valueOf(ranked[0] ?? first), valueOf(ranked.at(-1) ?? first));
  const obstacles = obstaclesToRanking(valued);
  if (obstacles.length > 0) {
    const without = `不作高低排名${isSame ? '（数值相同）' : ''}`;
    return [...valued.map((one) => stateFigure(desk, one)), refuse(obstacles, valued, without)];
  }
  const said = plain(verdict(want, ranked, isSame, ({ report }) => nameOf(report)));
  if (valued.length === 2) return [...valued.map((one) => stateFigure(desk, one)), said];
  const shown = ranked.slice(0, want.top ?? LISTED).map((one) => placed(desk, one, ranked));
  const own = ranked.filter(({ report }) => asksAbout(whose, report.region));
  const places = own.map((one) => plain(`${nameOf(one.report)}排第${placeOf(one, ranked)}名`));
  return [...(places.length > 0 ? places : [said]), ...shown];
}

/** Which of several measures of one body is the largest: kinds of applicants, outcomes, channels. */
function rankMeasures(want: Figures, desk: Desk, valued: Several): Statement[] {
  const ranked = rankedBy(want, valued);
  const [first] = valued;
  const isOfOne = valued.every(({ report }) => report === first.report) && new Set(valued.map(({ indicator }) => indicator.unit)).size === 1;
  const each = valued.map((one) => stateFigure(desk, one));
  if (!isOfOne || want.do === 'value') return each;
  const isSame = equal(valueOf(ranked[0] ?? first), valueOf(ranked.at(-1) ?? first));
  return [plain(`${bodyAndTime(first.report)}${verdict(want, ranked, isSame, labelOf)}`), ...each];
}

/** Of one body over its years: which year had most. */
export function stateExtremeYear(want: Figures, desk: Desk, series: Several): Statement[] {
  const ranked = rankedBy(want, series);
  const [first] = series;
  const isSame = equal(valueOf(ranked[0] ?? first), valueOf(ranked.at(-1) ?? first));
  const said = verdict(want, ranked, isSame, (one) => `${bodyAndTime(one.report).replace(nameOf(one.report), '')}（${displayOf(one)}）`);
  const points = series.map((one) => `${bodyAndTime(one.report).replace(nameOf(one.report), '')}${displayOf(one)}${marksOf(desk, one)}`);
  const figures = series.flatMap((one) => stateFigure(desk, one).figures);
  return [{ text: `${nameOf(first.report)}${labelOf(first)}${said}；历年为${points.join('，')}`, figures, notices: [] }];
}

const rankedBy = ({ order }: Figures, valued: Several): Valued[] =>
  valued.toSorted((a, b) => (order === 'least' ? compare(valueOf(a), valueOf(b)) : compare(valueOf(b), valueOf(a))));

/** 永定区排第几: the named place within its siblings. */
const asksAbout = ({ within, places }: Whose, region: RegionCode | null) =>
  within !== null && places.some(({ may }) => region !== null && may.includes(region));

const plain = (text: string): Statement => ({ text, figures: [], notices: [] });

/** 第2名 …：22件. Equal figures share their place. */
function placed(desk: Desk, one: Valued, ranked: readonly Valued[]): Statement {
  const stated = stateFigure(desk, one);
  return { ...stated, text: `第${placeOf(one, ranked)}名 ${stated.text}` };
}

const placeOf = (one: Valued, ranked: readonly Valued[]) => 1 + ranked.findIndex((other) => equal(valueOf(other), valueOf(one)));

function verdict({ order, place }: Figures, ranked: readonly Valued[], isSame: boolean, nameIn: (one: Valued) => string): string {
  if (isSame) return '数值相同';
  const namesOf = (extreme: Valued | undefined) =>
    ranked.filter((one) => extreme && equal(valueOf(one), valueOf(extreme))).map(nameIn).join('、');
  if (place !== null && ranked[place - 1]) return `第${place}的是${namesOf(ranked[place - 1])}`;
  return `最${order === 'least' ? '少' : '多'}的是${namesOf(ranked[0])}`;
}

const equal = (a: Decimal, b: Decimal) => compare(a, b) === 0;
