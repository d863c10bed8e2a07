import type { Answer } from '../../../domain/answer.ts';

const LISTS = ['citations', 'figures', 'notices', 'suggestions', 'options'] as const;

/** Whether it has the parts of an answer: what comes over a network or out of a store may be half of one. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Record<string, unknown>;
  return typeof parts['text'] === 'string' && LISTS.every((list) => Array.isArray(parts[list]));
}
