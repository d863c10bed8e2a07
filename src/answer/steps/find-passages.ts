import type { Notice } from '../../domain/answer.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { Hit } from '../../retrieval/hit.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import { namedNumbers } from '../extract.ts';
import { asksHowLong } from '../../figures/operation.ts';
import type { ReportFilter } from '../../storage/store.ts';
import { searchTextOf } from '../search-text.ts';
import type { Turn } from '../turn.ts';

const LIMIT = 8;
/** Below this share of the question's words, rare ones counting more, a passage is not about it. */
const ABOUT = 0.25;
/** The same for a time limit that no topic knows: that of another matter would be a wrong answer. */
const ABOUT_A_LIMIT = 0.5;

/**
 * Searches where the question points: its reports first; for a question about rules the guides and regulations, those
 * of the place before the general ones. Passages that share too little with the question are dropped.
 */
export function findPassages(retriever: Retriever) {
  return async (turn: Turn): Promise<Turn> => {
    const { own, expanded, topics } = searchTextOf(turn);
    const least = asksHowLong(turn.text) && topics.length === 0 && !turn.reports ? ABOUT_A_LIMIT : ABOUT;
    let degraded = false;
    for (const filter of filtersFor(turn)) {
      const { hits, trace } = await retriever.retrieve({
        question: turn.slots.procedural ? expanded : own,
        filter,
        limit: LIMIT,
      });
      degraded ||= trace.degraded;
      const about = hits.filter((hit) => isAbout(hit, own, least));
      if (about.length > 0) return { ...turn, hits: about, notices: withWarning(turn, degraded) };
    }
    return { ...turn, notices: withWarning(turn, degraded) };
  };
}

const withWarning = ({ notices }: Turn, degraded: boolean): readonly Notice[] =>
  degraded ? [...notices, { kind: 'degraded', text: '语义检索暂不可用，本次只按词语检索。' }] : notices;

/** A code or number that the question names (96333, 那249条) marks a passage even when its other words differ. */
const isAbout = ({ coverage, passage }: Hit, question: string, least: number) =>
  coverage >= least || namedNumbers(question).some((code) => passage.text.includes(code));

function filtersFor({ reports, library, slots }: Turn): ReportFilter[] {
  if (!slots.procedural) return [reports ? only(reports) : {}];
  const rules = library.reports.filter(isRule);
  const local = reports?.filter(isRule) ?? [];
  const stages = [local, rules, reports ?? library.reports].filter((stage) => stage.length > 0);
  return stages.map(only);
}

const isRule = ({ kind }: Report) => kind === 'guide' || kind === 'regulation';
const only = (reports: readonly Report[]): { reportIds: ReportId[] } => ({ reportIds: reports.map(({ id }) => id) });
