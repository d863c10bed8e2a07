import type { Fact } from '../domain/fact.ts';
import { questionTerms, terms } from '../text/tokenise.ts';

/** Figures whose own words share more with the question first; equal ones in the order of the text. */
export function byRelevance(question: string): (a: Fact, b: Fact) => number {
  let wanted: readonly string[] | undefined;
  const known = new Map<Fact, number>();
  const relevance = (fact: Fact) => {
    wanted ??= questionTerms(question).filter((term) => term.length > 1);
    const counted = known.get(fact) ?? count(wanted, fact);
    known.set(fact, counted);
    return counted;
  };
  return (a, b) => relevance(b) - relevance(a) || a.start - b.start;
}

function count(wanted: readonly string[], { subject, scope }: Fact): number {
  const own = new Set(terms(`${subject ?? ''} ${scope ?? ''}`));
  return wanted.filter((term) => own.has(term)).length;
}
