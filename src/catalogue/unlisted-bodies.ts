import type { Span } from '../domain/passage.ts';
import { breaksBodyEnding } from './agency-endings.ts';
import type { RegionMention } from './region-mention.ts';

const BODY =
  /^的?(?<stem>\p{Script=Han}{0,14}?)(?<ending>局|管理委员会|管委会|委员会|委|厅|办公室|办|中心|镇|乡|街道办事处|街道|法院|检察院|医院|学校|中学|小学|大学|支队|大队|派出所|公司)/u;

/** What no name of a body holds between its place and its ending: asking, counting, doing. */
const NO_NAME =
  /[的了吗呢吧有是在由还也都不几多少哪谁怎什被把给从对向说年月日件条次个]|收到|公开|申请|一共|去年|今年|季度|半年|网上|热线/;
/** Words that end like a body and are none: 布局, 督办, 城镇. */
const NO_BODY =
  /([布格大当全开僵破结出定时]局|[主督交承转代经待补审查]办|[城乡各集村]镇|[城老家下返回各故]乡|[市为成]中心)$/;
/** What stands behind a body's name when its website or account is meant. */
const CHANNEL = /^(的)?(官方)?(网站|官网|门户|公众号|微信|微博|客户端)/;

/**
 * Bodies that a text names behind a place by their generic ending: 宝塔区政务服务中心. A government and its office are
 * left out, because the reports of the place itself speak for them; so are ends that lie within another place's name
 * (甲县和镇|江市).
 */
export function findUnlistedBodies(text: string, places: readonly RegionMention[]): Span[] {
  return places.flatMap((place) => {
    const start = place.zone?.start ?? place.end;
    const end = bodyEnd(text, start);
    const cutsPlace = places.some(
      (other) => end !== undefined && start < other.start && other.start < end && end < other.end,
    );
    return end === undefined || cutsPlace ? [] : [{ start: place.start, end }];
  });
}

function bodyEnd(text: string, start: number): number | undefined {
  const found = BODY.exec(text.slice(start));
  if (!found?.groups) return undefined;
  const { stem = '', ending = '' } = found.groups;
  const end = start + found[0].length;
  const rest = text.slice(end, end + 6);
  return isBodyName(stem, ending) && !breaksBodyEnding(ending, rest) && !CHANNEL.test(rest) ? end : undefined;
}

function isBodyName(stem: string, ending: string): boolean {
  const bare = stem.replace(/^[市县区州省]/, '');
  if (NO_NAME.test(stem) || NO_BODY.test(stem + ending) || /^(人民)?政府(办|$)|^府办/.test(bare + ending)) return false;
  if (ending.startsWith('管')) return true;
  return bare.length >= (ending === '委' ? 0 : ending === '中心' ? 2 : 1);
}
