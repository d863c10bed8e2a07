import { periodLabel } from '../domain/period.ts';
import type { Span } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';

/** Where a report prints its title, else the words for its part of a year or its year; undefined when it prints none. */
export function findTitleIn({ title, period }: Report, text: string): Span | undefined {
  const time = period ? periodLabel(period) : '';
  for (const words of [title, time.replace(/^\d+年/, ''), time]) {
    const found = words === '' ? null : asPrinted(words).exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** A title may be broken over lines. */
const asPrinted = (title: string) =>
  new RegExp(Array.from(title, (character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*'));
