import { topicsOf } from '../catalogue/topics.ts';
import { viewOf } from '../text/view.ts';
import type { Turn } from './turn.ts';

/** The topics of a question; of the talk before it too, where it leans on that. */
export const topicsAsked = ({ reading, leansOnTalk, question }: Turn): string[] =>
  topicsOfAll([reading.text, ...(leansOnTalk ? peoplesWords(question.history) : [])]);

/** The topics of several texts as people wrote them. */
export const topicsOfAll = (texts: readonly string[]): string[] => texts.flatMap((text) => topicsOf(viewOf(text).text));

/** What people said before the question, the oldest first. */
export const peoplesWords = (history: Turn['question']['history']): string[] =>
  history.filter(({ role }) => role === 'user').map(({ content }) => content);
