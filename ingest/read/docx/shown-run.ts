import { type Ground, sightOn } from './ground.ts';
import { readRunProperties, type RunProperties, together } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { childOf, elementsOf, textIn, valueOf, type XmlElement, type XmlNode } from './xml-tree.ts';

export interface RunPlace {
  readonly styles: Styles;
  readonly ground: Ground;
  /** What the style of the paragraph says of its runs. */
  readonly paragraph: RunProperties;
  /** How far most of the paragraph is moved up. */
  readonly position: number;
}

/** In half points: smaller type is there to hide words. */
const SMALLEST = 4;
/** In half points: a run moved further than this stands above or below its line. */
const RAISED = 3;
/** Not shown themselves, but they hold a field together; a run that cannot be seen keeps them. */
const FIELD_PARTS = new Set(['w:fldChar', 'w:instrText']);

/**
 * A run without what cannot be seen, and with its place above or below the line written where the converter looks.
 * @param show what becomes of the content of a run: text boxes hold paragraphs of their own
 */
export function showRun(run: XmlElement, place: RunPlace, show: (node: XmlNode) => XmlNode[]): XmlNode[] {
  const properties = childOf(run, 'w:rPr');
  const character = place.styles.ofCharacters(valueOf(properties, 'w:rStyle'));
  const look = together(place.paragraph, character, readRunProperties(properties));
  const sight = isGone(look) ? 'unseen' : sightOn(look, place.ground);
  if (sight === 'unseen') return keepField(run);
  const content = run.children.filter((child) => child !== properties).flatMap((child) => rename(child).flatMap(show));
  const shown: XmlElement = { ...run, children: [...levelOf(look, place), ...content] };
  return sight === 'unsure' && /\d/.test(textIn(run)) ? [SPACE, shown, SPACE] : [shown];
}

const isGone = ({ strike, doubleStrike, vanish, size = SMALLEST }: RunProperties) =>
  strike || doubleStrike || vanish || size < SMALLEST;

function keepField(run: XmlElement): XmlElement[] {
  const parts = elementsOf(run).filter(({ name }) => FIELD_PARTS.has(name));
  return parts.length === 0 ? [] : [{ ...run, children: parts }];
}

function levelOf({ align, position = 0 }: RunProperties, place: RunPlace): XmlElement[] {
  const shift = position - place.position;
  const moved = Math.abs(shift) < RAISED ? undefined : shift > 0 ? 'superscript' : 'subscript';
  const value = align === 'superscript' || align === 'subscript' ? align : moved;
  if (value === undefined) return [];
  return [{ name: 'w:rPr', attributes: {}, children: [property('w:vertAlign', value)] }];
}

const property = (name: string, value: string): XmlElement => ({ name, attributes: { 'w:val': value }, children: [] });

export const runOf = (text: string): XmlElement => ({
  name: 'w:r',
  attributes: {},
  children: [{ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] }],
});

const SPACE = runOf(' ');

/** Of a word with its reading above it only the word; line ends and tabs by their usual names. */
function rename(node: XmlNode): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  if (node.name === 'w:ruby') return childOf(node, 'w:rubyBase')?.children ?? [];
  const name = USUAL_NAMES[node.name];
  return name === undefined ? [node] : [{ name, attributes: {}, children: [] }];
}

const USUAL_NAMES: Readonly<Record<string, string>> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };
