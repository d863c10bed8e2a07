/** Each at the place of its value. */
export const CHINESE_DIGITS = '零一二三四五六七八九';
const VARIANTS: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二', 俩: '二', 廿: '二十', 卅: '三十' };
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 二十三 → 23, 一百二 → 120, 两千零五 → 2005, 二〇二四 → 2024, 三万五千 → 35000; `undefined` when it is no number.
 * A run of bare digits (二〇二四) is read position by position, as in years.
 */
export function parseChineseInteger(text: string): number | undefined {
  const plain = plainOf(text);
  if (!plain || !/^[零一二三四五六七八九十百千万亿]+$/.test(plain)) return undefined;
  if (/^[零一二三四五六七八九]{2,}$/.test(plain)) return Number(Array.from(plain, digitOf).join(''));
  return parseGroups(plain);
}

const plainOf = (text: string) => Array.from(text, (character) => VARIANTS[character] ?? character).join('');

/**
 * The same for a number as counts are written: 二百零六, 一〇五. 三五, 七八 and 三万五 are no such numbers, though they are
 * said; 一百二 may be cut. 零 between the digits may be missing (一万五百).
 */
export function parseWrittenInteger(text: string): number | undefined {
  const value = parseChineseInteger(text);
  if (value === undefined) return undefined;
  const plain = plainOf(text);
  if (/^[零一二三四五六七八九]{2,}$/.test(plain)) return /^[^零].*零/.test(plain) ? value : undefined;
  return bareOf(formatChineseInteger(value)) === bareOf(plain) ? value : undefined;
}

const bareOf = (written: string) =>
  written === '零' ? written : written.replaceAll('零', '').replaceAll('一十', '十');

const digitOf = (character: string) => CHINESE_DIGITS.indexOf(character);

function parseGroups(text: string): number | undefined {
  for (const [sign, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    if (at === 0) return undefined;
    const high = parseGroups(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest ? parseTail(rest, factor) : 0;
    return high === undefined || low === undefined || low >= factor ? undefined : high * factor + low;
  }
  return parseBelowMyriad(text);
}

/** 三万五 means 35000: a lone last digit counts the next lower unit, unless 零 stands before it. */
const parseTail = (text: string, factor: number) =>
  /^[一二三四五六七八九]$/.test(text) ? (digitOf(text) * factor) / 10 : parseGroups(text);

function parseBelowMyriad(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let unit = 10_000;
  for (const character of text) {
    const size = SMALL[character];
    if (size === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digitOf(character);
    } else {
      if (size >= unit || (digit === 0 && size !== 10)) return undefined;
      total += (digit || 1) * size;
      unit = size;
      digit = undefined;
    }
  }
  if (digit === undefined) return total;
  const elliptic = digit > 0 && unit >= 100 && unit < 10_000 && !text.includes('零') && text.length > 1;
  return total + (elliptic ? (digit * unit) / 10 : digit);
}

/** 2005 → 二千零五; the inverse of `parseChineseInteger` for 0 ≤ n < 10^12. */
export function formatChineseInteger(value: number): string {
  if (value >= 1e8) return formatGroup(value, 1e8, '亿');
  if (value >= 1e4) return formatGroup(value, 1e4, '万');
  return formatBelowMyriad(value);
}

function formatGroup(value: number, factor: number, sign: string): string {
  const high = Math.floor(value / factor);
  const low = value % factor;
  if (low === 0) return formatChineseInteger(high) + sign;
  return formatChineseInteger(high) + sign + (low < factor / 10 ? '零' : '') + formatChineseInteger(low);
}

function formatBelowMyriad(value: number): string {
  if (value < 10) return CHINESE_DIGITS[value] ?? '';
  let text = '';
  let gap = false;
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + (CHINESE_DIGITS[digit] ?? '') + sign;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}
