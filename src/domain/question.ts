import type { AgencyId, RegionCode, Year } from './ids.ts';

export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface Filters {
  readonly region?: RegionCode;
  readonly agency?: AgencyId;
  readonly years?: readonly Year[];
}

/** Limits of what a reader sends, in characters as `lengthOf` counts them. */
export const QUESTION_LIMIT = 500;
export const TURN_LIMIT = 2000;
/** Earlier turns that go along with a question. */
export const TURNS_LIMIT = 20;

/** Characters as people count them: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** What a reader sends. The HTTP edge holds it to the limits. */
export interface Question {
  readonly text: string;
  readonly history: readonly Turn[];
  readonly filters: Filters;
}
