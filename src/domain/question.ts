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

/** What a reader sends. Length limits are the HTTP edge's (1..500 characters). */
export interface Question {
  readonly text: string;
  readonly history: readonly Turn[];
  readonly filters: Filters;
}
