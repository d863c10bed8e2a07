import { JOINT, type Particular } from './particular.ts';

/** As digits are spoken and written out, 幺 for one on the telephone. */
const SPOKEN = '零〇○一二三四五六七八九幺';
const DIGIT = `[\\d${SPOKEN}]`;
const ALONE = { before: `(?<!${DIGIT})`, after: `(?!${DIGIT})` };
const times = (digit: string, count: string) => `(?:[ -]?${digit}){${count}}`;
const alone = (pattern: string) => new RegExp(`${ALONE.before}${pattern}${ALONE.after}`, 'g');
const behind = (label: string, pattern: string) => new RegExp(`(?<=${label}${JOINT})${pattern}`, 'gi');

/** Whose it is has to be said: offices have such numbers too, and theirs are public. */
const OWN = '(?:我|本人|我家|家里|家庭|个人|私人|咱家)的?(?:家庭|个人)?(?:联系)?';

export const NUMBERS: readonly Particular[] = [
  [alone(`[1-9一二三四五六七八九]${times(DIGIT, '16')}[ -]?[\\dXx${SPOKEN}]`), '［身份证号］'],
  [behind('身份证', `${DIGIT}{15}${ALONE.after}`), '［身份证号］'],
  [alone(`(?:\\+?86[- ]?)?[1一幺][ -]?[3-9三四五六七八九]${times(DIGIT, '9')}`), '［手机号］'],
  [alone(`\\d{4}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,7}`), '［卡号］'],
  [alone(times(`[${SPOKEN}]`, '16,19')), '［卡号］'],
  [behind('(?:电话|手机|座机|固话|联系方式)', times(`[${SPOKEN}]`, '7,12')), '［电话］'],
  [behind(`${OWN}(?:电话|手机|座机|固话|方式|号码)`, `(?:0\\d{2,3}[- ]?)?\\d{7,8}(?!\\d)`), '［电话］'],
  [behind('(?:护照|通行证)', '[A-Z]{1,2}\\d{7,10}(?!\\d)'), '［证件号］'],
  [/(?<![A-Za-z\d])(?:[DEGPS]\d{8}|E[A-HJ-NP-Z]\d{7}|[CHMW]\d{8,10})(?![A-Za-z\d])/g, '［证件号］'],
  [behind('(?:QQ|扣扣|企鹅)', `${DIGIT}{5,12}${ALONE.after}`), '［QQ号］'],
  [behind('(?:微信|WeChat|wx|[vV]信)', '[A-Za-z][-\\w]{4,19}'), '［微信号］'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '［邮箱］'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d]{5,6}(?![A-Za-z\d])/g, '［车牌］'],
];
