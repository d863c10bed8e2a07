import { raised } from '../../../src/text/raised.ts';
import { BLACK, parseColour, WHITE } from '../colours.ts';
import { readable, sightOf } from '../sight.ts';
import type { CellStyle } from './cell-styles.ts';
import type { Font } from './fonts.ts';
import type { RichText } from './rich-text.ts';

/**
 * The text of a cell as it is seen: runs that are struck out or in the colour of the cell are left out, raised ones set
 * apart from what stands before them.
 *
 * @param painted something else than the cells' own fill may lie behind the text: a table's style, a condition
 */
export function shownText(runs: RichText, style: CellStyle, painted: boolean): string {
  return runs.reduce((text, run) => text + shownRun(run.text, run.font ?? style.font, text, style.ground, painted), '');
}

function shownRun(text: string, font: Font, before: string, ground: string | undefined, painted: boolean): string {
  if (font.struck) return '';
  const ink = font.colour === undefined ? BLACK : parseColour(font.colour);
  const behind = ground === undefined ? WHITE : parseColour(ground);
  const shown = readable(text, sightOf(ink, behind, !painted || ground !== undefined));
  return font.level ? raised(shown, before.trimEnd(), font.level) : shown;
}
