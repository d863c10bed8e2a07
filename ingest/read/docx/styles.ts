import { groundIn, NOTHING_SAID, over, readRunProperties, type RunProperties } from './run-properties.ts';
import { childOf, descendantsOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** Which list a paragraph belongs to, and how deep in it. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The styles of a Word file, each with what it inherits. */
export interface Styles {
  /** Without a name: of the style that every paragraph has. */
  readonly ofParagraph: (style: string | undefined) => RunProperties;
  readonly ofCharacters: (style: string | undefined) => RunProperties;
  readonly list: (style: string | undefined) => ListPlace;
  /** Whether a table style paints cells. */
  readonly paints: (style: string | undefined) => boolean;
}

interface Style {
  readonly runs: RunProperties;
  readonly list: ListPlace;
  readonly paints: boolean;
}

const PLAIN: Style = { runs: NOTHING_SAID, list: { list: undefined, level: undefined }, paints: false };

export function readStyles(root: XmlElement | undefined): Styles {
  const written = new Map<string, XmlElement>();
  for (const style of root ? elementsOf(root).filter(({ name }) => name === 'w:style') : [])
    written.set(style.attributes['w:styleId'] ?? '', style);
  const usual = [...written].find(([, style]) => isUsualParagraph(style))?.[0];
  const known = new Map<string, Style>();
  const styleOf = (id: string | undefined): Style => {
    const element = id === undefined ? undefined : written.get(id);
    if (id === undefined || !element) return PLAIN;
    const style = known.get(id) ?? PLAIN;
    if (known.has(id)) return style;
    known.set(id, PLAIN); // ends a circle of styles
    known.set(id, inherit(styleOf(valueOf(element, 'w:basedOn')), element));
    return known.get(id) ?? PLAIN;
  };
  return {
    ofParagraph: (style) => styleOf(style ?? usual).runs,
    ofCharacters: (style) => styleOf(style).runs,
    list: (style) => styleOf(style ?? usual).list,
    paints: (style) => styleOf(style).paints,
  };
}

const isUsualParagraph = ({ attributes }: XmlElement) =>
  attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '');

function inherit(base: Style, element: XmlElement): Style {
  const own = readListPlace(childOf(childOf(element, 'w:pPr'), 'w:numPr'));
  return {
    runs: over(base.runs, readRunProperties(childOf(element, 'w:rPr'))),
    list: { list: own.list ?? base.list.list, level: own.level ?? base.list.level },
    paints: base.paints || descendantsOf(element, 'w:tcPr').some((cell) => groundIn(cell) !== undefined),
  };
}

export function readListPlace(numbering: XmlElement | undefined): ListPlace {
  const level = valueOf(numbering, 'w:ilvl');
  return { list: valueOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

/** Whether a table row is hidden. */
export const isHiddenRow = (row: XmlElement): boolean => switchOf(childOf(row, 'w:trPr'), 'w:hidden') ?? false;
