/** What a question may say of a person, and neither a model elsewhere nor the record of feedback has any business knowing. */
const PERSONAL: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/g, '［身份证号］'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g, '［手机号］'],
  [/(?<!\d)\d{4}(?:[ -]?\d{4}){2,3}[ -]?\d{1,7}(?!\d)/g, '［卡号］'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '［邮箱］'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d]{5,6}(?![A-Za-z\d])/g, '［车牌］'],
  [/(?<=我叫|我是|我的名字是|本人姓名)\p{Script=Han}{2,4}(?=[,，。、;；\s]|$)/gu, '［姓名］'],
  [
    /\p{Script=Han}{2,12}(?:小区|花园|公寓|大厦)?\d{1,4}(?:号楼|栋|幢|单元)[\d\p{Script=Han}]{0,12}(?:室|号|户)?/gu,
    '［住址］',
  ],
];

/** The text with personal particulars replaced by what they are. */
export const maskPersonal = (text: string): string =>
  PERSONAL.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text.normalize('NFKC'));
