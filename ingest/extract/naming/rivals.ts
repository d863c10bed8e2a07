import { isBody, isCircle } from '../wording/bodies.ts';
import { channelsIn } from '../wording/channels.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { upToVerb } from '../wording/verbs.ts';
import type { NamedItem } from './named-item.ts';

/**
 * 县教育局收到申请3件,县公安局收到12件: where a sentence lists several bodies, each with its own number, none of them is
 * that of the report.
 */
export function withoutRivals(named: readonly NamedItem[]): NamedItem[] {
  return named.map((one) => {
    const rivals = named.filter((other) => other.indicators.some((id) => one.indicators.includes(id)));
    const isOneOfMany = actorOf(one) !== null && new Set(rivals.map(actorOf)).size > 1;
    return isOneOfMany ? { ...one, indicators: [] } : one;
  });
}

/** The single body that a clause names as its subject. */
function actorOf({ item }: NamedItem): string | null {
  const noun = upToVerb(withoutLeadingWords(item.own));
  return noun.length > 2 && isBody(noun) && !isCircle(noun) && channelsIn(noun).named.size === 0 ? noun : null;
}
