import type { Span } from '../domain/passage.ts';

export interface AliasMatch<Entry> extends Span {
  readonly entry: Entry;
  readonly alias: string;
}

/** Finds fixed words in a text; where they overlap the longest wins, as in "行政规范性文件" over "规范性文件". */
export interface AliasIndex<Entry> {
  /** Non-overlapping matches in reading order; equal words of several entries are all reported. */
  find(text: string): AliasMatch<Entry>[];
}

export function createAliasIndex<Entry>(entries: Iterable<readonly [alias: string, entry: Entry]>): AliasIndex<Entry> {
  const byFirst = new Map<string, { readonly alias: string; readonly entry: Entry }[]>();
  for (const [alias, entry] of entries) {
    const first = alias.slice(0, 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { alias, entry }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.alias.length - a.alias.length);
  return { find: (text) => findLongest(text, byFirst) };
}

function findLongest<Entry>(
  text: string,
  byFirst: ReadonlyMap<string, readonly { readonly alias: string; readonly entry: Entry }[]>,
): AliasMatch<Entry>[] {
  const matches: AliasMatch<Entry>[] = [];
  for (let start = 0; start < text.length;) {
    const here = (byFirst.get(text.charAt(start)) ?? []).filter(({ alias }) => text.startsWith(alias, start));
    const length = here[0]?.alias.length ?? 0;
    for (const { alias, entry } of here) {
      if (alias.length === length) matches.push({ alias, entry, start, end: start + length });
    }
    start += length || 1;
  }
  return matches;
}
