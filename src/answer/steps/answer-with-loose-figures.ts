import type { Figure, Outcome } from '../../domain/answer.ts';
import type { Fact } from '../../domain/fact.ts';
import { periodKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { asksCount } from '../../statistics/operation.ts';
import type { Store } from '../../storage/store.ts';
import { createCitationBook, type Source } from '../citations.ts';
import { searchTextOf } from '../search-text.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, displayFact } from '../wording.ts';
import { byStanding } from './locate.ts';
import { lowTrust } from './notices.ts';

const SHOWN = 2;
/** "电话以外的" asks for everything but the label it names. */
const EXCEPT = /以外|之外|除了|除去|不含|不算|扣除|剔除/;

/**
 * "投诉类多少件": figures that no indicator of the catalogue covers, found by the label that the report itself prints —
 * only where the question has that label word for word.
 */
export function answerWithLooseFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const report = [...(turn.reports ?? [])].filter(({ period }) => period).sort(byStanding)[0];
    if (!report || turn.slots.procedural || !asksCount(turn.text) || EXCEPT.test(turn.text)) return turn;
    const { facts } = await store.facts({ reports: { reportIds: [report.id] }, limit: 2000 });
    const named = namedFacts(
      facts.filter(({ cell, value }) => cell === null && value !== null),
      searchTextOf(turn).own,
    );
    const text = await store.text(report.id);
    const outcome = named.length > 0 && text !== undefined ? state(turn, { report, text }, named) : null;
    return outcome ? { ...turn, outcome } : turn;
  };
}

/** Facts whose whole label stands in the question; of several labels the longest. */
function namedFacts(facts: readonly Fact[], question: string): Fact[] {
  const wantsShare = /占|比例|率/.test(question);
  const matching = facts.filter(({ subject, unit, source }) => {
    const label = (subject ?? '').replace(/(?:数量|占比|件数)$/, '');
    return source === 'table' && label.length >= 2 && question.includes(label) && (unit === '%') === wantsShare;
  });
  const longest = Math.max(0, ...matching.map(({ subject }) => subject?.length ?? 0));
  return matching.filter(({ subject }) => subject?.length === longest).slice(0, SHOWN);
}

function state(turn: Turn, source: Source, facts: readonly Fact[]): Outcome | null {
  const { report } = source;
  const book = createCitationBook();
  const figures = facts.map((fact) => figureOf(report, fact, book.citeFact(source, fact)));
  const [first, ...rest] = book.list();
  if (!first) return null;
  const text = figures
    .map(({ label, display, citation }) => `${bodyAndTime(report)}${label}：${display}[${citation}]。`)
    .join('\n');
  return {
    status: 'answered',
    reason: null,
    text,
    citations: [first, ...rest],
    figures,
    coverage: null,
    notices: [...turn.notices, ...lowTrust([report])],
    suggestions: [],
  };
}

function figureOf(report: Report, fact: Fact, citation: number): Figure {
  return {
    indicator: 'printed',
    label: fact.subject ?? '',
    agency: report.agency?.name ?? null,
    region: report.region,
    period: report.period ? periodKey(report.period) : null,
    scope: fact.scope,
    value: fact.value as Figure['value'],
    unit: fact.unit,
    display: displayFact(fact),
    wording: fact.wording,
    source: fact.source,
    formula: null,
    citation,
  };
}
