import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

/** What people say of a rule, and the words in which rules say the same. */
export interface RuleWords {
  readonly lay: readonly string[];
  readonly says: readonly string[];
  /** Says what sort of answer is wanted (答复, 期限), and little of what about. */
  readonly asks: boolean;
}

const schema = z.array(
  z.object({ lay: z.array(z.string()).min(1), says: z.array(z.string()).min(1), asks: z.boolean().default(false) }),
);

export const ruleWords: readonly RuleWords[] = schema.parse(readCatalogue('rule-words.json'));

const sayings = ruleWords.flatMap(({ lay }) => lay).toSorted((a, b) => b.length - a.length);

/** The everyday words for rules that a text holds, the longest first; those within longer ones are none of their own. */
export function sayingsIn(text: string): string[] {
  let rest = text;
  return sayings.filter((saying) => {
    const isSaid = rest.includes(saying);
    if (isSaid) rest = rest.replaceAll(saying, ' ');
    return isSaid;
  });
}
