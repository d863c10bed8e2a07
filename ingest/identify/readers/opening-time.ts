import type { Clue } from '../clue.ts';
import { spanOf, timeClue } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { timeIn } from '../times/stated-time.ts';
import { isAboutHotline } from '../titles/title-words.ts';

const PART = String.raw`(?:\d{1,2}月\d{1,2}日[-—–~至到]+(?:\d{1,2}月)?\d{1,2}日|第?\d{1,2}周|\d{1,2}月?(?:份)?[-—–~至到]+\d{1,2}月(?:份)?|\d{1,2}月份?(?!\d)|第?[一二三四1-4]季度|[上下]半年|前[三3]季度)`;
/** At the head of a sentence: 2024年第28周(7月8日—7月14日), 11月份, 2025年第一季度, 2024年. */
const OPENS = new RegExp(
  String.raw`(?<=^|[\n。;]|[\n。]\s*\(?[一二三四五\d][)、.][^\n。,]{0,14}[:。\s]?)\s*(?<time>(?:(?:19|20)\d{2}年${PART}?|${PART}))(?:\([^()]{0,24}\))?[,，:]?(?=[^。\n]{0,60}(?:受理|接听|接到|接通|办理|收到|接收|话务|诉求|来电|工单|服务))`,
  'du',
);
/** 现将各乡镇4月份案件办理情况通报如下. */
const PRESENTED = new RegExp(
  String.raw`现将[^。,;\n]{0,30}?(?<time>(?:(?:19|20)\d{2}年)?${PART})[^。,;\n]{0,24}(?:情况|通报|公布|报告)`,
  'du',
);
const FIRST = 1200;

/** The time that a bulletin of a hotline counts first. A report of a year speaks of its months in between. */
export function readOpeningTime({ head }: Document): Clue[] {
  const start = head.text.slice(0, FIRST);
  const match = isAboutHotline(start) ? (OPENS.exec(start) ?? PRESENTED.exec(start)) : null;
  const time = match && timeIn(match.groups?.['time'] ?? '');
  if (!match || !time) return [];
  const place = spanOf(match, 'time');
  return [timeClue(time, 65, head.origin(place.start, place.end))];
}
