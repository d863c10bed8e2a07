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
  if (align === 'super' || align === 'sub') return align === 'super' ? 'above' : 'below';
  const shift = shiftOf(style, align);
  if (Math.abs(shift) >= LEAST_SHIFT && (isSmaller(style) || standsBehindDigit(element)))
    return shift > 0 ? 'above' : 'below';
  return isNoteLink(element) ? 'above' : undefined;
}

/** In pixels, or parts of a line in a hundred: less is there to line up with something. */
const LEAST_SHIFT = 2;

/** How far an element is moved up, in pixels or per cent. */
function shiftOf(style: Style, align: string): number {
  if (align === 'text-top' || align === 'top') return LEAST_SHIFT;
  if (align !== '') return align.endsWith('%') ? Number.parseFloat(align) : (pixelsOf(align) ?? 0);
  if (style.get('position') !== 'relative') return 0;
  return (pixelsOf(style.get('bottom')) ?? 0) - (pixelsOf(style.get('top')) ?? 0);
}

const isSmaller = (style: Style) =>
  /^(?:smaller|x-small|xx-small|small|0?\.\d+r?em|[1-9]\d?%)$/.test(style.get('font-size') ?? '');

const NOTE_SIGN = /^(?:[[(（〔【［](?:\d{1,3}|注\d{0,2})[\])）〕】］]|[①-⑳]|[*＊※†‡]{1,3}|注\d{1,2})$/u;

/** A link that shows nothing but the sign of a note of this page, or a number right behind another one. */
function isNoteLink(element: Element): boolean {
  if (classesOf(element).some((name) => /^Mso(?:Foot|End)noteReference$/.test(name))) return true;
  const href = attribute(element, 'href') ?? '';
  if (element.tagName !== 'a' || href === '') return false;
  const text = textOf(element).trim();
  const isNumber = /^\d{1,3}$/.test(text);
  if (isNumber && standsBehindDigit(element)) return true;
  return /^#(?!_Toc)./i.test(href) && (NOTE_SIGN.test(text) || (isNumber && /note|ftn|fn|cite|ref/i.test(href)));
}

function standsBehindDigit(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before !== undefined && /\d$/.test(textOf(before));
}
