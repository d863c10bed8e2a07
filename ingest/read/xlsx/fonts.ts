import type { Level } from '../../../src/text/raised.ts';

/** What a font says about whether and where its text is seen. */
export interface Font {
  readonly struck: boolean;
  readonly level: Level | undefined;
  /** `#rrggbb`, or a name for a colour that only the theme knows; undefined is black. */
  readonly colour: string | undefined;
}

type Attributes = Readonly<Record<string, string>>;

export const PLAIN_FONT: Font = { struck: false, level: undefined, colour: undefined };

/** A font with one more of the elements that describe it. */
export function withProperty(font: Font, name: string, attributes: Attributes): Font {
  const { val = '1' } = attributes;
  switch (name) {
    case 'strike':
      return { ...font, struck: val !== '0' && val !== 'false' };
    case 'vertAlign':
      return { ...font, level: val === 'superscript' ? 'above' : val === 'subscript' ? 'below' : undefined };
    case 'color':
      return { ...font, colour: readColour(attributes) };
    default:
      return font;
  }
}

const BLACK = '#000000';
const WHITE = '#ffffff';
/** The first colours of the old palette, and those of the window. */
const INDEXED: Readonly<Record<string, string>> = { 0: BLACK, 8: BLACK, 64: BLACK, 1: WHITE, 9: WHITE, 65: WHITE };
/** The first two colours of a theme are those of paper and ink. */
const THEME: Readonly<Record<string, string>> = { 0: WHITE, 1: BLACK };

/** The colour that a `color`, `fgColor` or `bgColor` names. */
export function readColour({ rgb, theme, indexed, tint = '0' }: Attributes): string | undefined {
  if (rgb !== undefined) return `#${rgb.slice(-6)}`;
  if (theme !== undefined) return (Number(tint) === 0 ? THEME[theme] : undefined) ?? `theme ${theme} ${tint}`;
  return indexed === undefined ? undefined : (INDEXED[indexed] ?? `indexed ${indexed}`);
}
