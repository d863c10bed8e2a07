import type { Outcome, QueryRecord } from '../domain/answer.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { Question } from '../domain/question.ts';
import type { Reading } from '../language/zh/read.ts';
import type { Library } from '../plan/library.ts';
import type { Plan } from '../plan/plan.ts';
import type { Pace } from '../domain/pace.ts';
import type { Beyond } from '../query/bounded.ts';
import type { Query } from '../query/query.ts';
import type { Result } from './result.ts';
import type { Talk } from './talk/talk.ts';

/** A question at the door, with the library as it is now. */
export interface Asked {
  readonly question: Question;
  readonly library: Library;
  readonly today: CalendarDay;
  /** How long looking for the answer may take. */
  readonly pace: Pace;
}

/** Read: what it means by itself and within its talk. */
export interface Read extends Asked {
  readonly reading: Reading;
  readonly talk: Talk;
  readonly query: Query;
  /** What it names more than one answer tells. */
  readonly beyond: readonly Beyond[];
  /** It takes something over from the talk. */
  readonly leansOnTalk: boolean;
}

/** Planned; a plan that could not be made has its result already: a question back, or nobody is here. */
export interface Planned extends Read {
  readonly plan: Plan | null;
  readonly result: Result | null;
}

export interface Ran extends Planned {
  readonly result: Result;
  readonly queries: readonly QueryRecord[];
}

/** With its answer, as far as it goes. */
export interface Turn extends Ran {
  readonly outcome: Outcome;
}
