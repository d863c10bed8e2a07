import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

/** Something people ask about in words that rules and reports do not use. */
export interface Topic {
  readonly id: string;
  readonly label: string;
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
    label: z.string(),
    rule: z.boolean(),
    words: z.array(z.string()).min(1),
    only: z.string().optional(),
    unless: z.string().optional(),
    search: z.string(),
    headings: z.string().optional(),
  }),
);

const pattern = (source: string | undefined) => (source === undefined ? null : new RegExp(source));

const topics = schema
  .parse(readCatalogue('topics.json'))
  .map(({ id, label, rule, search, words, only, unless, headings }) => ({
    words,
    only: pattern(only),
    unless: pattern(unless),
    topic: { id, label, rule, search, headings: pattern(headings) } satisfies Topic,
  }));

/** The topics that sections of reports are about, with the words for them. */
export const textTopics: readonly { readonly id: string; readonly words: readonly string[] }[] = topics
  .filter(({ topic }) => !topic.rule)
  .map(({ words, topic: { id } }) => ({ id, words }));

/** At least one: the file ships with the product. */
export const topicIds = topics.map(({ topic }) => topic.id) as [string, ...string[]];

export const topicOf = (id: string): Topic | undefined => topics.find(({ topic }) => topic.id === id)?.topic;

/** The topics of a question, those named in more words first. */
export function findTopics(question: string): Topic[] {
  const fitting = topics.filter(({ only, unless }) => (only?.test(question) ?? true) && !unless?.test(question));
  const named = fitting.map(({ words, topic }) => ({
    topic,
    hits: words.filter((word) => question.includes(word)).length,
  }));
  return named
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ topic }) => topic);
}

export const topicsOf = (question: string): string[] => findTopics(question).map(({ id }) => id);
