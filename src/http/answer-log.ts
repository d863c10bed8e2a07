import type { Answer } from '../domain/answer.ts';
import { bytesOf, createByteCache } from '../domain/byte-cache.ts';
import { isPrivate } from '../domain/private-reasons.ts';

interface KeptAnswer {
  readonly question: string;
  readonly answer: Answer;
  /** Milliseconds. */
  readonly at: number;
}

/** The latest answers by id, in memory only: a restart forgets them, and so do newer ones that need their room, and time. */
export interface AnswerLog {
  keep(question: string, answer: Answer): void;
  find(id: string): KeptAnswer | undefined;
}

/**
 * Questions about a person are not kept, nor is the SQL that only staff may see. Kept as JSON: its length is what it takes.
 *
 * @param most bytes of all that is kept
 * @param lifeMs how long each is found
 */
export function createAnswerLog(most: number, lifeMs = Infinity, now = () => Date.now()): AnswerLog {
  const kept = createByteCache<string, string>(most, bytesOf);
  return {
    keep(question, { queries: _queries, ...answer }) {
      if (!isPrivate(answer.reason)) kept.set(answer.id, JSON.stringify({ question, answer, at: now() }));
    },
    find(id) {
      const found = kept.get(id);
      if (found === undefined) return undefined;
      const one = JSON.parse(found) as KeptAnswer; // written above
      return now() - one.at < lifeMs ? one : undefined;
    },
  };
}
