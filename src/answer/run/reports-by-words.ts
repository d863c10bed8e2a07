import type { Report } from '../../domain/report.ts';
import type { Measure } from '../../query/query.ts';
import type { RunContext } from './context.ts';

/** Reports that are looked into when nobody is named. */
const MOST = 6;

/** The reports whose passages have the words of the measures, the likeliest first. */
export async function reportsByWords(
  measures: readonly Measure[],
  reports: readonly Report[],
  { retriever }: RunContext,
): Promise<readonly Report[]> {
  const words = measures.flatMap(({ words, narrowed }) => [words, ...narrowed]).join(' ');
  const { hits } = await retriever.retrieve({ question: words, filter: {}, limit: MOST * 2 });
  const byId = new Map(reports.map((report) => [report.id, report]));
  return [...new Set(hits.flatMap(({ passage }) => byId.get(passage.report) ?? []))].slice(0, MOST);
}
