import { z } from 'zod';
import { type Spelled, spellWhenAsked } from '../text/typed-match.ts';
import type { Span } from '../domain/passage.ts';
import { type AliasIndex, createAliasIndex } from './alias-index.ts';
import { readCatalogue } from './catalogue-files.ts';
import { ratioWords } from './dimensions.ts';
import { indicators } from './indicators.ts';

/** Shorter words are too like others to be told from them. */
export const SHORTEST = 4;

let known: readonly Spelled[] | undefined;

/** The official wording that a question may misspell: of indicators and rates, and terms that are neither. */
export const wordings = (): readonly Spelled[] => (known ??= spellWordings());

let exact: AliasIndex<null> | undefined;

/** Where a text has official wording as it should be. */
export function exactWordings(text: string): readonly Span[] {
  exact ??= createAliasIndex(wordings().map((word) => [word.text, null] as const));
  return exact.find(text);
}

function spellWordings(): Spelled[] {
  const terms = z.array(z.string()).parse(readCatalogue('terms.json'));
  const words = [
    ...terms,
    ...indicators.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...ratioWords.map(([word]) => word),
  ];
  const distinct = [...new Set(words)].filter((word) => word.length >= SHORTEST && /^[\p{Script=Han}\d]+$/u.test(word));
  return distinct.map(spellWhenAsked);
}
