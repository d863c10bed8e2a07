import type { Particular } from './particular.ts';

const HAN = '\\p{Script=Han}';
const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十]{1,4}|[A-Za-z]\\d?)';
/** Where somebody lives, to the house: offices are found by their street and number. */
const HOUSE = `(?:(?<![第\\d一二三四五六七八九十])${NUMBER}(?:号楼|号院|号大院|栋|幢|单元|室)|村(?:民?小组)?${NUMBER}组)`;
const WITHIN_HOUSE = `(?:[-,、 ]?(?:${NUMBER}(?:号楼|号院|栋|幢|单元|层|楼|室|户|门|号)|\\d{1,4}))*`;
const AREAS = `(?:${HAN}{2,6}[省市区县旗镇乡村道]){0,2}`;
const COMPOUND = '(?:小区|花园|公寓|家园|家属院|大厦|新村|大院|苑)';

/** Somebody says where they live; everything down to the house is part of it. */
const LIVES =
  '(?:家住|住在|居住在|现居住?|现住|家在|(?:家庭|居住|户籍|通讯|联系|收件|邮寄)(?:住址|地址)|住址|户籍地|(?<!办公|单位|机关|局|府|厅|委|办|中心|所|站|公司|的)地址)(?:就)?[是为在]?[:\\s]*';
const CLAUSE = `[${HAN}\\d A-Za-z#·-]`;
const ROOM = '\\d{2,4}(?:室|户|房)?(?![\\d年月日件条份个次元%])';
const TO_THE_HOUSE = `${CLAUSE}{0,38}(?:${COMPOUND}|\\d{1,5}号[楼院]?|${HOUSE}|${ROOM})${WITHIN_HOUSE}`;

export const ADDRESSES: readonly Particular[] = [
  [new RegExp(`(?<=${LIVES})${TO_THE_HOUSE}`, 'gu'), '［住址］'],
  [new RegExp(`${AREAS}${HAN}{0,12}(?:\\d{1,5}号)?${HOUSE}${WITHIN_HOUSE}`, 'gu'), '［住址］'],
  [new RegExp(`${HAN}{2,10}${COMPOUND}\\d{1,4}(?:号|-\\d{1,4})${WITHIN_HOUSE}`, 'gu'), '［住址］'],
];
