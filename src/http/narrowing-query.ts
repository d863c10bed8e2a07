import { z } from 'zod';
import { agencyId, asYear, regionCode } from '../domain/ids.ts';
import { KIND_NAMES, type ReportKind } from '../domain/report.ts';
import { type Narrowing, QUERY_FILTERS, type QueryFilter } from '../domain/search.ts';
import { yearsParameter } from './years-parameter.ts';

const WITHOUT = `应为 ${QUERY_FILTERS.join('、')} 中的若干个，以逗号分隔`;
const isQueryFilter = (text: string): text is QueryFilter => QUERY_FILTERS.some((name) => name === text);

/** Query parameters that narrow a search to values of its facets, or take off what the query itself names. */
export const narrowingQuery = {
  region: z
    .string()
    .regex(/^[\w-]{1,32}$/, '应为行政区划代码，例如 610602')
    .transform(regionCode)
    .optional(),
  agency: z.string().min(1).max(100).transform(agencyId).optional(),
  years: yearsParameter,
  documentKind: z.enum(Object.keys(KIND_NAMES) as [ReportKind, ...ReportKind[]]).optional(),
  topic: z
    .string()
    .regex(/^[\w-]{1,40}$/, '应为检索结果中给出的主题')
    .optional(),
  without: z
    .string()
    .transform((text) => text.split(','))
    .refine((names) => names.every(isQueryFilter), WITHOUT)
    .optional(),
};

type Chosen = z.output<z.ZodObject<typeof narrowingQuery>>;

/** The choice of a reader, without what was not chosen. */
export const narrowingOf = ({ region, agency, years, documentKind, topic, without }: Chosen): Narrowing => ({
  ...(region && { region }),
  ...(agency && { agency }),
  ...(years.length > 0 && { years: years.map(asYear) }),
  ...(documentKind && { documentKind }),
  ...(topic && { topic }),
  ...(without && { without: without.filter(isQueryFilter) }),
});
