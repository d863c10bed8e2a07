import { createAliasIndex } from '../catalogue/alias-index.ts';
import { requestChannelWords } from '../catalogue/dimensions.ts';
import { type Indicator, indicatorOf, indicators } from '../catalogue/indicators.ts';
import type { FoundMeasure } from './found-measure.ts';

/** The channel that reports count most often, in place of a total or as all there is of it. */
const USUAL = '网站';

/**
 * 网站发了多少信息: the total asked of one channel may be printed as that channel's own figure. Where no channel is named
 * and no total printed, the website's own figure is shown under its own name.
 */
export function withChannels(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  return found.map((measure) => {
    const [total, ...others] = measure.alternatives;
    const channels = indicators.filter(({ channel }) => channel?.of === total.id);
    const named = channels.filter(({ channel }) => channel?.named.test(text));
    const usual = channels.filter(({ channel }) => channel?.named.test(USUAL));
    const [first, ...rest]: readonly Indicator[] = named.length > 0 ? [...named, total] : [total, ...usual];
    return first ? { ...measure, alternatives: [first, ...rest, ...others] as const } : measure;
  });
}

const requestChannels = createAliasIndex(requestChannelWords);

/** 网上收到几件申请, 其中网上的呢: requests asked for by the way they came in are those alone, not all of them. */
export function withRequestChannels(text: string, found: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const isOfRequests = found.length === 1 && found[0]?.alternatives[0].id === 'foi.received';
  const isFollowUp = found.length === 0 && /其中|的呢|来的有?(?:多少|几)/.test(text);
  if (!isOfRequests && !isFollowUp) return found;
  const named = requestChannels.find(text).flatMap(({ entry, alias, start }) => {
    const indicator = indicatorOf(entry);
    return indicator ? [{ alternatives: [indicator] as const, words: alias, start }] : [];
  });
  return named.length > 0 ? named : found;
}
