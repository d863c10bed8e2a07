import { type Decimal, compare } from '../../domain/decimal.ts';
import type { RegionCode } from '../../domain/ids.ts';
import { amountsOf, obstaclesToRanking } from '../../statistics/comparability.ts';
import type { Valued } from '../../statistics/look-up.ts';
import { topOf } from '../../statistics/operation.ts';
import { nameOf } from '../library.ts';
import type { Turn } from '../turn.ts';
import type { Desk, Statement } from './desk.ts';
import { cutTo } from './cut-to.ts';
import { refuse } from './obstacles.ts';
import { stateConversion } from './state-conversion.ts';
import { stateFigure } from './state-figure.ts';

/** More bodies than these are given as a ranking of the first, with how many there are. */
const LISTED = 20;

/**
 * Which body has more — only where the indicator is comparable (class A), the bodies are alike and the periods the same;
 * otherwise the figures stand side by side with the reason (notes on the domain §6).
 */
export function stateRanking(turn: Turn, desk: Desk, valued: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const [first] = valued;
  if (!valued.every(({ indicator }) => indicator === first.indicator))
    return valued.map((one) => stateFigure(desk, one));
  const amount = amountsOf(valued);
  const ranked = valued.toSorted((a, b) => compare(amount(b), amount(a)));
  const obstacles = obstaclesToRanking(valued);
  const isSame = !obstacles.includes('units') && new Set(valued.map(amount)).size === 1;
  if (obstacles.length > 0) {
    const without = `不作高低排名${isSame ? '（数值相同）' : ''}`;
    return [...valued.map((one) => stateFigure(desk, one)), refuse(obstacles, valued, without)];
  }
  const said = plain(verdict(ranked, amount, turn.text, isSame));
  const conversion = stateConversion(desk, valued);
  if (valued.length === 2) return [...valued.map((one) => stateFigure(desk, one)), ...conversion, said];
  const placeOf = (one: Valued) => 1 + ranked.findIndex((other) => amount(other) === amount(one));
  const wanted = topOf(turn.text);
  const shown = ranked.slice(0, wanted ?? LISTED).map((one) => placed(desk, one, placeOf(one)));
  const cut = wanted === null ? cutTo(LISTED, ranked.length) : [];
  const own = ranked.filter(({ report }) => asksAbout(turn, report.region));
  const places = own.map((one) => plain(`${nameOf(one.report)}排第${placeOf(one)}名`));
  return [...(places.length > 0 ? places : [said]), ...shown, ...cut, ...conversion];
}

/** 宝塔区在延安市各区县里排第几: one of those that are ranked is asked about. */
const asksAbout = ({ slots }: Turn, region: RegionCode | null) =>
  slots.inside !== null && slots.places.some(({ candidates }) => region !== null && candidates.includes(region));

const plain = (text: string): Statement => ({ text, figures: [], notices: [] });

/** 第2名 …：22件. Equal figures share their place. */
function placed(desk: Desk, one: Valued, place: number): Statement {
  const stated = stateFigure(desk, one);
  return { ...stated, text: `第${place}名 ${stated.text}` };
}

type Amount = (one: Valued) => Decimal;

function verdict(ranked: readonly Valued[], amount: Amount, question: string, isSame: boolean): string {
  if (isSame) return '数值相同';
  const least = /最[少低小]/.test(question) && !/最[多高大]/.test(question);
  const both = /最[少低小]/.test(question) && /最[多高大]/.test(question);
  const [top, bottom] = [ranked[0], ranked.at(-1)].map((extreme) => extremesOf(ranked, amount, extreme));
  if (both) return `最多的是${top}，最少的是${bottom}`;
  return least ? `最少的是${bottom}` : `最多的是${top}`;
}

const extremesOf = (ranked: readonly Valued[], amount: Amount, extreme: Valued | undefined) =>
  ranked
    .filter((one) => extreme && amount(one) === amount(extreme))
    .map(({ report }) => nameOf(report))
    .join('、');
