import type { Element } from '../parse-html.ts';
import { type Declaration, parseDeclarations } from './declarations.ts';
import { attribute, classesOf, matches } from './selectors.ts';
import type { Rule } from './style-sheet.ts';

/** The declared values of one element, by property. */
export type Style = ReadonlyMap<string, string>;

export interface Cascade {
  readonly styleOf: (element: Element) => Style;
  /** Whether the element has names that rules elsewhere may use: what they say of it is not known. */
  readonly isForeign: (element: Element) => boolean;
}

const NONE: Style = new Map();
/** Above any selector. */
const INLINE = 1_000_000;

/** Settles which declarations win: important ones, then those of the element itself, then the heavier and later rule. */
export function createCascade(rules: readonly Rule[]): Cascade {
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const known = byKey.get(key);
    if (known) known.push(rule);
    else byKey.set(key, [rule]);
  }
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const named = new Set(rules.flatMap(({ selector }) => selector.parts.flatMap(namesOf)));
  const applying = (element: Element) =>
    keysOf(element)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => matches(element, selector))
      .toSorted((a, b) => a.selector.weight - b.selector.weight || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    styleOf: (element) => {
      const inline = attribute(element, 'style');
      const found = byKey.size === 0 ? [] : applying(element);
      if (inline === undefined && found.length === 0) return NONE;
      return settle([...found.map(({ declarations }) => declarations), parseDeclarations(inline ?? '')]);
    },
    isForeign: (element) => nameKeysOf(element).some((key) => !named.has(key)),
  };
}

function settle(declared: readonly (readonly Declaration[])[]): Style {
  const style = new Map<string, string>();
  const ranks = new Map<string, number>();
  declared.forEach((declarations, place) => {
    for (const { property, value, important } of declarations) {
      const rank = place + (important ? INLINE : 0);
      if (rank < (ranks.get(property) ?? 0)) continue;
      style.set(property, value);
      ranks.set(property, rank);
    }
  });
  return style;
}

/** Rules are looked up by the rightmost part of their selector. */
function keyOf({ selector }: Rule): string {
  const [part] = selector.parts;
  return part ? (namesOf(part)[0] ?? part.tag ?? '*') : '*';
}

const namesOf = ({ id, classes }: { readonly id: string | null; readonly classes: readonly string[] }) => [
  ...(id === null ? [] : [`#${id}`]),
  ...classes.map((name) => `.${name}`),
];

const nameKeysOf = (element: Element): string[] =>
  namesOf({ id: attribute(element, 'id') ?? null, classes: classesOf(element) });

const keysOf = (element: Element) => [...nameKeysOf(element), element.tagName, '*'];
