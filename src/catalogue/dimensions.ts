import { z } from 'zod';
import { type IndicatorId, indicatorId } from '../domain/ids.ts';
import { readCatalogue } from './catalogue-files.ts';
import { APPLICANTS, type Applicant } from './indicators.ts';

/** A kind of applicant, or a group of them (法人或其他组织 is five columns of table 3). */
export interface ApplicantGroup {
  readonly columns: readonly Applicant[];
  readonly label: string;
}

export type DisputeOutcome = 'upheld' | 'corrected' | 'other' | 'pending';

/** A rate that the form does not print; always shown with its formula. */
export interface Ratio {
  readonly id: string;
  readonly label: string;
  readonly part: readonly IndicatorId[];
  readonly whole: readonly IndicatorId[];
}

const words = z.array(z.string()).min(1);
const ids = z.array(z.string().transform(indicatorId));
const dimensions = z
  .object({
    applicants: z.array(z.object({ columns: z.array(z.enum(APPLICANTS)), label: z.string(), words })),
    disputeOutcomes: z.array(z.object({ outcome: z.enum(['upheld', 'corrected', 'other', 'pending']), words })),
    requestChannels: z.array(z.object({ words, indicator: z.string().transform(indicatorId) })),
    readings: z.array(z.object({ words, indicators: ids })),
    columns: z.array(z.object({ column: z.string(), words })),
    ratios: z.array(z.object({ id: z.string(), label: z.string(), words, part: ids, whole: ids })),
  })
  .parse(readCatalogue('dimensions.json'));

type Worded<Entry> = readonly (readonly [word: string, entry: Entry])[];

export const applicantWords: Worded<ApplicantGroup> = dimensions.applicants.flatMap((group) =>
  group.words.map((word) => [word, group] as const),
);
export const disputeOutcomeWords: Worded<DisputeOutcome> = dimensions.disputeOutcomes.flatMap(({ outcome, words }) =>
  words.map((word) => [word, outcome] as const),
);
export const ratioWords: Worded<Ratio> = dimensions.ratios.flatMap((ratio) =>
  ratio.words.map((word) => [word, ratio] as const),
);
const ratioById = new Map<string, Ratio>(ratioWords.map(([, ratio]) => [ratio.id, ratio]));
/** A rate that no form prints (公开率), asked for by the name of a measure. */
export const ratioOf = (id: IndicatorId): Ratio | undefined => ratioById.get(id);

/** How people name the columns of table 2 (制发, 现行有效, 增减, 多少钱). */
export const columnWords: Worded<string> = dimensions.columns.flatMap(({ column, words }) =>
  words.map((word) => [word, column] as const),
);
/** Everyday words that take in several indicators (没给公开): each is given by itself, as the form tells them apart. */
export const readingWords: Worded<readonly IndicatorId[]> = dimensions.readings.flatMap(({ words, indicators }) =>
  words.map((word) => [word, indicators] as const),
);
/** Ways in which requests come in, as people name them beside 收到的申请 or in a follow-up (其中网上的呢). */
export const requestChannelWords: Worded<IndicatorId> = dimensions.requestChannels.flatMap(({ words, indicator }) =>
  words.map((word) => [word, indicator] as const),
);
