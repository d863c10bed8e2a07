/** The words that titles of reports are made of besides the name of the body. Packed: without white space. */

const Y = String.raw`(?:19|20)\d{2}`;
/** 2024年度, 2024年11月份, 2024年第一季度, 2024年1—6月, 2024年第28周, (2024年度), 第5期, (总第74期), 二月. */
const TIME = String.raw`[(〔【[]?(?:${Y}(?:[-—–~至到]+(?:${Y}|\d{2})学年度?|学年度?|年度?|(?=[)〕】\]])))?(?:第?\d{1,2}月?(?:份)?(?:\d{1,2}日)?[-—–~至到]+(?:${Y}年)?(?:\d{1,2}月)?\d{1,2}(?:月份?|日)|(?:第?[一二三四1-4]|前[三3])季度|Q[1-4]|[上下]半年度?|第\d{1,2}周|\d{1,2}月份?)?(?:[(〔[]?总?第\d{1,4}期[)〕\]]?)*[)〕】\]]?`;

/** What comes behind these is a body that deals with them: 政务公开办公室, 12345热线中心. */
const NO_BODY = '(?!办公|办[^理事]|办$|中心|局|服务中心|管理|领导|工作领导|工作站|科|处|受理中心|指挥|站|协会)';
const DISCLOSURE = String.raw`(?<!人民)(?:政府信息与政务公开|政府信息公开|政府政务公开|政务信息公开|依申请公开|政务公开|信息公开)(?:和政务公开)?${NO_BODY}`;
const LINE_WORDS = '政务|政府|市民|公共|便民|服务|综合|公开|民生|阳光|平台|热线|电话|一号通|[、/和]';
const HOTLINE = String.raw`(?:12345|8890)(?:${LINE_WORDS})*(?!${LINE_WORDS})${NO_BODY}|[省市县区]长(?:公开|专线)?(?:热线|电话)${NO_BODY}|(?:政务|政府|市民|公共|便民|民生|服务)*热线${NO_BODY}`;
const INSTITUTION = '事业单位法人(?=年度)';

const TOPIC = new RegExp(`${DISCLOSURE}|${HOTLINE}|${INSTITUTION}`, 'gu');
const WHEN = new RegExp(
  `(?=[(〔【[]?(?:${Y}|第|[上下]半年|[一二三四前]|Q[1-4]|\\d{1,2}(?:月|[-—–~至到])|总第))${TIME}`,
  'gu',
);

/** What says what kind of paper it is. */
const PAPER =
  /工作|年度|情况|报告书?|年报|月报|周报|季报|专报|快报|简报|通报|运行|分析|办理|受理|办件|话务|诉求|工单|处理|统计|数据|总结|公报|汇编|表|比对|对比|对照|比较|汇总|申请|各[县市]?区(?:县)?|各县(?:市区|区)?|vs|指南|须知|目录|制度|公告|公布|的|和|及|与|关于|本级|机关|\(本级\)|\(机关\)|《|》|[:：·、,\-—–()（）[\]【】]/gu;

/** A mark that cannot stand in a title, in place of the words that are no name. */
export const GAP = '\u0001';

const masked = (words: string, pattern: RegExp) => words.replace(pattern, (found) => (found === '' ? '' : GAP));

/** The title with its topic and its time masked. */
export const withoutTopicAndTime = (title: string): string => masked(masked(title, TOPIC), WHEN);

export const namesTopic = (title: string): boolean => title.search(TOPIC) >= 0;

export const isAboutHotline = (title: string): boolean => new RegExp(HOTLINE, 'u').test(title);

export const isPaperWords = (words: string): boolean => words.replace(PAPER, '') === '';

/** Without 关于 before the name and 的, 工作 behind it. */
export const withoutPaperWords = (words: string): string =>
  words
    .replace(/^(?:关于|[《(（[【])+/u, '')
    .replace(/(?:关于|的|工作|情况|年度|[年月周季]报|年度报告|报告|通报|[》:：·,\-—–]|\((?:机关|本级|本部)\))+$/u, '');
