import { quotedIn } from '../../catalogue/quoted.ts';
import type { Span } from '../../domain/passage.ts';
import type { Piece } from './piece.ts';
import type { Found, ReadingContext, Recogniser } from './recogniser.ts';
import { ASKING } from './recognisers/asking.ts';
import { CLAIMS } from './recognisers/claims.ts';
import { CONTACTS } from './recognisers/contacts.ts';
import { DOCUMENTS } from './recognisers/documents.ts';
import { measures } from './recognisers/measures.ts';
import { MOVES } from './recognisers/moves.ts';
import { names } from './recognisers/names.ts';
import { NUMBERS } from './recognisers/numbers.ts';
import { OPERATIONS_READ } from './recognisers/operators.ts';
import { PARTS_OF_YEARS } from './recognisers/parts-of-years.ts';
import { RULES } from './recognisers/rules.ts';
import { SPEECH } from './recognisers/speech.ts';
import { topics } from './recognisers/topics.ts';
import { WHEREABOUTS } from './recognisers/whereabouts.ts';
import { YEARS } from './recognisers/years.ts';
import { type Candidate, segment } from './segment.ts';

/** Everything that a question can hold, in the order in which equal readings are preferred. */
const RECOGNISERS: readonly Recogniser[] = [
  names,
  ...YEARS,
  ...PARTS_OF_YEARS,
  ...MOVES,
  ...WHEREABOUTS,
  measures,
  ...OPERATIONS_READ,
  ...ASKING,
  ...NUMBERS,
  ...CONTACTS,
  ...DOCUMENTS,
  ...CLAIMS,
  topics,
  ...RULES,
  ...SPEECH,
];

/** The pieces that a text is made of, in order; what lies between them nobody knows. */
export function recognise(text: string, context: ReadingContext): Piece[] {
  const quotes = quotedIn(text);
  const found: Candidate[] = [];
  for (const { name, find } of RECOGNISERS)
    for (const piece of find(text, context))
      if (isWhole(text, piece) && !isQuoted(piece, quotes)) found.push({ piece, name });
  return segment(text.length, found).map(({ piece, name }) => ({
    ...piece,
    text: text.slice(piece.start, piece.end),
    by: name,
  }));
}

/** 《问政平潭》, “最多跑一次”: names and operators within quotation marks are a part of what is quoted. */
const isQuoted = ({ start, end, means }: Found, quotes: readonly Span[]) =>
  quotes.length > 0 &&
  WITHIN_QUOTES.has(means.kind) &&
  quotes.some((quote) => quote.start <= start && end <= quote.end && end - start < quote.end - quote.start);
const WITHIN_QUOTES: ReadonlySet<Piece['means']['kind']> = new Set([
  'place',
  'body',
  'order',
  'operation',
  'top',
  'these',
  'ask',
  'each',
  'total',
]);

/** A latin word is one word: no piece begins or ends within it. */
const isWhole = (text: string, { start, end }: Found) =>
  !(LATIN.test(text.charAt(start)) && LATIN.test(text.charAt(start - 1))) &&
  !(LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end)));
const LATIN = /[a-z]/i;

/** The same with a piece of unknown words wherever letters or digits were left over. */
export function withUnknown(text: string, pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  const leave = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, end)))
      all.push({ start: at, end, text: text.slice(at, end), means: { kind: 'words' }, by: 'unknown' });
  };
  for (const piece of pieces) {
    if (piece.start > at) leave(piece.start);
    all.push(piece);
    at = piece.end;
  }
  if (at < text.length) leave(text.length);
  return all;
}
