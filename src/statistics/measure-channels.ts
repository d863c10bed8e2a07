import { indicators } from '../catalogue/indicators.ts';
import type { FoundMeasure } from './found-measure.ts';

/** 网站发了多少信息: the total asked of one channel may be printed as that channel's own figure. */
export function withChannels(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const channels = indicators.filter(({ channel }) => channel?.test(text));
  return found.map((measure) => {
    const [channel, ...others] = [...channels, ...measure.alternatives];
    return measure.alternatives[0].generic && channel ? { ...measure, alternatives: [channel, ...others] } : measure;
  });
}
