import type { Answer } from '../domain/answer.ts';
import { isPrivate } from '../domain/private-reasons.ts';
import type { Turn } from '../domain/question.ts';

/** Turns of one talk that a follow-up can look back on. */
const TURNS = 20;
/** A talk that rests this long is over. */
const REST_MS = 30 * 60_000;

/** The latest talks by their id, in memory only: a restart forgets them, and so do `capacity` newer ones. */
export interface Conversations {
  history(id: string): readonly Turn[];
  keep(id: string, question: string, answer: Answer): void;
}

/** What was said of a person is not kept. */
export function createConversations(capacity: number, now: () => number = Date.now): Conversations {
  const talks = new Map<string, { readonly turns: readonly Turn[]; readonly at: number }>();
  const current = (id: string) => {
    const talk = talks.get(id);
    return talk && now() - talk.at < REST_MS ? talk.turns : [];
  };
  return {
    history: current,
    keep(id, question, { reason, text }) {
      if (isPrivate(reason)) return;
      const said: readonly Turn[] = [
        { role: 'user', content: question },
        { role: 'assistant', content: text },
      ];
      const turns = [...current(id), ...said].slice(-TURNS);
      talks.delete(id); // the newest stand last
      talks.set(id, { turns, at: now() });
      const [oldest] = talks.keys();
      if (talks.size > capacity && oldest !== undefined) talks.delete(oldest);
    },
  };
}
