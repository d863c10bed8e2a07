import type { Outcome } from '../../domain/answer.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Store } from '../../storage/store.ts';
import { unsupported } from './figures.ts';
import { ungatedNumerals } from './numerals.ts';
import { placesOf } from './places.ts';
import { hasAllMarkers, misquoted } from './quotes.ts';
import type { TextOf } from './text-of.ts';

/**
 * Why an answer, or a part of it (`damage`: what is stored of a figure is not what was read), may not leave the house, and the
 * reports that it is about.
 */
export interface Fault {
  readonly kind: 'damage' | 'quote' | 'mark' | 'numeral' | 'figure' | 'chart';
  readonly reports: readonly ReportId[];
}

/**
 * Every answer, whoever wrote it: each quote stands verbatim at its offsets in the stored text, each [n] has its citation, each
 * numeral comes from somewhere (or from the question, said back), each figure is what the words at its place say when they are read anew.
 */
export async function findFault(store: Pick<Store, 'text'>, outcome: Outcome, question = ''): Promise<Fault | null> {
  const citations = 'citations' in outcome ? outcome.citations : [];
  const figures = 'figures' in outcome ? outcome.figures : [];
  const of = (ns: readonly number[]) => citations.filter(({ n }) => ns.includes(n)).map(({ documentId }) => documentId);
  const textOf = oncePerReport(store.text);
  const wrong = await misquoted(citations, textOf);
  if (wrong.length > 0) return { kind: 'quote', reports: wrong.map(({ documentId }) => documentId) };
  if (!hasAllMarkers(outcome, citations)) return { kind: 'mark', reports: [] };
  if (ungatedNumerals(outcome, question).length > 0) return { kind: 'numeral', reports: [] };
  const unlisted = ('unlisted' in outcome ? outcome.unlisted : undefined) ?? [];
  const bare = figures.length > 0 ? unsupported(figures, await placesOf(citations, textOf), unlisted) : [];
  if (bare.length > 0) return { kind: 'figure', reports: of(bare.map(({ citation }) => citation)) };
  return drawsItsFigures(outcome) ? null : { kind: 'chart', reports: [] };
}

function oncePerReport(textOf: TextOf): TextOf {
  const known = new Map<ReportId, Promise<string | undefined>>();
  return (report) => {
    const text = known.get(report) ?? textOf(report);
    known.set(report, text);
    return text;
  };
}

/** What is drawn is stated as well. */
function drawsItsFigures(outcome: Outcome): boolean {
  if (!('chart' in outcome) || !outcome.chart) return true;
  const stated = new Set(outcome.figures.map(({ value }) => Number(value)));
  return outcome.chart.series.every(({ points }) => points.every(({ y }) => stated.has(y)));
}
