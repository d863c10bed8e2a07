import { carries } from '../../figures/labels/match-words.ts';
import { canonical } from '../../language/zh/canonical.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Measure } from '../../query/query.ts';
import type { Quoted } from '../result.ts';
import type { RunContext } from './context.ts';
import { filterFor, searchPassages } from './run-passages.ts';

/** Every word that a sentence must say to be about the measures. */
export const wordsWanted = (measures: readonly Measure[]): string[] => [
  ...new Set(measures.flatMap(({ words, narrowed, of }) => [...narrowed, ...(of.length > 0 ? [words] : [])])),
];

/** The sentences that say every word of the measures: others are about something else, and a table is no sentence. */
export async function tellInWords(
  measures: readonly Measure[],
  plan: Plan,
  context: RunContext,
): Promise<readonly Quoted[]> {
  const wanted = wordsWanted(measures).map(canonical);
  if (wanted.length === 0) return [];
  const words = measures.flatMap((measure) => [measure.words, ...measure.narrowed]).join(' ');
  const found = await searchPassages({ words, asked: measures[0]?.unit ?? null, filter: filterFor(plan) }, context);
  if (found.kind !== 'passages') return [];
  return found.extracts.filter(({ source, start, end, passage }) => {
    if (passage.kind === 'table') return false;
    const said = canonical(`${source.text.slice(start, end)}|${passage.headings.join('|')}`);
    return wanted.every((word) => carries(word, said));
  });
}
