import { needsSpace } from '../join-lines.ts';
import { groundWithin } from './ground.ts';
import type { LabelOf } from './list-labels.ts';
import { readRunProperties } from './run-properties.ts';
import { runOf, type RunPlace, showRun } from './shown-run.ts';
import { isHiddenRow, readListPlace, type Styles } from './styles.ts';
import { childOf, descendantsOf, textIn, valueOf, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What is needed to tell what a part of a Word file shows. */
export interface Showing {
  readonly styles: Styles;
  readonly labelOf: LabelOf;
}

type Place = Showing & RunPlace;

/** Around other content, and skipped with it by the converter. */
const WRAPPERS = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);
/** Left out: deleted or moved text, and the drawing of which `mc:Fallback` holds the same words. */
const GONE = new Set(['w:del', 'w:moveFrom', 'mc:Choice']);

/**
 * A part of a Word file (body, notes) as it is shown: without text that is struck out, hidden or in the colour of its
 * ground, with the labels that Word puts before list entries, and with raised and lowered runs marked at the run itself.
 * Revisions, tables and all else are left to the converter.
 */
export function showPart(part: XmlElement, showing: Showing): XmlElement {
  const place: Place = { ...showing, ground: undefined, paragraph: {}, position: 0 };
  return { ...part, children: part.children.flatMap((node) => show(node, place)) };
}

function show(node: XmlNode, place: Place): XmlNode[] {
  if (typeof node === 'string' || node.name.endsWith('Pr')) return [node];
  if (GONE.has(node.name) || (node.name === 'w:tr' && isHiddenRow(node))) return [];
  if (WRAPPERS.has(node.name)) return node.children.flatMap((child) => show(child, place));
  if (node.name === 'w:r') return showRun(node, place, (child) => show(child, place));
  const within = { ...place, ground: groundWithin(node, place.ground, place.styles) };
  if (node.name === 'w:p') return [showParagraph(node, within)];
  return [{ ...node, children: node.children.flatMap((child) => show(child, within)) }];
}

function showParagraph(paragraph: XmlElement, place: Place): XmlElement {
  const properties = childOf(paragraph, 'w:pPr');
  const style = valueOf(properties, 'w:pStyle');
  const label = labelBefore(properties, style, place);
  const within = { ...place, paragraph: place.styles.ofParagraph(style), position: positionOf(paragraph) };
  const content = paragraph.children.filter((child) => child !== properties).flatMap((child) => show(child, within));
  const shown = properties ? [withoutList(properties)] : [];
  return { ...paragraph, children: [...shown, ...labelRun(label, content), ...content] };
}

/** The paragraph mark carries the look of its label. A deleted paragraph joins the next one and is not counted. */
function labelBefore(properties: XmlElement | undefined, style: string | undefined, { styles, labelOf }: Place) {
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del')) return undefined;
  const [own, styled] = [readListPlace(childOf(properties, 'w:numPr')), styles.list(style)];
  const label = labelOf({ list: own.list ?? styled.list, level: own.level ?? styled.level }, style);
  const { strike = false, doubleStrike = false, vanish = false } = readRunProperties(mark);
  return strike || doubleStrike || vanish ? undefined : label;
}

const withoutList = (properties: XmlElement): XmlElement => ({
  ...properties,
  children: properties.children.filter((child) => typeof child === 'string' || child.name !== 'w:numPr'),
});

/** A figure: the number of a list before it would become part of it. */
const FIGURE = /^[\s\d.,%+/-]*\d[\s\d.,%+/-]*\p{Script=Han}{0,2}$/u;

function labelRun(label: string | undefined, content: readonly XmlNode[]): XmlElement[] {
  if (!label) return [];
  const text = content.map(textIn).join('').trim();
  return FIGURE.test(text) ? [] : [runOf(needsSpace(label, text) ? `${label} ` : label)];
}

/** Where most characters of a paragraph stand; the line itself if as many do. */
function positionOf(paragraph: XmlElement): number {
  if (descendantsOf(paragraph, 'w:position').length === 0) return 0;
  const counts = new Map([[0, 0]]);
  for (const run of descendantsOf(paragraph, 'w:r')) {
    const { position = 0 } = readRunProperties(childOf(run, 'w:rPr'));
    counts.set(position, (counts.get(position) ?? 0) + textIn(run).length);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
