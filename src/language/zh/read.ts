import type { Correction } from '../../domain/correction.ts';
import type { Query } from '../../query/query.ts';
import { isOf, type Piece } from './piece.ts';
import { recognise, withUnknown } from './recognise.ts';
import type { ReadingContext } from './recogniser.ts';
import { absorb } from './refiners/absorb.ts';
import { settleItemChanges } from './refiners/item-changes.ts';
import { settleRates } from './refiners/rates.ts';
import { wantOf, wordsForRules, wordsOf } from './refiners/want.ts';
import { whenOf } from './refiners/when.ts';
import { whoseOf } from './refiners/whose.ts';
import { correctionsOf } from './wording/corrections.ts';
import { fromEnglish } from './wording/from-english.ts';
import { fromPinyin } from './wording/from-pinyin.ts';
import { type Mend, mend } from './wording/mend.ts';

/** What a question was read as: its meaning, which characters say so, and what nobody understood. */
export interface Reading {
  readonly text: string;
  readonly query: Query;
  readonly pieces: readonly Piece[];
  /** What a search may look for. */
  readonly words: string;
  /** The same with everyday sayings that rules have other words for; looked for only where a rule may answer. */
  readonly wordsForRules: () => string;
  /** Words that the query holds only as they stand: some label of a report must carry them. */
  readonly unread: readonly Piece[];
  /** What was read otherwise than it is written. */
  readonly corrections: readonly Correction[];
}

/** Reads a question, cleaned for matching, into what it means. The only code that looks at its characters. */
export function read(text: string, context: ReadingContext): Reading {
  const foreign = fromEnglish(text, context) ?? fromPinyin(text, context);
  return readAs({ text: foreign ?? text, slips: [] }, text, context);
}

/** The same with misspelt official wording read as it was meant; null where nothing is misspelt. */
export function readMended(text: string, context: ReadingContext): Reading | null {
  const meant = mend(text, context);
  return meant.slips.length > 0 ? readAs(meant, text, context) : null;
}

function readAs(meant: Mend, text: string, context: ReadingContext): Reading {
  const pieces = settleItemChanges(
    settleRates(absorb(meant.text, withUnknown(meant.text, recognise(meant.text, context)))),
  );
  const scope = pieces.find(({ means }) => means.kind === 'scope')?.text ?? null;
  const query: Query = { want: wantOf(meant.text, pieces), whose: whoseOf(pieces), when: whenOf(pieces), scope };
  const unread = pieces.filter(({ means }) => means.kind === 'words');
  return {
    text: meant.text,
    query,
    pieces,
    words: wordsOf(pieces),
    wordsForRules: () => wordsForRules(meant.text, pieces),
    unread,
    corrections: correctionsOf(text, [...meant.slips, ...placesRepaired(pieces)]),
  };
}

const placesRepaired = (pieces: readonly Piece[]) =>
  pieces
    .filter(isOf('place'))
    .flatMap(({ means: { repairedFrom, as } }) =>
      repairedFrom !== null ? [{ written: repairedFrom, meant: as }] : [],
    );
