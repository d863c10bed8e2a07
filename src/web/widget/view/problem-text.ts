import type { Problem } from '../service/problem.ts';
import type { Words } from '../words/words.ts';

/** What happened and what to do, in the reader's language where the code is known, else in the words of the service. */
export function problemText({ code, message, action, requestId }: Problem, words: Words): string {
  const what = words.failed[code] ?? (message || words.failedOtherwise);
  return [what, action, requestId && words.requestId(requestId)].filter(Boolean).join(' ');
}
