import { switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** What a `w:rPr` says of a run, as far as it decides whether the run is read; undefined is left to the style. */
export interface RunProperties {
  readonly strike?: boolean | undefined;
  readonly doubleStrike?: boolean | undefined;
  readonly vanish?: boolean | undefined;
  /** `superscript`, `subscript` or `baseline`. */
  readonly align?: string | undefined;
  /** How far the run is moved up, in half points. */
  readonly position?: number | undefined;
  /** In half points. */
  readonly size?: number | undefined;
  readonly colour?: string | undefined;
  readonly ground?: string | undefined;
}

/** Of most runs nothing is said that matters here. */
export const NOTHING_SAID: RunProperties = {};

export function readRunProperties(properties: XmlElement | undefined): RunProperties {
  if (!properties || properties.children.length === 0) return NOTHING_SAID;
  return {
    strike: switchOf(properties, 'w:strike'),
    doubleStrike: switchOf(properties, 'w:dstrike'),
    vanish: switchOf(properties, 'w:vanish'),
    align: valueOf(properties, 'w:vertAlign'),
    position: numberOf(valueOf(properties, 'w:position')),
    size: numberOf(valueOf(properties, 'w:sz')),
    colour: hexOf(valueOf(properties, 'w:color')),
    ground: groundIn(properties) ?? highlightOf(valueOf(properties, 'w:highlight')),
  };
}

const numberOf = (value: string | undefined) =>
  value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;

/** `auto` is black on white, and white on black. */
const hexOf = (value: string | undefined) =>
  value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value}` : undefined;
const highlightOf = (value: string | undefined) => (value === 'none' ? undefined : value);

/** A ground that cannot be told in one colour, such as a pattern. */
export const SOME_GROUND = 'pattern';

/** The colour behind text, from the `w:shd` of a run, paragraph, cell or table. */
export function groundIn(properties: XmlElement | undefined): string | undefined {
  const shading = properties?.children.find((child) => typeof child !== 'string' && child.name === 'w:shd');
  if (shading === undefined || typeof shading === 'string') return undefined;
  const { 'w:val': pattern = 'clear', 'w:fill': fill, 'w:color': colour, 'w:themeFill': theme } = shading.attributes;
  if (pattern === 'solid') return hexOf(colour) ?? SOME_GROUND;
  if (pattern !== 'clear' && pattern !== 'nil') return SOME_GROUND;
  return hexOf(fill) ?? (theme === undefined ? undefined : SOME_GROUND);
}

/** Properties closer to the run win. */
export function over(base: RunProperties, closer: RunProperties): RunProperties {
  if (closer === NOTHING_SAID) return base;
  const set = Object.entries(closer).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(set) };
}

/**
 * Strikes and hiding are switches that two styles turn over: a struck character style in a struck paragraph style is not
 * struck. What the run itself says counts as it stands.
 */
export function together(paragraph: RunProperties, character: RunProperties, own: RunProperties): RunProperties {
  if (paragraph === NOTHING_SAID && character === NOTHING_SAID) return own;
  const flip = (key: 'strike' | 'doubleStrike' | 'vanish') => (paragraph[key] ?? false) !== (character[key] ?? false);
  const styled = { strike: flip('strike'), doubleStrike: flip('doubleStrike'), vanish: flip('vanish') };
  return over({ ...over(paragraph, character), ...styled }, own);
}
