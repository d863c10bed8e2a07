/** Arabic numerals, percentages, and Chinese numerals that count or measure something. */
const NUMERAL =
  /\d+(?:[.,]\d+)*%?|百分之[\p{Script=Han}]{1,8}|[零一二三四五六七八九十百千万亿两]+(?=[个件条项次天日月年人份起家户万亿元倍成半%部章款])|第[一二三四五六七八九十百\d]+/gu;

/** How far around a numeral its source must agree, in characters. */
const [BEFORE, BEHIND] = [3, 2];

const bare = (text: string) => text.normalize('NFKC').replace(/[\s“”"'‘’]+/gu, '');

/**
 * The numerals of a sentence that do not stand in a source with the same characters around them: another number, or the
 * right number of another thing. At the edge of a clause only the other side is compared.
 */
export function unfoundNumerals(sentence: string, sources: readonly string[]): string[] {
  const said = bare(sentence);
  const texts = sources.map(bare);
  return Array.from(said.matchAll(NUMERAL)).flatMap((match) => {
    const [numeral] = match;
    const before = /[^\p{P}]*$/u.exec(said.slice(Math.max(0, match.index - BEFORE), match.index))?.[0] ?? '';
    const end = match.index + numeral.length;
    const behind = /^[^\p{P}]*/u.exec(said.slice(end, end + BEHIND))?.[0] ?? '';
    return texts.some((text) => standsIn(text, before, numeral, behind)) ? [] : [numeral];
  });
}

/** A year names a time wherever it stands; everything else must agree on both sides. */
function standsIn(text: string, before: string, numeral: string, behind: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(numeral) && behind.startsWith('年')) return text.includes(`${numeral}年`);
  for (let at = text.indexOf(numeral); at >= 0; at = text.indexOf(numeral, at + 1)) {
    const isWhole = !/\d/.test(text.charAt(at - 1)) && !/[\d.]/.test(text.charAt(at + numeral.length));
    const agreesBefore = text.slice(Math.max(0, at - before.length), at) === before;
    const agreesBehind = text.slice(at + numeral.length, at + numeral.length + behind.length) === behind;
    if (isWhole && agreesBehind && (agreesBefore || before.length < 2)) return true;
  }
  return false;
}
