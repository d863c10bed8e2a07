/** Where a small piece of text stands beside the line it belongs to. */
export type Level = 'above' | 'below';

const SMALL: Readonly<Record<Level, string>> = { above: '⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹', below: '₊₋₀₁₂₃₄₅₆₇₈₉' };
const LARGE = '+-0123456789';
const BRACKETS = String.raw`\[\](){}（）〔〕【】［］`;
const NUMBER = new RegExp(`^(?<open>[${BRACKETS}]?)(?<number>[-−–+]?\\d{1,9})(?<close>[${BRACKETS}]?)$`, 'u');
/** Signs that lead to a note; other text is part of a formula behind a letter (PM2.5, xn), and small print at the start. */
const NOTE_SIGN = /^(?:[①-⑳*＊※†‡§#]+|注.*)$/u;
const TRADE_MARK = /^[™®©℠]$/u;
/** More than this is no mark but words that somebody set small. */
const LONGEST = 24;

/**
 * A piece of text that is printed above or below its line, written so that it stays visible and never melts into the
 * number before it: `77409¹`, `m²`, `CO₂`. What has no small form stands between small brackets: `77409⁽注1⁾`.
 * Which of them are marks, to be left out where the text is matched, is told by `noteMarks`.
 *
 * @param before what stands before it in the same line or cell
 */
export function raised(content: string, before: string, level: Level): string {
  const text = content.replace(/\s+/gu, '');
  if (text === '' || TRADE_MARK.test(text)) return text;
  const groups = NUMBER.exec(text)?.groups;
  if (groups) {
    const small = inSmall(groups['number'] ?? '', level);
    return groups['open'] === groups['close'] ? small : `⁽${small}⁾`;
  }
  if ((before === '' || /[A-Za-zΑ-Ωα-ω]$/u.test(before)) && !NOTE_SIGN.test(text)) return text;
  return text.length > LONGEST ? ` ${text} ` : `⁽${text.replace(/[⁽⁾]/gu, '')}⁾`;
}

const inSmall = (number: string, level: Level) =>
  Array.from(number.replace(/[−–]/u, '-'), (character) => SMALL[level][LARGE.indexOf(character)] ?? '').join('');
