import { textTopics } from '../../../catalogue/topics.ts';
import { byWords, type FixedWord } from './fixed-words.ts';

/** Sections that reports have in common: 存在的问题, 改进措施. */
export const topics = byWords(
  'topics',
  textTopics.flatMap(({ id, words }) => words.map((word): FixedWord => [word, { kind: 'topic', id }])),
);
