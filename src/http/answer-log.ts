import type { Answer } from '../domain/answer.ts';
import { isPrivate } from '../domain/private-reasons.ts';

interface KeptAnswer {
  readonly question: string;
  readonly answer: Answer;
}

/** The latest answers by id, in memory only: a restart forgets them, and so do `capacity` newer answers. */
export interface AnswerLog {
  keep(question: string, answer: Answer): void;
  find(id: string): KeptAnswer | undefined;
}

/** Questions about a person are not kept, nor is the SQL that only staff may see. */
export function createAnswerLog(capacity: number): AnswerLog {
  const kept = new Map<string, KeptAnswer>();
  return {
    keep(question, { queries: _queries, ...answer }) {
      if (isPrivate(answer.reason)) return;
      kept.set(answer.id, { question, answer });
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    },
    find: (id) => kept.get(id),
  };
}
