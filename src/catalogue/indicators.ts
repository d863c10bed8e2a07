import { z } from 'zod';
import { type CellCode, type IndicatorId, cellCode, indicatorId } from '../domain/ids.ts';
import { readCatalogue } from './catalogue-files.ts';

/** A: comparable across bodies and years · B: within one body over years · C: never rank bodies. */
export type Comparability = 'A' | 'B' | 'C';

export interface Indicator {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'count' | 'rate';
  readonly comparable: Comparability;
  /**
   * Statutory cells whose sum is the indicator; the first set that a report's form has counts. Rows of table 3 stand
   * without their column (`t3.new`), which the kind of applicant supplies.
   */
  readonly cells: readonly (readonly string[])[];
  /** Indicators that it is the sum of, where a report states only these (微博 and 微信 for 微博微信). */
  readonly parts: readonly IndicatorId[];
  /** Official wording, also used to recognise the indicator in the prose of reports. */
  readonly aliases: readonly string[];
  /** Must occur earlier in the sentence for an alias to count (办结 is a hotline figure only after 热线). */
  readonly context: RegExp | null;
  /** What there is at a time: a number of those opened, closed or issued is another figure. */
  readonly stock: boolean;
  /** It counts texts that were published; for others the texts about a thing (行政许可信息) are not the thing. */
  readonly posts: boolean;
  /** Its words are so common that any other indicator beside them wins. */
  readonly generic: boolean;
  /** The channel that it counts a total by; named in a question for the total (网站发了多少信息), it is what is meant. */
  readonly channel: { readonly of: IndicatorId; readonly named: RegExp } | null;
  /** How people say it; used for questions only. */
  readonly lay: readonly string[];
  /** Ways of asking that no fixed words cover (收到…申请); they count when no alias does. */
  readonly phrases: readonly RegExp[];
}

/** Applicant columns of table 3. */
export const APPLICANTS = ['nat', 'ent', 'res', 'pub', 'leg', 'oth', 'tot'] as const;
export type Applicant = (typeof APPLICANTS)[number];

const schema = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    kind: z.enum(['count', 'rate']),
    comparable: z.enum(['A', 'B', 'C']),
    cells: z.array(z.array(z.string())).default([]),
    parts: z.array(z.string().transform(indicatorId)).default([]),
    aliases: z.array(z.string()),
    lay: z.array(z.string()),
    phrases: z.array(z.string().transform((source) => new RegExp(source))).default([]),
    context: z
      .string()
      .transform((source) => new RegExp(source))
      .nullable()
      .default(null),
    channel: z
      .object({
        of: z.string().transform(indicatorId),
        named: z.string().transform((source) => new RegExp(source)),
      })
      .nullable()
      .default(null),
    stock: z.boolean().default(false),
    posts: z.boolean().default(false),
    generic: z.boolean().default(false),
  }),
);

export const indicators: readonly Indicator[] = schema.parse(readCatalogue('indicators.json')).map((entry) => ({
  ...entry,
  id: indicatorId(entry.id),
}));

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export const indicatorOf = (id: IndicatorId) => byId.get(id);

const isRowOfRequests = (cell: string) => cell.startsWith('t3.') && cell.split('.').length === 2;

/** Can the indicator be asked for one kind of applicant (自然人, 商业企业 …)? */
export const hasApplicants = (indicator: Indicator) => indicator.cells.flat().some(isRowOfRequests);

/** Are any of these told apart by kinds of applicants? */
export const areDivided = (ids: readonly IndicatorId[]): boolean =>
  ids.some((id) => {
    const indicator = indicatorOf(id);
    return indicator !== undefined && hasApplicants(indicator);
  });

const spellCells = (indicator: Indicator, columns: readonly Applicant[]) =>
  indicator.cells.map((cells) =>
    cells.flatMap((cell) =>
      isRowOfRequests(cell) ? columns.map((column) => cellCode(`${cell}.${column}`)) : cellCode(cell),
    ),
  );

const totals = new Map(indicators.map((indicator) => [indicator, spellCells(indicator, ['tot'])]));

/** The sets of cells whose sum is the indicator, for some kinds of applicant or for the total. */
export const cellSetsOf = (indicator: Indicator, columns?: readonly Applicant[]): readonly (readonly CellCode[])[] =>
  (columns ? undefined : totals.get(indicator)) ?? spellCells(indicator, columns ?? ['tot']);

/** The indicator that a single statutory cell stands for, if it is one. */
const bySingleCell = new Map(
  indicators.flatMap((indicator) =>
    cellSetsOf(indicator).flatMap((cells) =>
      cells.length === 1 && cells[0] ? [[cells[0], indicator.id] as const] : [],
    ),
  ),
);

export const indicatorOfCell = (cell: CellCode) => bySingleCell.get(cell) ?? null;
