import type { Level } from '../../../src/text/raised.ts';
import type { Element } from './parse-html.ts';
import type { Style } from './styles/cascade.ts';
import { pixelsOf } from './styles/lengths.ts';
import { attribute, classesOf } from './styles/selectors.ts';
import { textOf } from './text-of.ts';

/** Elements that stand in a line; a cell or a paragraph is aligned by the same property, and not raised. */
const INLINE = new Set('a b big em font i ins label mark small span strong u'.split(' '));

/** Whether an inline element is set above or below its line, by its style or because it leads to a note. */
export function levelOf(element: Element, style: Style): Level | undefined {
  if (element.tagName === 'sup' || element.tagName === 'sub') return element.tagName === 'sup' ? 'above' : 'below';
  if (!INLINE.has(element.tagName)) return undefined;
  const align = style.get('vertical-align') ?? '';
  if (/^(?:super|text-top)$/.test(align) && (align === 'super' || isSmaller(style))) return 'above';
  if (align === 'sub') return 'below';
  const shift = align.endsWith('%') ? Number.parseFloat(align) : (pixelsOf(align) ?? 0);
  if (shift !== 0 && isSmaller(style)) return shift > 0 ? 'above' : 'below';
  return isNoteLink(element) ? 'above' : undefined;
}

const isSmaller = (style: Style) =>
  /^(?:smaller|x-small|xx-small|small|0?\.\d+r?em|[1-9]\d?%)$/.test(style.get('font-size') ?? '');

const NOTE_SIGN = /^(?:[[(（〔【［](?:\d{1,3}|注\d{0,2})[\])）〕】］]|[①-⑳]|[*＊※†‡]{1,3}|注\d{1,2})$/u;

/** A link within the page that shows nothing but the sign of a note, or a number right behind another one. */
function isNoteLink(element: Element): boolean {
  if (classesOf(element).some((name) => /^Mso(?:Foot|End)noteReference$/.test(name))) return true;
  const href = attribute(element, 'href') ?? '';
  if (element.tagName !== 'a' || !/^#(?!_Toc)./i.test(href)) return false;
  const text = textOf(element).trim();
  if (NOTE_SIGN.test(text)) return true;
  return /^\d{1,3}$/.test(text) && (/note|ftn|fn|cite|ref/i.test(href) || standsBehindDigit(element));
}

function standsBehindDigit(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before !== undefined && /\d$/.test(textOf(before));
}
