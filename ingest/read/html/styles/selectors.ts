import type { Element } from '../parse-html.ts';

/** One part of a selector: a tag, an id, classes. */
interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
}

/** Parts from right to left: the element itself, then what it stands in. */
export interface Selector {
  readonly parts: readonly (Compound & { readonly inside: 'parent' | 'ancestor' | null })[];
  /** Ids, classes and tags, as one number that orders selectors. */
  readonly weight: number;
}

const COMPOUND = /^(?<tag>\*|[a-z][\w-]*)?(?<more>(?:[.#][\w\u0080-\uffff-]+)*)$/i;

/** `td.note > span`; `undefined` for what needs more than names (`:hover`, `[lang]`, `a + b`): such a rule is not applied. */
export function parseSelector(written: string): Selector | undefined {
  const words = written.trim().replaceAll('>', ' > ').split(/\s+/);
  const parts: Selector['parts'][number][] = [];
  let inside: 'parent' | 'ancestor' | null = null;
  for (const word of words) {
    if (word === '>') {
      inside = 'parent';
      continue;
    }
    const compound = parseCompound(word);
    if (!compound) return undefined;
    parts.unshift({ ...compound, inside });
    inside = 'ancestor';
  }
  return parts.length === 0 ? undefined : { parts, weight: parts.reduce((sum, part) => sum + weightOf(part), 0) };
}

function parseCompound(word: string): Compound | undefined {
  const groups = word === '' ? undefined : COMPOUND.exec(word)?.groups;
  if (!groups) return undefined;
  const names = groups['more']?.match(/[.#][^.#]+/g) ?? [];
  const tag = groups['tag']?.toLowerCase();
  return {
    tag: tag === undefined || tag === '*' ? null : tag,
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
  };
}

const weightOf = ({ tag, id, classes }: Compound) => (id ? 10_000 : 0) + 100 * classes.length + (tag ? 1 : 0);

export function matches(element: Element, { parts }: Selector, from = 0): boolean {
  const part = parts[from];
  if (!part || !fits(element, part)) return false;
  if (part.inside === null) return true;
  for (let around = parentOf(element); around; around = parentOf(around)) {
    if (matches(around, { parts, weight: 0 }, from + 1)) return true;
    if (part.inside === 'parent') return false;
  }
  return false;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attribute(element, 'id') !== id) return false;
  return classes.every((name) => classesOf(element).includes(name));
}

export const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

export const classesOf = (element: Element): string[] =>
  attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && 'tagName' in parentNode ? parentNode : undefined;
