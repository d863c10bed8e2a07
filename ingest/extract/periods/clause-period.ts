import type { Period } from '../../../src/domain/period.ts';
import { withArabicDates } from '../../identify/times/arabic-dates.ts';
import { type SaidTime, timesSaid } from './times-said.ts';
import { periodSaid } from './period-said.ts';

/** When a figure was counted, by the words of its sentence; null is a stretch that has no name of its own. */
export interface ClausePeriod {
  readonly period: Period | null;
  readonly words: string;
}

/** Names of papers and quoted words tell no time: 《2022年工作要点》. */
const QUOTED = /《[^《》]*》|“[^“”]*”|[(〔[][^()〔〕[\]]{0,12}(?:\d号|版)[)〕\]]/g;
const CLAUSE = /[,;:、。(]/;

/**
 * The time that governs a figure is the last one said before it, where it is not that of a thing (2023年度决算35份), of
 * what was left over (上年结转5件), or of what a change is measured against (比上年增加3件). `undefined`: no other time than
 * that of the report.
 *
 * @param before the sentence up to the figure
 */
export function clausePeriod(before: string, own: Period | null): ClausePeriod | undefined {
  const words = withArabicDates(before.replace(/\s+/g, '').replace(QUOTED, (quoted) => '·'.repeat(quoted.length)));
  for (const time of timesSaid(words).toReversed()) {
    if (isOfThing(words, time) || isMeasuredAgainst(words, time) || isOver(words, time) || isElsewhere(words, time))
      continue;
    const period = periodSaid(time.words, own, leadOf(words, time));
    return period === undefined ? undefined : { period, words: time.words };
  }
  return undefined;
}

/** The clause before a time. */
const leadOf = (words: string, { start }: SaidTime) => words.slice(0, start).split(CLAUSE).at(-1) ?? '';

/** What was done before the time is named makes it the time of a thing: 公开2023年度决算. */
const DONE =
  /(?:公开|发布|公布|编制|印发|制定|修订|落实|贯彻|按照|根据|依据|结合|围绕|对照|做好|完成|报送|汇总|审核|清理|收集|开展|推进|梳理|归档|移交|转发|学习|下发|出台|调整|更新)(?:了)?$/;
/** Papers and plans of a year. */
const THING =
  /^(?:全?[省市县区镇乡局]{0,2})(?:本级)?(?:政府信息公开|政务公开|财政|部门|政府|法治政府|重点|民生|电子政务|绩效)*(?:工作)?(?:年度)?(?:年报|报告|要点|计划|部署|任务|决算|预算|方案|版|修订|实事|目标|考核|清单|规划|招生|高考|中考|版本|新修订|修正)/;

const isOfThing = (words: string, time: SaidTime) =>
  THING.test(words.slice(time.end)) || (DONE.test(leadOf(words, time)) && !/[以起至]/.test(time.words));

/** 比2022年增加7件, 较上月下降; but 比2022年的38件 is a figure of 2022. */
function isMeasuredAgainst(words: string, time: SaidTime): boolean {
  const behind = words.slice(time.end);
  if (/^(?:同期)?相比|^(?:同期)?(?:比较|持平)/.test(behind)) return true;
  if (/(?:与|比|较|同)$/.test(leadOf(words, time)))
    return behind.length > 12 || !/^(?:同期)?的?[^,;]{0,10}$/.test(behind) || CHANGE.test(behind);
  return false;
}

const CHANGE = /增|减|升|降|涨|多|少|高|低|长|滑|翻|幅/;

const LEFT_OVER = '结转|转入|转来|遗留|延续|顺延|承接|转接|顺转|接转|未办结';
const LEFT_BEHIND = new RegExp(`^[^,;]{0,8}(?:${LEFT_OVER})`);
const LEFT_BEFORE = new RegExp(`(?:${LEFT_OVER})(?:自|了)?$`);

/** 上年结转5件, 结转上年度申请1件: what was left over is counted in the report's own time. */
const isOver = (words: string, time: SaidTime) =>
  LEFT_BEHIND.test(words.slice(time.end)) || LEFT_BEFORE.test(leadOf(words, time));

/** A time within a clause does not reach over the end of its part of the sentence; one that opens the part may. */
const isElsewhere = (words: string, { start, end }: SaidTime) =>
  words.slice(end).includes(';') && /[^,;:。(]$/.test(words.slice(0, start));
