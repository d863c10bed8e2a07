import type { Notice, Outcome, QueryRecord } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Report } from '../domain/report.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Reading } from '../figures/look-up.ts';
import type { Library } from '../plan/library.ts';
import type { Slots } from './slots.ts';

/** What is known about one question so far. Each step returns a fuller turn; one that sets `outcome` ends the work. */
export interface Turn {
  readonly question: Question;
  /** The question as it is matched: NFKC, simplified, without invisible characters. */
  readonly text: string;
  readonly library: Library;
  readonly slots: Slots;
  /** The reports that the question is about; null when it names no place, body or time. */
  readonly reports: readonly Report[] | null;
  readonly readings: readonly Reading[];
  readonly hits: readonly Hit[];
  readonly notices: readonly Notice[];
  readonly queries: readonly QueryRecord[];
  readonly outcome: Outcome | null;
}
