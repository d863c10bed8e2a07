const DIGITS = '〇零一二三四五六七八九';
const YEAR = /[二一][〇○◯零0Oo九][〇○◯零0Oo一二三四五六七八九]{2}(?=年)/g;
const MONTH =
  /(?<![\p{Script=Han}\d])(?:十[一二]?|[一二三四五六七八九])(?=月份?(?![\d一二三四五六七八九十]))|(?<=年|热线)(?:十[一二]?|[一二三四五六七八九])(?=月)/gu;

/** 二〇二三年十月 as 2023年10月. Packed: without white space. */
export const withArabicDates = (words: string): string =>
  words.replace(YEAR, (year) => Array.from(year, digit).join('')).replace(MONTH, (month) => String(monthOf(month)));

const digit = (character: string) => {
  const at = DIGITS.indexOf(character);
  return at < 0 ? (/[○◯0Oo]/.test(character) ? '0' : character) : String(Math.max(0, at - 1));
};

function monthOf(month: string): number {
  const ones = '一二三四五六七八九'.indexOf(month.replace('十', '')) + 1;
  return month.startsWith('十') ? 10 + (month === '十' ? 0 : ones) : ones;
}
