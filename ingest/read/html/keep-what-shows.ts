import { defaultTreeAdapter } from 'parse5';
import { LONGEST_CELL } from '../render-row.ts';
import { readable } from '../sight.ts';
import type { Element, ParentNode } from './parse-html.ts';
import { levelOf } from './raised-elements.ts';
import { type Cascade, createCascade, type Style } from './styles/cascade.ts';
import { type Look, lookOf, pageLook, sightIn } from './styles/look.ts';
import { isOutOfSight } from './styles/out-of-sight.ts';
import { attribute } from './styles/selectors.ts';
import { appliesOnScreen, parseStyleSheet } from './styles/style-sheet.ts';
import { elementsIn, isElement, isText, textOf } from './text-of.ts';

/**
 * Brings a page to what its reader sees, as far as its own styles tell: elements without a box are taken out, text that
 * is struck out or cannot be seen is emptied (its cell stays, so that no other moves into its place), and what is set
 * above or below its line becomes `<sup>` or `<sub>`. Style sheets outside the page are not known: text in the colour of
 * a ground that they may have changed is kept, but never joined with the number beside it.
 */
export function keepWhatShows(page: ParentNode): void {
  const sheets = sheetsIn(page, []);
  const rules = sheets
    .filter((sheet) => sheet.tagName === 'style' && appliesOnScreen(attribute(sheet, 'media') ?? ''))
    .flatMap((sheet) => parseStyleSheet(textOf(sheet)));
  const linked = sheets.some((sheet) => /stylesheet/i.test(attribute(sheet, 'rel') ?? ''));
  settle(page, pageLook(!linked), createCascade(rules));
}

function sheetsIn(node: ParentNode, found: Element[]): Element[] {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'style' || child.tagName === 'link') found.push(child);
    sheetsIn(child, found);
  }
  return found;
}

function settle(node: ParentNode, look: Look, cascade: Cascade): void {
  const gone: Element[] = [];
  for (const child of node.childNodes) {
    if (isText(child)) child.value = readable(child.value, sightIn(look));
    else if (isElement(child) && child.tagName !== 'head') {
      const style = cascade.styleOf(child);
      if (hasNoBox(child, style)) gone.push(child);
      else settleElement(child, style, look, cascade);
    }
  }
  for (const child of gone) defaultTreeAdapter.detachNode(child);
}

function settleElement(element: Element, style: Style, around: Look, cascade: Cascade): void {
  const level = levelOf(element, style);
  const isPlain = element.attrs.length === 0 && style.size === 0 && !STRUCK.has(element.tagName);
  settle(element, isPlain ? around : lookOf(element, around, style, isLost(element, style), cascade), cascade);
  if (level) element.tagName = level === 'above' ? 'sup' : 'sub';
}

const hasNoBox = (element: Element, style: Style) =>
  attribute(element, 'hidden') !== undefined ||
  (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
  style.get('display') === 'none' ||
  (element.tagName === 'tr' && style.get('visibility') === 'collapse');

const STRUCK = new Set(['del', 's', 'strike']);

function isLost(element: Element, style: Style): boolean {
  if (STRUCK.has(element.tagName) || /line-through/.test(decorationOf(style))) return true;
  return isOutOfSight(style) || (attribute(element, 'aria-hidden') === 'true' && !isPartOfPage(element));
}

const decorationOf = (style: Style) => `${style.get('text-decoration')} ${style.get('text-decoration-line')}`;

/** A page that was saved with a dialog open has its whole content marked `aria-hidden`. */
const isPartOfPage = (element: Element): boolean => holdsPart(element) || textOf(element).length > LONGEST_CELL;

const holdsPart = (element: Element): boolean =>
  /^(?:table|h[1-6])$/.test(element.tagName) || elementsIn(element).some(holdsPart);
