import { add, compare } from '../../../src/domain/decimal.ts';
import { indicatorId } from '../../../src/domain/ids.ts';
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

const RECEIVED = indicatorId('foi.received');
const CARRIED_IN = indicatorId('foi.carried_in');

/** 共收到56件,其中上年转来3件、本年新收53件: what came in is the smaller number, where the two parts make up the whole. */
export function withNewOnly(named: readonly NamedItem[]): NamedItem[] {
  const received = named.filter(({ indicators }) => indicators.includes(RECEIVED));
  const [whole, fresh] = [received[0], received.find(({ role, item }) => role !== 'whole' && /新收/.test(item.own))];
  const old = named.find(({ indicators }) => indicators.includes(CARRIED_IN));
  if (!whole || !fresh || whole === fresh) return [...named];
  const valueOf = ({ item }: NamedItem) => item.figure.numeral.value;
  const [before, added, all] = [old, fresh, whole].map((one) => one && valueOf(one));
  const isMadeUp = before && added && all ? compare(add(before, added), all) === 0 : false;
  const dropped = isMadeUp ? whole : fresh;
  return named.map((one) => (one === dropped ? { ...one, indicators: [] } : one));
}

/** The single body that a clause names as its subject. */
function actorOf({ item }: NamedItem): string | null {
  const noun = upToVerb(withoutLeadingWords(item.own));
  return noun.length > 2 && isBody(noun) && !isCircle(noun) && channelsIn(noun).named.size === 0 ? noun : null;
}
