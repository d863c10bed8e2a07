import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { LibraryNames } from './library-names.ts';
import type { Meaning, Piece } from './piece.ts';

/** What a question is read with beside its own words. */
export interface ReadingContext {
  /** The bodies and places that the library knows by name. */
  readonly names: LibraryNames;
  /** The year, month and day where the readers are: 去年 is counted from it. */
  readonly today: CalendarDay;
}

/** Finds in a text what it knows; pieces may overlap, the segmentation chooses among them. */
export interface Recogniser {
  readonly name: string;
  readonly find: (text: string, context: ReadingContext) => readonly Found[];
}

/** A piece as its recogniser finds it. */
export type Found = Omit<Piece, 'by' | 'text'>;

export const found = (start: number, end: number, means: Meaning): Found => ({ start, end, means });

/** A recogniser of one pattern (global): its matches become pieces, a null is none. */
export const byPattern = (
  name: string,
  pattern: RegExp,
  meaningOf: (
    groups: Readonly<Record<string, string | undefined>>,
    context: ReadingContext,
    match: RegExpExecArray,
  ) => Meaning | null,
): Recogniser => ({
  name,
  find(text, context) {
    const pieces: Found[] = [];
    // By hand: matchAll copies the pattern for every text, and most patterns match nothing.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      if (match[0] === '') pattern.lastIndex++;
      const means = meaningOf(match.groups ?? {}, context, match);
      if (means) pieces.push(found(match.index, end, means));
    }
    return pieces;
  },
});
