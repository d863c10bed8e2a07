import type { Answered, Figure, Notice } from '../../../domain/answer.ts';
import type { Report } from '../../../domain/report.ts';
import type { CitationBook } from '../../citations.ts';
import { lowTrust } from './notices.ts';

/** What is known beside an answer already. */
export interface Noted {
  readonly notices: readonly Notice[];
}

interface Said {
  readonly text: string;
  readonly figures?: readonly Figure[];
  /** What is odd about it, beside what the turn knows already. */
  readonly notices?: readonly Notice[];
  /** The documents it is taken from; those of low trust are named. */
  readonly reports: readonly Report[];
}

/** An answer that stands on the places of the book; null where it has none, since nothing is stated without one. */
export function answeredFrom(
  { notices: known }: Noted,
  book: CitationBook,
  { text, figures = [], notices = [], reports }: Said,
): Answered | null {
  const [first, ...rest] = book.list();
  if (!first) return null;
  return {
    status: 'answered',
    reason: null,
    text,
    citations: [first, ...rest],
    figures,
    coverage: null,
    notices: [...known, ...notices, ...lowTrust(reports)],
    suggestions: [],
  };
}
