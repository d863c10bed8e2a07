import { compare } from '../../domain/decimal.ts';
import { amountsOf, bodyKey, measureTheSame } from '../../figures/comparability.ts';
import { type Found, isMet, isValued, type Valued } from '../../figures/found.ts';
import { isBeyond } from '../../figures/within-bound.ts';
import type { Figures, Whose } from '../../query/query.ts';

/** Bodies and figures that are told one by one in one answer. The others are counted, and count in what is computed. */
const [MOST_BODIES, MOST_FIGURES] = [50, 200];

/** The readings that are told one by one: the first of a ranking with those that were asked for by name, else the first. */
export function listingOf(want: Figures, whose: Whose, found: readonly Found[]): readonly Found[] {
  const valued = found.filter(isValued).filter(isMet);
  const meant = want.bound && valued.some((one) => isBeyond(want.bound!, one)) ? within(want, valued) : valued;
  const others = found.filter((one) => !isValued(one) || !isMet(one));
  return [...firstOf(inOrder(want, whose, meant)), ...firstOf(others)];
}

const within = ({ bound }: Figures, valued: readonly Valued[]) =>
  valued.filter((one) => bound !== null && isBeyond(bound, one));

/** Everything of one body; of many the first. */
function firstOf<One extends Found>(readings: readonly One[]): readonly One[] {
  if (new Set(readings.map(bodyKey)).size === 1) return readings;
  const bodies = new Set<string>();
  const first: One[] = [];
  for (const one of readings) {
    if (first.length === MOST_FIGURES) break;
    if (bodies.size < MOST_BODIES) bodies.add(bodyKey(one));
    if (bodies.has(bodyKey(one))) first.push(one);
  }
  return first;
}

function inOrder({ do: operation, order }: Figures, { within, places }: Whose, valued: readonly Valued[]) {
  const isRanked = operation === 'extreme' || operation === 'rank' || operation === 'compare';
  if (!isRanked || valued.length <= MOST_BODIES || !measureTheSame(valued)) return valued;
  const amount = amountsOf(valued);
  const isNamed = ({ report: { region } }: Valued) =>
    within !== null && region !== null && places.some(({ may }) => may.includes(region));
  const sign = order === 'least' ? 1 : -1;
  return valued.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || sign * compare(amount(a), amount(b)));
}
