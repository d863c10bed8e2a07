import type { Font } from './trace/graphics-state.ts';
import type { ShownGlyph } from './trace/trace-text.ts';

/** Stands for a character that is printed but cannot be named. */
export const LOST = '\ufffd';

/** How often a font showed characters on a page, and how many of them were odd. */
interface Count {
  shown: number;
  /** Its character is nothing but its number in the font. */
  bare: number;
  control: number;
  odd: number;
}
export type FontUsage = Map<Font, Count>;

/** Share of odd characters from which on a font is numbered for itself: Chinese text has hardly any. */
const ODD = 0.3;
/** Latin, punctuation, figures in circles, Chinese characters, full-width forms. */
const USUAL =
  /[\u0020-\u007e\u00a0-\u00ff\u2000-\u206f\u2100-\u22ff\u2460-\u25ff\u2e80-\u2fdf\u3000-\u303f\u3200-\u33ff\u4e00-\u9fff\uff00-\uffef]/;
const CONTROL = /(?!\s)\p{Cc}/u;

/** Keeps count of what a font shows. */
export function countCharacters(usage: FontUsage, font: Font, items: readonly (ShownGlyph | number)[]): void {
  const count = usage.get(font) ?? { shown: 0, bare: 0, control: 0, odd: 0 };
  usage.set(font, count);
  for (const item of items) {
    if (typeof item === 'number') continue;
    const { unicode, originalCharCode } = item;
    count.shown++;
    count.bare += Number(unicode.codePointAt(0) === originalCharCode);
    count.control += Number(CONTROL.test(unicode));
    count.odd += Number(!USUAL.test(unicode));
  }
}

/**
 * The fonts that say nothing about their characters: pdf.js takes the number of each for its Unicode, which gives
 * control characters and scripts of all the world. A font that is numbered by Unicode gives Chinese.
 */
export const muteFonts = (usage: FontUsage): ReadonlySet<Font> =>
  new Set([...usage].flatMap(([font, count]) => (isMute(count) ? [font] : [])));

const isMute = ({ shown, bare, control, odd }: Count) => bare === shown && (control > 0 || odd > ODD * shown);

/** The same places without their characters; of a font that pdf.js cannot read only one place is known. */
export function withoutCharacters(items: readonly (ShownGlyph | number)[]): (ShownGlyph | number)[] {
  if (items.length === 0) return [{ unicode: LOST, originalCharCode: 0, width: 1000, isSpace: false }];
  return items.map((item) => (typeof item === 'number' ? item : { ...item, unicode: LOST }));
}
