import { isWithin } from '../../../src/catalogue/regions.ts';
import { type Body, coreOf, idOfBody, regionOf } from './body.ts';

/** Whether two names may be those of one body: one leaves out characters or the place of the other. */
export function isSameBody(a: Body, b: Body): boolean {
  if (idOfBody(a) === idOfBody(b) && a.place && b.place) return true;
  return placesMeet(a, b) && coresMeet(coreOf(a), coreOf(b));
}

function placesMeet(a: Body, b: Body): boolean {
  const [one, other] = [regionOf(a), regionOf(b)];
  if (one && other) return one === other || (isTownOf(a, b) && (isWithin(one, other) || isWithin(other, one)));
  const level = [a, b].find(({ sort }) => sort === 'level')?.name.charAt(0);
  const named = [a, b].find(({ place }) => place !== null);
  return level === undefined || named === undefined || endsIn(named, level);
}

/** A town is named below its city, the district between them left out. */
const isTownOf = (a: Body, b: Body) => townIn(a.name) !== undefined && townIn(a.name) === townIn(b.name);
const townIn = (name: string) => /([^省市区县州旗]{2,})(?:(?:[镇乡]|苏木)人民政府|街道办事处)$/u.exec(name)?.[1];

const endsIn = ({ place }: Body, level: string) => place?.text.endsWith(level) ?? true;

/** 科委 and 科学技术委员会: the short one keeps the order, the first character and the kind of ending. */
function coresMeet(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '' || short.length < 2) return false;
  return familyOf(short) === familyOf(long) && short.charAt(0) === long.charAt(0) && isSubsequence(short, long);
}

const familyOf = (core: string) => /(局|委|厅|办公室|中心|政府|办事处|院|站|所)(?:员会)?$/u.exec(core)?.[1] ?? '';

export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
