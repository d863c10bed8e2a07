import type { Choice } from '../../plan/choice.ts';
import type { Query } from '../../query/query.ts';

/** What a talk remembers: what was asked and answered, as queries, and a question back that is still open. */
export interface Talk {
  /** Settled ones, with their times counted out; the newest last. */
  readonly queries: readonly Query[];
  readonly choice: Choice | null;
}

export const NO_TALK: Talk = { queries: [], choice: null };

/** More than anybody leans on. */
const REMEMBERED = 12;

export const remember = (talk: Talk, query: Query): Talk => ({
  queries: [...talk.queries, query].slice(-REMEMBERED),
  choice: null,
});
export const askBack = (talk: Talk, choice: Choice): Talk => ({ ...talk, choice });
