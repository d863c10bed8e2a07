import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { ReportFilter } from '../../storage/store.ts';
import type { Turn } from '../turn.ts';

const LIMIT = 8;
/** Below this share of the question's words a passage is not about it. */
export const ABOUT = 0.34;

/**
 * Searches where the question points: its reports first; for a question about rules the guides and regulations, those
 * of the place before the general ones.
 */
export function findPassages(retriever: Retriever) {
  return async (turn: Turn): Promise<Turn> => {
    for (const filter of filtersFor(turn)) {
      const { hits } = await retriever.retrieve({ question: turn.text, filter, limit: LIMIT });
      if (hits.some(({ coverage }) => coverage >= ABOUT)) return { ...turn, hits };
    }
    return turn;
  };
}

function filtersFor({ reports, library, slots }: Turn): ReportFilter[] {
  if (!slots.procedural) return [reports ? only(reports) : {}];
  const rules = library.reports.filter(isRule);
  const local = reports?.filter(isRule) ?? [];
  const stages = [local, rules, reports ?? library.reports].filter((stage) => stage.length > 0);
  return stages.map(only);
}

const isRule = ({ kind }: Report) => kind === 'guide' || kind === 'regulation';
const only = (reports: readonly Report[]): { reportIds: ReportId[] } => ({ reportIds: reports.map(({ id }) => id) });
