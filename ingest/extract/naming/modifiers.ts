import type { Indicator } from '../../../src/catalogue/indicators.ts';
import { SCOPES, isBody } from '../wording/bodies.ts';
import { TIMES, withoutLeadingWords } from '../wording/times.ts';
import { ADVERBS, endsInVerb } from '../wording/verbs.ts';

const NEUTRAL = new RegExp(
  `(?:${SCOPES.source}|${TIMES}|${ADVERBS}|各类|各项|各种|各级|全部|所有|有关|相关|政府|政务|系列|主题|现行|有效|电子版|纸质版|网络版|[省市区县旗州镇乡]|“[^”]{1,20}”|《[^》]*|[的了及在由中里上内对将把:“])$`,
  'u',
);

/** Why there is a dispute about disclosure; any other cause makes it a dispute of another kind. */
const DISCLOSURE_CAUSE =
  /(?:[因由就对与涉以]及?)?(?:(?:政府)?信息(?:依申请)?公开|依申请公开|政府信息|公开|申请|答复|办理|处理|工作|事项|问题|案件|领域|方面|有关|相关|涉及|而|所|被|等|的|引发|引起|产生|导致|提起|发生)+$/;

/**
 * Do the words before a noun make it a narrower thing (酒驾行政处罚, 新能源政策解读)? A verb whose object it is does not, nor
 * when and whose it is, nor how promptly it was done.
 */
export function isNarrowed(before: string, { id, stock }: Pick<Indicator, 'id' | 'stock'>): boolean {
  let words = withoutLeadingWords(before);
  if (stock) words = words.replace(PLACE, '');
  if (id.startsWith('foi.outcome.')) words = words.replace(CAUSES, '');
  if (id.startsWith('dispute.')) words = words.replace(DISCLOSURE_CAUSE, '');
  for (let next = peel(words); next !== words; next = peel(words)) words = next;
  return words !== '' && !endsInVerb(words) && !isBody(words) && !endsInQuote(words);
}

/** 规章库里现行有效的: where they are kept. */
const PLACE = /^[^,;]{0,16}[里中内上](?=现行|有效|$)/;
const CAUSES = /(?:因|属于?|由于|对)[^,;]{1,24}等(?:原因|情形|情况|事由)?$/;

const peel = (words: string) =>
  endsInVerb(words) ? words : words.replace(NEUTRAL, '').replace(WAYS, '').replace(OPEN_QUOTE, '');

/** 以图表形式, 图解、视频等多种形式: in which form something was done. */
const WAYS = /(?:[以用通过]{1,2}[^,;]{1,12}|[^,;]{0,30}等(?:多种?|各种)?)(?:形式|方式)(?:的)?$/;
const OPEN_QUOTE = /“[^”]*$/;
const endsInQuote = (words: string) => /[”》]$/.test(words);
