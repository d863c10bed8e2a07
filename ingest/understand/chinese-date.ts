const YEAR_DIGITS = '〇○零一二三四五六七八九0Ο';
/** A day in a pattern: 2024年1月15日, 2024-01-15, 2024/1/15, 二〇二四年一月十五日. Named groups: y, m, d. */
export const DAY = String.raw`(?<y>20\d{2}|19\d{2}|[${YEAR_DIGITS}]{4})\s*[-年/.]\s*(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[-月/.]\s*(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?`;

/** The ISO date of such a match; null when there is no such day. */
export function isoDate(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  const [year, month, day] = [yearOf(groups?.['y']), smallNumber(groups?.['m']), smallNumber(groups?.['d'])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const yearOf = (text = '') =>
  Number(
    Array.from(text, (digit) =>
      /\d/.test(digit) ? digit : String(Math.max(0, '零一二三四五六七八九'.indexOf(digit))),
    ).join(''),
  );

/** 1 to 39 in either script. */
function smallNumber(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (character: string | undefined, absent: number) =>
    character ? '一二三四五六七八九'.indexOf(character) + 1 : absent;
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, Number.NaN);
}
