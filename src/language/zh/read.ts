import type { Span } from '../../domain/passage.ts';
import type { Query } from '../../query/query.ts';
import type { Piece } from './piece.ts';
import { recognise, withUnknown } from './recognise.ts';
import type { ReadingContext } from './recogniser.ts';
import { absorb } from './refiners/absorb.ts';
import { wantOf } from './refiners/want.ts';
import { whenOf } from './refiners/when.ts';
import { whoseOf } from './refiners/whose.ts';

/** What a question was read as: its meaning, which characters say so, and what nobody understood. */
export interface Reading {
  readonly text: string;
  readonly query: Query;
  readonly pieces: readonly Piece[];
  /** Words that the query holds only as they stand: some label of a report must carry them. */
  readonly unread: readonly Span[];
}

/** Reads a question, cleaned for matching, into what it means. The only code that looks at its characters. */
export function read(text: string, context: ReadingContext): Reading {
  const pieces = absorb(text, withUnknown(text, recognise(text, context)));
  const scope = pieces.find(({ means }) => means.kind === 'scope')?.text ?? null;
  const query: Query = { want: wantOf(text, pieces), whose: whoseOf(pieces), when: whenOf(pieces), scope };
  return { text, query, pieces, unread: pieces.filter(({ means }) => means.kind === 'words') };
}
