import type { Figure, Notice } from '../../../../domain/answer.ts';
import type { Found } from '../../../../figures/found.ts';
import type { Store } from '../../../../storage/store.ts';
import { type CitationBook, type Source, createCitationBook } from '../../../citations.ts';

/** A sentence of an answer with the figures it states. */
export interface Statement {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly notices: readonly Notice[];
  /** What was asked for cannot be said of such figures: they stand side by side. */
  readonly incomparable?: true;
}

/** What the templates need: the texts to quote from and the book to number the quotes in. */
export interface Desk {
  readonly book: CitationBook;
  /** Whether a figure is told by itself; of very many only the first are, and all of them count. */
  lists(reading: Found): boolean;
  source(reading: Found): Source;
}

/** The texts of the reports whose figures are told, and a book of citations. */
export async function openDesk(
  store: Store,
  readings: readonly Found[],
  book: CitationBook = createCitationBook(),
): Promise<Desk> {
  const read = readings.flatMap((reading) => [reading, ...reading.rivals]);
  const ids = [...new Set(read.map(({ report }) => report.id))];
  const texts = new Map(await Promise.all(ids.map(async (id) => [id, (await store.text(id)) ?? ''] as const)));
  const listed = new Set(readings);
  return {
    book,
    lists: (reading) => listed.has(reading),
    source: ({ report }) => ({ report, text: texts.get(report.id) ?? '' }),
  };
}
