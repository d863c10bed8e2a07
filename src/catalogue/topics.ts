import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

/** Something people ask about in words that rules and reports do not use. */
export interface Topic {
  readonly id: string;
  /** Answered from regulations and guides, not from reports. */
  readonly rule: boolean;
  /** The wording of rules and reports, searched for beside the question's own. */
  readonly search: string;
  /** Sections of a report that are about it. */
  readonly headings: RegExp | null;
}

const schema = z.array(
  z.object({
    id: z.string(),
    rule: z.boolean(),
    words: z.array(z.string()).min(1),
    search: z.string(),
    headings: z.string().optional(),
  }),
);

const topics = schema.parse(readCatalogue('topics.json')).map(({ words, headings, ...topic }) => ({
  words,
  topic: { ...topic, headings: headings === undefined ? null : new RegExp(headings) } satisfies Topic,
}));

/** The topics of a question, those named in more words first. */
export function findTopics(question: string): Topic[] {
  const named = topics.map(({ words, topic }) => ({
    topic,
    hits: words.filter((word) => question.includes(word)).length,
  }));
  return named
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ topic }) => topic);
}
