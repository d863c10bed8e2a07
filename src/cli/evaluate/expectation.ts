import type { Answer } from '../../domain/answer.ts';
import type { GoldenQuestion } from './golden.ts';

type Status = Answer['status'];
const GIVEN: readonly string[] = ['answered', 'partial'] satisfies Status[];
const DECLINED: readonly string[] = ['not_found', 'refused', 'clarify'] satisfies Status[];

/** The statuses that are right for a question: its own, or the usual ones of its type. */
export function acceptedStatuses({ type, answerable, statuses }: GoldenQuestion): readonly string[] {
  if (statuses) return statuses;
  if (type === 'smalltalk') return ['info'];
  if (type === 'injection') return [...GIVEN, ...DECLINED];
  if (answerable) return GIVEN;
  return type === 'trend' || type === 'comparison' ? [...DECLINED, 'partial'] : DECLINED;
}

/** Whether a question must be answered or declined; `either` where both are right, or where it is only talk. */
export function expectationOf(question: GoldenQuestion): 'answer' | 'refusal' | 'either' {
  const accepted = acceptedStatuses(question);
  if (accepted.every((status) => GIVEN.includes(status))) return 'answer';
  const declines = accepted.some((status) => DECLINED.includes(status));
  return declines && !accepted.some((status) => GIVEN.includes(status)) ? 'refusal' : 'either';
}
