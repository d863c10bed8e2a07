import { parseColour, WHITE } from '../colours.ts';
import { type Sight, sightOf } from '../sight.ts';
import { groundIn, type RunProperties, SOME_GROUND } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { childOf, valueOf, type XmlElement } from './xml-tree.ts';

/** The colour behind a piece of a document, as `groundIn` writes it; undefined for the white of the page. */
export type Ground = string | undefined;

/** The ground within a table, row, cell or paragraph. A table style may paint any of its cells. */
export function groundWithin(element: XmlElement, around: Ground, styles: Styles): Ground {
  const table = childOf(element, 'w:tblPr');
  const painted = table && styles.paints(valueOf(table, 'w:tblStyle')) ? SOME_GROUND : undefined;
  const properties = table ?? childOf(element, 'w:tcPr') ?? childOf(element, 'w:pPr');
  return groundIn(properties) ?? painted ?? around;
}

/** Whether a run can be seen on its ground. Ink without a colour is black, and white on dark. */
export function sightOn({ colour, ground }: RunProperties, around: Ground): Sight {
  const behind = ground ?? around ?? '#ffffff';
  if (colour === undefined) return 'seen';
  const known = behind !== SOME_GROUND;
  return sightOf(parseColour(colour), known ? parseColour(behind) : WHITE, known);
}
