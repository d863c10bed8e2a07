import { withArabicDates } from '../../identify/times/arabic-dates.ts';

/** A head that says of which year its column is and nothing else: 2023年, 2023年度报告, 二〇二三年, 2023年数, 2023年（旧）. */
const LABEL = /^((?:19|20)\d{2})(?:年(?:度)?)?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报|数据?|情况|数量|件数)?$/;
/** 二〇二三 without 年. */
const BARE = /^([二一][〇○零九][\p{Script=Han}○]{2})(?=$|报告|年报)/u;
const REMARK = /\([^()\d]{1,8}\)$/;

export function yearOfLabel(words: string): number | null {
  const spelled = words.normalize('NFKC').replace(/\s+/g, '').replace(BARE, '$1年');
  const packed = withArabicDates(spelled).replace(REMARK, '');
  const year = LABEL.exec(packed)?.[1];
  return year === undefined ? null : Number(year);
}

/** Heads of columns that tell how two others differ. */
export const isChangeHead = (words: string): boolean =>
  /^(?:[\s(]*)(?:增减|增长|变化|变动|差[值额异]|增幅|降幅|升降|涨跌|同比|环比|比上年|较上年|增加|减少|对比)/.test(
    words,
  );
