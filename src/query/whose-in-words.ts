import { fullName } from '../catalogue/regions.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Level, Named, Whose } from './query.ts';

const LEVELS: Readonly<Record<Level, string>> = { province: '省', city: '市', county: '区县' };

/** A place that is settled by its full name, any other as the question calls it. */
const placeInWords = ({ words, may: [only, ...others] }: Named<RegionCode>) =>
  only && others.length === 0 ? fullName(only) : words;

/** Which bodies and places are meant, as a clerk would write it. */
export function whoseInWords({ bodies, places, within, every, also, except, line }: Whose): string {
  const named = [...places.map(placeInWords), ...bodies.map(({ words }) => words)].join('、');
  return [
    except.length > 0 ? `除${except.join('、')}以外，` : '',
    named,
    within === null ? '' : `各${LEVELS[within]}`,
    every ? '各单位' : '',
    line === 'hotline' && !/热线|12345/.test(named) ? '热线' : '',
    also ? '也加进来' : '',
  ].join('');
}
