import type { Span } from '../../src/domain/passage.ts';

/** The words of a sentence that may say what a number in it counts. */
export interface NamingWords {
  /** From the last figure, colon or semicolon to the number. */
  readonly before: string;
  /** From the number to the next mark or digit. */
  readonly behind: string;
  /** The whole sentence up to the number. */
  readonly sentence: string;
}

const ASIDE = /\([^()]*\)/g;

/**
 * An aside in brackets lends no words to a number outside it, and a number inside one takes none from outside:
 * "受理诉求(含电话3件)8件" has 受理诉求8件 and 含电话3件.
 *
 * @param figures the figures before this one, as spans of the sentence
 */
export function wordsBeside(content: string, figures: readonly Span[], number: Span): NamingWords {
  const open = content.slice(0, number.start).replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const last = figures.findLast(({ end }) => open.charAt(end - 1) === content.charAt(end - 1));
  const from = Math.max(last?.end ?? 0, open.lastIndexOf('(') + 1);
  return {
    before: (/[^;:|]*$/.exec(open.slice(from).replace(/[\s|]+$/, ''))?.[0] ?? '')
      .replace(/\s+/g, '')
      .replace(/^[,、)”"]+/, ''),
    behind: wordsAfter(content, number.end),
    sentence: open,
  };
}

/** The words right behind a place, up to the next mark or digit. */
export const wordsAfter = (content: string, at: number) => /^[^\d,。;、()|]{2,14}/.exec(content.slice(at))?.[0] ?? '';
