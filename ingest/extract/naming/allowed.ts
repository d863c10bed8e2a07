import { indicatorOf } from '../../../src/catalogue/indicators.ts';
import type { IndicatorId } from '../../../src/domain/ids.ts';
import { matterOf } from './matters.ts';
import type { NamedItem, Situation } from './named-item.ts';
import { isOfUnit } from './unit-families.ts';

/** May an item count this where it stands? The words of one field say nothing in another. */
export function isAllowed(id: IndicatorId, situation: Situation): boolean {
  const { topic, list, item } = situation;
  const matter = matterOf(id);
  const indicator = indicatorOf(id);
  if (!indicator || !isOfUnit(indicator, item.figure.unit)) return false;
  if (topic.kind === 'hotline') return matter === 'hotline' || matter === 'mailbox';
  if (matter === 'hotline') return situation.matter === 'hotline';
  if (list?.indicators.includes(id) === true) return /新收/.test(item.own);
  if (list && listsTexts(list)) return indicator.posts;
  if (list?.matter === 'request') return matter === 'request';
  if (matter === 'dispute') return isOfDisclosure(situation);
  return matter !== 'messages' || isOnWebsite(situation);
}

/** 发布信息313条,其中行政许可93条: what is listed under so much information is information. */
const listsTexts = ({ matter, item }: NamedItem) =>
  matter === 'publication' || /信息(?:数量?|总数|总量|共计?|合计|为)*$/.test(item.own);

const DISCLOSURE = /信息公开|依申请|申请公开|政府信息|公开申请/;

/** A bureau of justice handles reviews as its business; those of the report are about disclosure. */
const isOfDisclosure = ({ sentence, anchor, item }: Situation) =>
  DISCLOSURE.test(sentence) ||
  anchor?.matter === 'request' ||
  anchor?.matter === 'dispute' ||
  !/办理|审理|受理|审结|应诉|代理|承办/.test(item.own);

const isOnWebsite = ({ subject: { channels } }: Situation) =>
  channels === null || channels.named.size === 0 || [...channels.named].every((channel) => channel === 'website');
