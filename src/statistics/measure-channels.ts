import { type Indicator, indicators } from '../catalogue/indicators.ts';
import type { FoundMeasure } from './found-measure.ts';

const channels = indicators.filter(({ channel }) => channel !== null);
/** The channel that reports count most often, in place of a total or as all there is of it. */
const usual = channels.filter(({ channel }) => channel?.test('网站'));

/**
 * 网站发了多少信息: the total asked of one channel may be printed as that channel's own figure. Where no channel is named
 * and no total printed, the website's own figure is shown under its own name.
 */
export function withChannels(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const named = channels.filter(({ channel }) => channel?.test(text));
  return found.map((measure) => {
    const [total, ...others] = measure.alternatives;
    const [first, ...rest]: readonly Indicator[] = named.length > 0 ? [...named, total] : [total, ...usual];
    return total.generic && first ? { ...measure, alternatives: [first, ...rest, ...others] as const } : measure;
  });
}
