import { formatChineseInteger } from '../../../src/text/chinese-numerals.ts';

type Write = (value: number) => string;

const fromList =
  (characters: string): Write =>
  (value) =>
    Array.from(characters)[value - 1] ?? '';

const digits =
  (characters: string): Write =>
  (value) =>
    Array.from(String(value), (digit) => Array.from(characters)[Number(digit)]).join('');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** After Z comes AA, then BB. */
const letter: Write = (value) => (LETTERS[(value - 1) % 26] ?? '').repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

function roman(value: number): string {
  const [size, sign] = ROMAN.find(([least]) => least <= value) ?? [];
  return size === undefined ? '' : sign + roman(value - size);
}

const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const formal: Write = (value) =>
  formatChineseInteger(value)
    .replace(/[一二三四五六七八九零]/g, (digit) => FORMAL['零一二三四五六七八九'.indexOf(digit)] ?? '')
    .replace(/[十百千]/g, (unit) => '拾佰仟'['十百千'.indexOf(unit)] ?? '');

const circled = fromList('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

const FORMATS: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: fromList('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: fromList('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  ideographEnclosedCircle: fromList('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  chineseCounting: formatChineseInteger,
  chineseCountingThousand: formatChineseInteger,
  japaneseCounting: formatChineseInteger,
  taiwaneseCounting: formatChineseInteger,
  taiwaneseCountingThousand: formatChineseInteger,
  ideographDigital: digits('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digits('〇一二三四五六七八九'),
  taiwaneseDigital: digits('〇一二三四五六七八九'),
  chineseLegalSimplified: formal,
  ideographTraditional: fromList('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: fromList('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** The number of a list entry in one of Word's formats; `undefined` for bullets and what is not known. */
export const listNumeral = (value: number, format: string): string | undefined => FORMATS[format]?.(value) || undefined;
