import type { Feedback } from '../../../src/domain/feedback.ts';
import type { FeedbackStore } from '../../../src/knowledge/feedback.ts';

/** Feedback in memory, for tests that are about something else. */
export function createMemoryFeedback(): FeedbackStore {
  const kept = new Map<string, Feedback>();
  return {
    keep: async (feedback) => void kept.set(feedback.id, feedback),
    list: async ({ limit }) => ({ feedback: [...kept.values()].slice(0, limit), nextCursor: null }),
    handle: async () => undefined,
    remove: async (id) => kept.delete(id),
    forget: async () => 0,
    trouble: async () => null,
    close: async () => undefined,
  };
}
