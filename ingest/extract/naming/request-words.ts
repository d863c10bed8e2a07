import type { IndicatorId } from '../../../src/domain/ids.ts';
import { indicatorId } from '../../../src/domain/ids.ts';
import { withoutScopes } from '../wording/bodies.ts';
import { TIMES } from '../wording/times.ts';
import { ADVERBS } from '../wording/verbs.ts';

/** Words of a noun phrase that means all requests for disclosure, whoever made them. */
const ALL = [
  String.raw`公民[、和]?(?:法人)?(?:[、和]|或者?|及|以及)?(?:法人)?(?:[、和]|或者?|及|以及)?其[他它](?:社会)?组织`,
  '任何(?:单位|组织|机构|公民|个人|人)(?:[、和或]|或者)?(?:单位|组织|机构|公民|个人)?',
  '社会公众|公众|群众|市民|申请人|社会各界',
  '依申请公开|依申请|政府信息公开|信息公开|政府信息|政务信息|信息|政府|公开|申请[书表]?',
  '提出|提交|递交|提请|寄送|要求|请求|有关|关于|针对|各类|各种|各项|所有|相关|任何',
  '办件|办文|案件|事项|事宜|业务|受理件|(?<![信邮])件|宗',
  '办理|受理|数量|总数量?|总量|共计?|合计|总计|累计|一共|总共|达到?|接|收到|收',
  TIMES,
  ADVERBS,
  '在(?!线)|[的数量约为有是计对向里中内,]',
].join('|');

const WORDS = new RegExp(ALL, 'g');
const NAMES_REQUESTS = /申请|依申请公开|公开(?:政府)?信息的(?:要求|请求)/;
const NAMES_DISCLOSURE = /公开/;

/** What is left of a phrase without the words that every request has. */
export const beyondRequests = (words: string) => withoutScopes(words).replace(WORDS, '');

export const namesRequests = (words: string) => NAMES_REQUESTS.test(words);
export const namesDisclosure = (words: string) => NAMES_REQUESTS.test(words) && NAMES_DISCLOSURE.test(words);

const CHANNELS: readonly (readonly [indicator: string | null, words: string])[] = [
  [null, '电子邮件|电子邮箱|邮箱|邮件|特快专递|快递|EMS|电话|线下|书面|其[他它](?:方式|渠道|途径|形式)'],
  ['foi.received.web', '网络|网上|线上|互联网|在线|(?:官方|门户|政府|部门|委|局)*网站|网页|(?:信息)?公开平台|系统|网'],
  ['foi.received.letter', '信函|邮寄|来信|信件|邮政|寄信|寄'],
  ['foi.received.onsite', '当面|现场|窗口|上门|来访|柜台'],
  ['foi.received.fax', '传真'],
];
export const REQUEST_CHANNELS: readonly IndicatorId[] = CHANNELS.flatMap(([id]) =>
  id === null ? [] : indicatorId(id),
);
const ANY = new RegExp(CHANNELS.map(([, words]) => `(${words})`).join('|'), 'g');
const AROUND =
  /^(?:[、和及与或等走从由经在上来以用]|通过|采取|方式|渠道|途径|形式|平台|申请表|填报|填写|登录|部门|单位|委|局)*$/;

/** By which way requests came in, where words beyond their name say that alone. */
export type RequestChannel =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly indicator: IndicatorId | null }
  | { readonly kind: 'unknown' };

/** 通过信函提交的 is one way; 通过线上、信函等渠道 names ways without telling them apart. */
export function requestChannelIn(rest: string): RequestChannel {
  const found = Array.from(
    rest.matchAll(ANY),
    (match) => CHANNELS[match.slice(1).findIndex((name) => name !== undefined)],
  );
  if (!AROUND.test(rest.replace(ANY, ''))) return { kind: 'unknown' };
  const [first, ...others] = new Set(found.map((channel) => channel?.[0] ?? null));
  if (found.length === 0) return rest === '' || /方式|渠道|途径/.test(rest) ? { kind: 'all' } : { kind: 'unknown' };
  if (others.length > 0 || rest.includes('等')) return { kind: 'all' };
  return { kind: 'one', indicator: first == null ? null : indicatorId(first) };
}
