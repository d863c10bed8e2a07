/** Where information is put out, or by which way something comes in. */
export type Channel = 'website' | 'wechat' | 'weibo' | 'new_media' | 'app' | 'access_point' | 'other';

const NAMES: readonly (readonly [Channel, string])[] = [
  ['new_media', '(?:政务)?新媒体|两微一端|[两双]微'],
  ['wechat', '微信(?:公众号|公众平台|公号|订阅号|服务号|平台)?|公众号|订阅号|服务号'],
  ['weibo', '微博'],
  ['app', '客户端|APP|App|app'],
  ['access_point', '查阅点|查阅中心|查阅场所|查阅室'],
  ['website', '网站|官网|门户网|公开网|政府网|官方网|互联网|网上'],
  [
    'other',
    '其[他它](?:方式|渠道|途径|形式|平台|媒体|载体)|公报|新闻发布会|抖音|快手|头条|视频号|短视频|微视频|小程序|电视|广播|报纸|报刊|简报|杂志|公[示开告]栏|宣传栏|电子屏|显示屏|LED|短信|电话|邮箱|邮件|微信群|工作群',
  ],
];

const CHANNELS = new RegExp(NAMES.map(([channel, names]) => `(?<${channel}>${names})`).join('|'), 'g');

/** Channel names as a pattern, for what else may stand beside them. */
export const CHANNEL_WORDS = NAMES.map(([, names]) => names).join('|');

export interface Channels {
  readonly named: ReadonlySet<Channel>;
  /** 等渠道, 多种方式: those named are examples only. */
  readonly open: boolean;
}

/** The channels that a clause names. 管委会网站微信 is the WeChat account of that website. */
export function channelsIn(words: string): Channels {
  const named = new Set<Channel>();
  for (const match of words.matchAll(CHANNELS)) {
    const [channel] = Object.entries(match.groups ?? {}).find(([, name]) => name !== undefined) ?? [];
    const rest = words.slice(match.index + match[0].length);
    if (channel && !(channel === 'website' && /^(?:的|官方)?(?:微[信博]|公众号)/.test(rest)))
      named.add(channel as Channel);
  }
  return {
    named,
    open: /等(?:[^,;]{0,6})?(?:渠道|方式|途径|形式|平台|载体|媒体|媒介)|多种|多渠道|各种?(?:渠道|方式|平台)/.test(
      words,
    ),
  };
}
