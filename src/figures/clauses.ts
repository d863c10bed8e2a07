export interface Clause {
  readonly start: number;
  readonly words: string;
}

/** The words of a question between two marks. */
export function clauseAt(text: string, at: number): Clause {
  const start = Math.max(...Array.from(',;。?', (mark) => text.lastIndexOf(mark, at))) + 1;
  return { start, words: /^[^,;。?]*/.exec(text.slice(start))?.[0] ?? '' };
}

/** A clause that wants a number of its own. */
export const asksItself = ({ words }: Clause) => /[多几]/.test(words);
