import type { Answer } from '../domain/answer.ts';
import { bytesOf, createByteCache } from '../domain/byte-cache.ts';
import { isPrivate } from '../domain/private-reasons.ts';
import { TURN_LIMIT, type Turn } from '../domain/question.ts';

/** Turns of one talk that a follow-up can look back on. */
const TURNS = 20;
/** A talk that rests this long is over. */
const REST_MS = 30 * 60_000;

/** The latest talks by their id, in memory only: a restart forgets them, and so do newer ones that need their room. */
export interface Conversations {
  history(id: string): readonly Turn[];
  keep(id: string, question: string, answer: Answer): void;
}

interface Kept {
  readonly turns: readonly Turn[];
  readonly at: number;
}

const weigh = ({ turns }: Kept) => turns.reduce((sum, { content }) => sum + bytesOf(content) + TURN_BYTES, 0);
/** What a turn takes beside its words. */
const TURN_BYTES = 100;

/**
 * What was said of a person is not kept, and of a long answer its beginning.
 *
 * @param most bytes of all that is kept
 */
export function createConversations(most: number, now: () => number = Date.now): Conversations {
  const talks = createByteCache<string, Kept>(most, weigh);
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
        { role: 'assistant', content: text.slice(0, TURN_LIMIT) },
      ];
      const turns = [...current(id), ...said].slice(-TURNS);
      talks.set(id, { turns, at: now() });
    },
  };
}
