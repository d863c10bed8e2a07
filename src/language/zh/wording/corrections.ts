import type { Correction } from '../../../domain/correction.ts';

/** Words as they are written and as they were meant. */
export interface Mended {
  readonly written: string;
  readonly meant: string;
}

/** What of a question was read otherwise than it is written, one for each word, with the question as it was read. */
export function correctionsOf(text: string, mended: readonly Mended[]): Correction[] {
  const stands = mended
    .filter(({ written }) => text.includes(written))
    .toSorted((a, b) => text.indexOf(a.written) - text.indexOf(b.written));
  const query = stands.reduce((rest, { written, meant }) => rest.replace(written, meant), text);
  return stands.map(({ written: from, meant: to }) => ({ from, to, query, original: text.replace(from, `“${from}”`) }));
}
