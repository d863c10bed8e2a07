import type { Suggestion } from '../../domain/suggestion.ts';
import { type Spelled, type TypedMatcher, createTypedMatcher } from '../../text/typed-match.ts';

/** Something that can be typed. */
interface Candidate {
  readonly spelled: Spelled;
  /** Where a match counts as a beginning. */
  readonly heads: readonly number[];
}

export interface Match<Entry> {
  readonly entry: Entry;
  readonly span: readonly [start: number, end: number];
}

/** What begins with the typed words, and what only holds them. */
export interface Ranked<Item> {
  readonly prefix: readonly Item[];
  readonly infix: readonly Item[];
}

/** The first candidates that hold what was typed, `limit` of each rank; stops as soon as enough begin with it. */
export function rank<Entry extends Candidate>(
  entries: Iterable<Entry>,
  typed: string,
  limit: number,
): Ranked<Match<Entry>> {
  const matcher = createTypedMatcher(typed);
  const prefix: Match<Entry>[] = [];
  const infix: Match<Entry>[] = [];
  for (const entry of entries) {
    const begun = spanAtHead(entry, matcher);
    if (begun) prefix.push({ entry, span: begun });
    else if (infix.length < limit) {
      const inside = matcher.find(entry.spelled);
      if (inside) infix.push({ entry, span: [inside.start, inside.end] });
    }
    if (prefix.length === limit) break;
  }
  return { prefix, infix };
}

function spanAtHead({ spelled, heads }: Candidate, matcher: TypedMatcher): Match<Candidate>['span'] | undefined {
  for (const head of heads) {
    const end = matcher.endFrom(spelled, head);
    if (end !== undefined) return [head, end];
  }
  return undefined;
}

export const inOrder = <Item>({ prefix, infix }: Ranked<Item>): readonly Item[] => [...prefix, ...infix];

export const mapRanked = <From, To>({ prefix, infix }: Ranked<From>, show: (item: From) => To): Ranked<To> => ({
  prefix: prefix.map(show),
  infix: infix.map(show),
});

/** What begins with the typed words before what holds them; no kind crowds out another that has something to show. */
export function blend(kinds: readonly Ranked<Suggestion>[], limit: number): Suggestion[] {
  const ranked = [...kinds.flatMap(({ prefix }) => prefix), ...kinds.flatMap(({ infix }) => infix)];
  const share = Math.max(1, Math.floor(limit / kinds.length));
  const shares = kinds.flatMap((kind) => inOrder(kind).slice(0, share));
  const chosen = new Set([...new Set([...shares, ...ranked])].slice(0, limit));
  return ranked.filter((suggestion) => chosen.has(suggestion));
}
