import type { Clue } from '../clue.ts';
import { bodyClue } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { parseBody } from '../names/body.ts';
import { linkedWords } from '../titles/declared-titles.ts';

const FIRST = 8;

/** The one line near the top that is the name of a body and nothing else, as it stands below a title. */
export function readNameLines({ lines, page }: Document): Clue[] {
  const linked = linkedWords(page);
  const named = lines.slice(0, FIRST).flatMap(({ words, start, end }) => {
    const body = linked.has(words) ? null : parseBody(words);
    return body?.sort === 'full' && !body.isPlace ? [bodyClue(body, 50, { start, end })] : [];
  });
  return named.length === 1 ? named : [];
}
