import type { Citation, Declined, Outcome } from '../domain/answer.ts';
import type { Store } from '../storage/store.ts';
import { ungatedNumerals } from './number-gate.ts';
import type { Turn } from './turn.ts';

/**
 * Every answer, whoever wrote it: each quote stands verbatim at its offsets in the stored text, each
 * [n] has its citation, each numeral comes from somewhere. What does not verify is not shown.
 */
export function verify(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const { outcome } = turn;
    return (await isSound(store, outcome, turn.reading.text)) ? turn : { ...turn, outcome: withheld(outcome) };
  };
}

export async function isSound(store: Store, outcome: Outcome, question = ''): Promise<boolean> {
  const citations = 'citations' in outcome ? outcome.citations : [];
  const verbatim = await Promise.all(citations.map((citation) => isVerbatim(store, citation)));
  return (
    verbatim.every(Boolean) &&
    hasAllMarkers(outcome, citations) &&
    ungatedNumerals(outcome, question).length === 0 &&
    drawsItsFigures(outcome)
  );
}

async function isVerbatim(store: Store, { documentId, quote, start, end }: Citation): Promise<boolean> {
  const text = await store.text(documentId);
  return quote !== '' && text?.slice(start, end) === quote;
}

const hasAllMarkers = ({ text }: Outcome, citations: readonly Citation[]) =>
  [...text.matchAll(/\[(\d{1,3})\]/g)].every((match) => citations.some(({ n }) => n === Number(match[1])));

/** What is drawn is stated as well. */
function drawsItsFigures(outcome: Outcome): boolean {
  if (!('chart' in outcome) || !outcome.chart) return true;
  const stated = new Set(outcome.figures.map(({ value }) => Number(value)));
  return outcome.chart.series.every(({ points }) => points.every(({ y }) => stated.has(y)));
}

function withheld({ notices }: Outcome): Declined {
  return {
    status: 'not_found',
    reason: 'low_evidence',
    text: '找到的内容未能通过出处核对，因此不作回答。请换一种问法，或直接查看原文。',
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
