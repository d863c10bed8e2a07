import { groupBy } from './group-by.ts';
import { type Glyph, middleOf, type Ruling } from './page-marks.ts';

/** How far above the baseline a strike runs, in parts of the character. */
const [LOWEST, HIGHEST] = [0.12, 0.5];
/** A strike begins and ends with its words; the line of a table that text runs into goes on. */
const OVERHANG = 0.4;
/** Height of the stripes of the page that are searched together. */
const STRIPE = 8;

/** The characters of a page that no short line strikes out. */
export function dropStruck(glyphs: readonly Glyph[], rulings: readonly Ruling[]): readonly Glyph[] {
  const lines = rulings.filter(({ axis }) => axis === 'horizontal');
  if (lines.length === 0) return glyphs;
  const stripes = groupBy(glyphs, (glyph) => Math.floor(middleOf(glyph)[1] / STRIPE));
  const near = ({ at }: Ruling) => [-1, 0, 1].flatMap((shift) => stripes.get(Math.floor(at / STRIPE) + shift) ?? []);
  const struck = new Set(lines.flatMap((line) => struckBy(line, near(line))));
  return struck.size === 0 ? glyphs : glyphs.filter((glyph) => !struck.has(glyph));
}

function struckBy(line: Ruling, glyphs: readonly Glyph[]): readonly Glyph[] {
  const crossed = glyphs.filter((glyph) => crosses(line, glyph));
  const room = OVERHANG * Math.max(0, ...crossed.map(({ size }) => size));
  const isStrike =
    line.from >= Math.min(...crossed.map(({ left }) => left)) - room &&
    line.to <= Math.max(...crossed.map(({ right }) => right)) + room;
  return isStrike ? crossed : [];
}

function crosses({ at, from, to }: Ruling, glyph: Glyph): boolean {
  const height = (glyph.baseline - at) / glyph.size;
  const [middle] = middleOf(glyph);
  return glyph.flow === 'right' && height > LOWEST && height < HIGHEST && middle > from && middle < to;
}
