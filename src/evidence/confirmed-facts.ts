import { DAMAGED, type Fact, UNCONFIRMED, isDoubted, withoutValue } from '../domain/fact.ts';
import type { FactQuery, FactRows, Store } from '../storage/store.ts';
import { contradictionOf } from './contradiction.ts';

/** Facts as a store has them, each held against its place: one that the words there do not confirm loses its number. */
export async function confirmedFacts(store: Pick<Store, 'facts' | 'text'>, query: FactQuery): Promise<FactRows> {
  const found = await store.facts(query);
  const facts: Fact[] = [];
  let text: string | undefined;
  for (const [index, fact] of found.facts.entries()) {
    if (fact.report !== found.facts[index - 1]?.report) text = await store.text(fact.report);
    facts.push(confirmed(fact, text));
  }
  return { ...found, facts, complete: found.complete && !facts.some(isDoubted) };
}

function confirmed(fact: Fact, text: string | undefined): Fact {
  if (fact.note === DAMAGED) return fact;
  if (text === undefined) return withoutValue(fact, DAMAGED);
  return contradictionOf(fact, text) === null ? fact : withoutValue(fact, UNCONFIRMED);
}
