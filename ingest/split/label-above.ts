import { DAY } from '../understand/chinese-date.ts';

/** The name of a sheet or of a body: no sentence, no table row and no day under a signature. */
const LABEL = /^[^|。;:,、]{1,40}$/u;
const IS_DAY = new RegExp(`^${DAY}$`);

/** The start of the label lines right above a line, at most so many. */
export function labelAbove(text: string, start: number, most: number): number {
  let at = start;
  for (let count = 0; count < most && at > 0; count++) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(above, at).trim();
    if (!LABEL.test(line) || IS_DAY.test(line)) break;
    at = above;
  }
  return at;
}
