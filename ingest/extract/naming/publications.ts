import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { SCOPES, isBody, withoutScopes } from '../wording/bodies.ts';
import { CHANNEL_WORDS, type Channel, type Channels, channelsIn } from '../wording/channels.ts';
import { TIMES, withoutLeadingWords } from '../wording/times.ts';
import { ADVERBS } from '../wording/verbs.ts';

const TOTAL = indicatorId('proactive.info_total');
const NEW_MEDIA = indicatorId('proactive.info_new_media');
const BY_CHANNEL: Readonly<Record<Channel, IndicatorId | null>> = {
  website: indicatorId('proactive.info_website'),
  wechat: indicatorId('proactive.info_wechat'),
  weibo: indicatorId('proactive.info_weibo'),
  new_media: NEW_MEDIA,
  app: indicatorId('proactive.info_app'),
  access_point: indicatorId('proactive.info_access_point'),
  other: null,
};
export const PUBLICATIONS: readonly IndicatorId[] = [
  TOTAL,
  indicatorId('platform.new_media_posts'),
  ...Object.values(BY_CHANNEL).filter((id): id is IndicatorId => id !== null),
];

export interface PublicationReading {
  readonly indicator: IndicatorId | null;
  /** Of everything published, or of everything published by one channel. */
  readonly channels: Channels;
}

const PUBLISH =
  '主动公开|(?<!依申请|不予|免[予于]|部分|予以|同意|拒绝|申请|未|不)公开|(?:审核|采编|编辑|编写|采集)(?:并)?(?:发布|公开|上传)|发布|公布|推送|更新|编发|刊发|推出|刊登|刊载|上传|发送|发表|发出|发稿|推文|上网|发文|发(?=了|各类|信息|文章)';
const THINGS =
  '政府信息|政务信息|公开信息|信息|稿件|文章|图文信息?|推文|内容|资讯|消息|条目|动态信息(?=总)|各类|各项|各种|各|所有|全部|政府|政务';
const NEUTRAL = new RegExp(
  `${PUBLISH}|${THINGS}|${TIMES}|${ADVERBS}|部门|单位|本单位|数量|总数|总量|共计?|合计|总计|累计|一共|总共|达到?|[的了数量约为有是计在里中内上,]`,
  'gu',
);

const VERB = new RegExp(PUBLISH, 'g');

/** Does a verb of publishing with everything that can be published stand right before the number? */
const isNeutral = (words: string) => withoutScopes(words).replace(NEUTRAL, '') === '';

/** What the clauses around lend to one that names no channel itself. */
export interface Surroundings {
  /** Of the subject that it goes on with, or by means of which it was done. */
  readonly channels: Channels | null;
  /** The clause right before it. */
  readonly lead: string;
}

/**
 * Reads a clause as "so much was published": a verb of publishing whose object is information as such, not of one kind.
 * undefined: it says something else.
 */
export function readPublication(own: string, behind: string, around: Surroundings): PublicationReading | undefined {
  const front = frontOf(own, behind);
  if (front === undefined) return undefined;
  const named = channelsIn(front);
  if (TOPICAL.test(front.replace(DISCLOSURE_PAGE, ''))) return { indicator: null, channels: named };
  if (front.endsWith('矩阵')) return { indicator: MATRIX, channels: named };
  if (isMany(around.channels)) return { indicator: TOTAL, channels: around.channels };
  if (named.named.size > 0 || named.open) return { indicator: indicatorOf(named), channels: named };
  const channels = around.channels ?? named;
  const unclear = !isActor(front) || (around.channels === null && isUnclear(around.lead, own));
  return { indicator: unclear ? null : indicatorOf(channels), channels };
}

/** So many websites or accounts together. */
const isMany = (channels: Channels | null): channels is Channels =>
  channels !== null && channels.named.size === 0 && channels.open;

/** The clause before tells of one page or field, and whether this one goes on about it is not said. */
const isUnclear = (lead: string, own: string) =>
  /专栏|专题|栏目|板块/.test(lead.replace(DISCLOSURE_PAGE, '')) ||
  (/(?:领域|方面)(?:的)?(?:政府)?信息/.test(lead) && /^(?:主动)?(?:公开|发布)/.test(own));

const BESIDES = new RegExp(
  `${CHANNEL_WORDS}|${TIMES}|${ADVERBS}|通过|经由|依托|利用|借助|政务|政府|官方|门户|部门|平台|账号|渠道|方式|途径|形式|多种|各种|政府信息|政务信息|信息|“[^”]{1,20}”|[在经由从以用上的等和及与、了有为共]`,
  'gu',
);

/** Who publishes, by which channel: a body or nothing stands before the verb, no thing that is published. */
const isActor = (front: string) => {
  const left = withoutLeadingWords(front).replace(DISCLOSURE_PAGE, '').replace(SCOPES, '').replace(BESIDES, '');
  return left === '' || isBody(left) || isBody(front) || /^.{0,16}(?:网站|平台|公开)$/.test(left);
};

/** 重点领域方面公开, 惠企专栏发布, 其他应公开: one field or page of many. The page for disclosure itself holds everything. */
const TOPICAL = /方面|领域|专题|专栏|栏目|板块|版块|类|其[他它余](?!方式|渠道|途径|形式|平台|媒体|载体)|应$|拟$/;
const MATRIX = indicatorId('platform.new_media_posts');
const DISCLOSURE_PAGE = /(?:政府|政务)?信息公开(?:专栏|栏目|专页|平台|目录)|政务公开(?:专栏|栏目|平台)/g;

/** What stands before the verb of publishing; undefined where none has the number for its object. */
function frontOf(own: string, behind: string): string | undefined {
  for (const { index, 0: verb } of own.matchAll(VERB)) {
    const object = own.slice(index + verb.length);
    const front = own.slice(0, index);
    if (front.endsWith('信息') && !verb.startsWith('主动')) continue;
    if (!isNeutral(object)) continue;
    return object === '' && behind !== '' && !isNeutral(behind.replace(/[中里]$/, '')) && !BEGINS_ANEW.test(behind)
      ? undefined
      : front;
  }
  return undefined;
}

/** Words behind a number that say no more of what it counts. */
const BEGINS_ANEW = /^(?:以上|左右|余|多|次|均|全部|已|其中|以内)/;

/** The indicator of what was published by these channels; null where it is part of the whole and has none of its own. */
export function indicatorOf({ named, open }: Channels): IndicatorId | null {
  const [first, ...others] = named;
  if (first === undefined || (open && !named.has('new_media'))) return TOTAL;
  if (others.length === 0) return BY_CHANNEL[first];
  return [...named].every((channel) => SOCIAL.has(channel)) ? NEW_MEDIA : TOTAL;
}

const SOCIAL: ReadonlySet<Channel> = new Set(['weibo', 'wechat', 'new_media']);

const CHANNEL_NAME = new RegExp(
  `^(?:通过|经|由|在)?(?:${SCOPES.source}|${CHANNEL_WORDS}|政务|政府|官方|部门|门户|平台|账号|渠道|方式|途径|形式|“[^”]{1,16}”|[的等上、和及号共有为]|发布|推送|公开)+$`,
  'u',
);

/** 其中网站754条, 其他方式54条: in a list of what was published the bare name of a channel is enough. */
export const readChannelName = (words: string): Channels | undefined => {
  const channels = channelsIn(words);
  return channels.named.size > 0 && CHANNEL_NAME.test(words) ? channels : undefined;
};
