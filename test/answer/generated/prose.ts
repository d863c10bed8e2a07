import type { Draw } from './draw.ts';
import type { TrueCells } from './true-form.ts';

/** A figure that a sentence of the report states. */
export interface ProseFigure {
  readonly indicator: string;
  readonly value: string;
  /** As printed, with its unit: 5123条, 3万余条. */
  readonly printed: string;
  readonly sentence: string;
}

const SENTENCES = [
  { indicator: 'proactive.info_total', lead: '本年度主动公开政府信息', unit: '条', most: 20_000 },
  { indicator: 'proactive.info_website', lead: '政府网站公开信息', unit: '条', most: 9_000 },
  { indicator: 'proactive.info_weibo', lead: '政务微博发布信息', unit: '条', most: 3_000 },
  { indicator: 'proactive.info_wechat', lead: '政务微信发布信息', unit: '条', most: 3_000 },
  { indicator: 'interpretation.press_conferences', lead: '举办新闻发布会', unit: '场', most: 40 },
  { indicator: 'proposals.suggestions', lead: '办理人大代表建议', unit: '件', most: 90 },
  { indicator: 'proposals.cppcc', lead: '办理政协提案', unit: '件', most: 90 },
  { indicator: 'platform.new_media_accounts', lead: '运行政务新媒体账号', unit: '个', most: 60 },
  { indicator: 'interaction.online_interviews', lead: '开展在线访谈', unit: '期', most: 25 },
] as const;

/** Some sentences of a first chapter; what they leave out the report does not mention. */
export function drawProse(draw: Draw, cells: TrueCells): ProseFigure[] {
  const stated = draw.some(SENTENCES, 5).map(({ indicator, lead, unit, most }) => {
    const isRound = unit === '条' && draw.chance(25);
    const value = isRound ? (draw.below(9) + 1) * 10_000 : draw.below(most) + 10;
    const printed = isRound ? `${value / 10_000}万余${unit}` : `${value}${unit}`;
    return { indicator, value: String(value), printed, sentence: `${lead}${printed}。` };
  });
  return draw.chance(60) ? [...stated, receivedInProse(cells['t3.new.tot'] ?? '')] : stated;
}

export const receivedInProse = (value: string): ProseFigure => ({
  indicator: 'foi.received',
  value,
  printed: `${value}件`,
  sentence: `全年共收到政府信息公开申请${value}件。`,
});
