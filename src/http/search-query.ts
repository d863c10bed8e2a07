import { z } from 'zod';
import { narrowingQuery } from './narrowing-query.ts';
import { SEARCH_KINDS } from './searching.ts';

/** What may be searched for, as it is written. */
export const searchText = z.string().trim().min(1).max(500);

/** The parameters that the API and the page share. The cursor is the number of results before the page, in every group. */
export const searchQuery = {
  q: searchText,
  cursor: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .default(0),
  kind: z.enum(SEARCH_KINDS).optional(),
  ...narrowingQuery,
};

export type SearchRequest = z.output<z.ZodObject<typeof searchQuery>>;
