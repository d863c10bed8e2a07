/** Fills a whole square of Chinese type: no word space belongs between two of these. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef‘’“”—…·';
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const STARTS_WIDE = new RegExp(`^[${WIDE}]`, 'u');

export const endsWide = (text: string) => ENDS_WIDE.test(text.slice(-2));
export const startsWide = (text: string) => STARTS_WIDE.test(text);

/** Whether two pieces, broken apart, need a space when joined: words and numbers do, Chinese does not. */
export const needsSpace = (left: string, right: string) =>
  left !== '' && right !== '' && !endsWide(left) && !startsWide(right);

/** Joins the lines of one cell. Two numbers on two lines stay two numbers. */
export const joinLines = (lines: readonly string[]) =>
  lines.reduce((text, line) => text + (needsSpace(text, line) ? ' ' : '') + line, '');
