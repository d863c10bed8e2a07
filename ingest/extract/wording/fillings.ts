import { SCOPES } from './bodies.ts';

/** Sums, and words that lead from a noun to its number. */
const SUMS =
  '总?数量?|总量|件数|条数|次数|期数|份数|合计|总计|累计|总共|一共|共计|共有|共|计|约|为|达到|达|是|有|到|已|均|都|各|仅|量|余';

/** What was published about a thing is another count than the thing. */
const TEXTS = '类?(?:的)?(?:政府|政务|公开)?信息(?:公开|发布)?|文章|稿件|报道|图文|图解|内容';

const NOUNS = '案件|活动|事项|电子版|来信|信件|网民|群众|公众|诉求|账号|征集|办件|情况';

const ACTS =
  '主动|自己|自行|公开|发布|发出|发了|转来、?|更新|推送|编发|刊发|收到|接到|受理|收取|办理|处理|答复|回复|开展|举办|召开|组织|完成|形成|制作|编印|出版|印发|发行|提交|提出|提起|引发|发生|保持|实现|运行|运营|征收';

const CIRCUMSTANCES = [
  String.raw`[“"][^“”"]{1,16}[”"]`,
  SCOPES.source,
  String.raw`\d{4}年|(?:关于|涉及)[^,、]{1,10}的(?=来信|信件)`,
  '全年|本年度?|年度|当年|年内|今年|本月|本季度|目前|各级|各类|部门|单位|我区|中央和省级|中央|省级|市级|网络',
  String.raw`[的了在来还上中内里“”"》]|,(?=共|合计|总计|累计)`,
].join('|');

const FILLINGS = new RegExp(['各[类级项种]', TEXTS, SUMS, NOUNS, ACTS, CIRCUMSTANCES].join('|'), 'gu');

/**
 * May these words stand between a noun and its number? They count nothing themselves: verbs of publishing and handling,
 * sums, the year, whose it is, a quoted name, and nouns that every indicator shares.
 */
export const isFilling = (words: string) => words.replace(FILLINGS, '') === '';

const SAYS_TEXTS = new RegExp(`^(?:类|的)?(?:${TEXTS})`, 'u');

/** 行政许可类信息, 提案文章: right behind the noun stand the texts about it. */
export const tellsOfTexts = (words: string) => SAYS_TEXTS.test(words);
