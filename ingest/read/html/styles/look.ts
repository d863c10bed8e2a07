import type { Element } from '../parse-html.ts';
import type { Cascade, Style } from './cascade.ts';
import { BLACK, type Colour, parseColour, WHITE } from '../../colours.ts';
import { type Sight, sightOf } from '../../sight.ts';
import { pixelsOf, sizeInFont } from './lengths.ts';
import { attribute } from './selectors.ts';

/** How the text of an element looks, as far as that decides whether it is read. */
export interface Look {
  /** Struck out, off the page, see-through: nothing within undoes this. */
  readonly lost: boolean;
  /** `visibility: hidden`, which parts within may undo. */
  readonly hidden: boolean;
  /** Smaller than anybody reads. */
  readonly tiny: boolean;
  readonly colour: Colour;
  readonly ground: Colour;
  /** Whether the ground is known: a picture or rules that are not in the page may have changed it. */
  readonly groundKnown: boolean;
}

export const pageLook = (groundKnown: boolean): Look => ({
  lost: false,
  hidden: false,
  tiny: false,
  colour: BLACK,
  ground: WHITE,
  groundKnown,
});

export const sightIn = ({ lost, hidden, tiny, colour, ground, groundKnown }: Look): Sight =>
  lost || hidden || tiny ? 'unseen' : sightOf(colour, ground, groundKnown);

/** The look of an element within one of the given look. */
export function lookOf(element: Element, around: Look, style: Style, lost: boolean, { isForeign }: Cascade): Look {
  const visibility = style.get('visibility');
  return {
    lost: around.lost || lost,
    hidden: visibility === undefined || visibility === 'inherit' ? around.hidden : visibility !== 'visible',
    tiny: isTiny(style) ?? around.tiny,
    colour: colourOf(element, style) ?? around.colour,
    ...groundOf(element, around, style, isForeign),
  };
}

/** In pixels: type of this size is there to hide words. Sizes relative to nothing stay nothing. */
const SMALLEST = 2;

function isTiny(style: Style): boolean | undefined {
  const size = style.get('font-size') ?? sizeInFont(style.get('font'));
  if (size === undefined || /^(?:inherit|unset|smaller|larger)$/.test(size)) return undefined;
  const isRelative = /(?:%|em)$/.test(size) && !size.endsWith('rem');
  if (isRelative) return Number.parseFloat(size) < 0.1 ? true : undefined;
  return (pixelsOf(size) ?? SMALLEST) < SMALLEST;
}

/** Links have a colour of their own. */
const LINK: Colour = [0, 0, 238];

function colourOf(element: Element, style: Style): Colour | undefined {
  const declared = style.get('color') ?? attribute(element, element.tagName === 'body' ? 'text' : 'color');
  if (declared !== undefined)
    return /^(?:inherit|unset|currentcolor)$/.test(declared) ? undefined : parseColour(declared);
  return element.tagName === 'a' && attribute(element, 'href') !== undefined ? LINK : undefined;
}

function groundOf(
  element: Element,
  around: Look,
  style: Style,
  isForeign: Cascade['isForeign'],
): Pick<Look, 'ground' | 'groundKnown'> {
  const shorthand = style.get('background');
  const declared = style.get('background-color') ?? shorthand ?? attribute(element, 'bgcolor');
  const picture = /url\(|gradient\(|var\(/;
  if (picture.test(`${shorthand} ${style.get('background-image')}`) || attribute(element, 'background') !== undefined)
    return { ground: around.ground, groundKnown: false };
  const colour = declared === undefined ? undefined : groundIn(declared);
  if (colour !== undefined) return { ground: colour, groundKnown: true };
  return { ground: around.ground, groundKnown: around.groundKnown && !isForeign(element) };
}

/** The colour among the words of a `background`, if there is one. */
function groundIn(background: string): Colour | undefined {
  const words = background.match(/rgba?\([^()]*\)|[^\s()]+/g) ?? [];
  const colour = words.map(parseColour).find((one) => typeof one !== 'string');
  if (colour !== undefined) return colour;
  return words.length === 1 && !/^(?:none|transparent|inherit|initial|unset)$/.test(background) ? words[0] : undefined;
}
