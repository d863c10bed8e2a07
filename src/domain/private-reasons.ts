import type { Reason } from './answer.ts';

const PRIVATE: ReadonlySet<Reason> = new Set(['personal_data', 'personal_case', 'unsafe']);

/** Whether the question behind an answer touches a person: such questions are kept nowhere and put into no address. */
export const isPrivate = (reason: Reason | null): boolean => reason !== null && PRIVATE.has(reason);
