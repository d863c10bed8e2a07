import type { Fact } from '../../domain/fact.ts';
import { canonical } from '../../language/zh/canonical.ts';
import { carries } from './match-words.ts';

/** Does every figure say the word itself, in its row, its column, its clause or its name? */
export function carriesAll(word: string, facts: readonly Fact[], label: string): boolean {
  const wanted = canonical(word);
  const named = canonical(label);
  return (
    carries(wanted, named) ||
    facts.every(({ place, subject, scope, wording }) =>
      carries(wanted, canonical([place?.row, place?.column, subject, scope, wording, label].join('|'))),
    )
  );
}
