import { unitIn } from '../../../src/text/printed-units.ts';

const MEASURE = /(?:数|量|率|比|额|件|次|时长|时间|度|值|幅|情况|得分|人|合计|总计|工单|诉求)$/;
const RATE = /(?:率|占比|比例|比重|百分比)$|^占(?!地|用)/;

/** Words that say what is counted or measured, not whose it is: 交办总量, 办结率. */
export const isMeasure = (words: string): boolean => unitInBrackets(words) !== null || MEASURE.test(nameOf(words));

/** A share of a hundred, also where no sign says so. */
export const isRate = (words: string): boolean => RATE.test(nameOf(words)) || unitInBrackets(words) === '%';

/** The words without their unit and their number in a list: 1.话务量(通) → 话务量. */
export const nameOf = (words: string): string => splitUnit(words).name.replace(LISTED, '');

const LISTED = /^(?:\(?[一二三四五六七八九十\d]{1,3}(?:\)|[、.])(?=\D))?(?:其中[:,]?(?=.))?/;

export const unitInBrackets = (words: string): string | null => splitUnit(words).unit;

/** 数量(千件), 数量:件, 金额/万元; other brackets belong to the name. */
function splitUnit(words: string): { readonly name: string; readonly unit: string | null } {
  const groups = /^(?<name>.*?)(?:\((?:单位:?)?(?<inside>[^()]{1,5})\)|[/:](?<behind>[^/:()]{1,4}))$/.exec(
    words,
  )?.groups;
  const unit = groups && unitIn(groups['inside'] ?? groups['behind'] ?? '');
  return unit && groups['name'] ? { name: groups['name'], unit } : { name: words, unit: null };
}

/** The row that all others add up to. */
export const isTotal = (words: string): boolean =>
  /^(?:合计|总计|共计|总量|总数|全[省市区县州]|全[省市区县州](?:合计|总计))$/.test(words);

/** What numbers a row and counts nothing. */
export const isSerialHead = (words: string): boolean => /^(?:序号?|编号|排序|排名|名次|位次|No\.?|№)$/i.test(words);

/** A column whose cells say when: 2022 is a year there and no number. */
export const isTimeHead = (words: string): boolean =>
  /^(?:年份|年度|年|月份|月|日期|时间|时段|季度|周次|周|期次|期数|期号)$/.test(words);
