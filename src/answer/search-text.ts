import { findTopics, type Topic } from '../catalogue/topics.ts';
import type { Turn } from './turn.ts';

/** What to search for once place, body and year have become filters, and the topics that the question touches. */
export interface SearchText {
  /** The question's own words without those that the filters stand for. */
  readonly own: string;
  /** With the wording that rules and reports have for the same thing. */
  readonly expanded: string;
  readonly topics: readonly Topic[];
}

export function searchTextOf({ text, slots }: Pick<Turn, 'text' | 'slots'>): SearchText {
  const named = [
    ...slots.places.map(({ words, repairedFrom }) => repairedFrom ?? words),
    ...slots.agencies.map(({ words }) => words),
    ...slots.time.years.map((year) => `${year}年`),
  ];
  const stripped = named
    .reduce((rest, words) => rest.replace(words, ' '), text)
    .replace(/^[\s的]+/, '')
    .trim();
  const own = stripped.length >= 2 ? stripped : text;
  const topics = findTopics(text);
  return { own, expanded: [own, ...topics.slice(0, 2).map(({ search }) => search)].join(' '), topics };
}
