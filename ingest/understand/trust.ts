import type { Quality } from '../../src/domain/report.ts';
import type { TextView } from '../../src/text/view.ts';

/** Words that no public body writes; injected into copies on domains that were taken over. */
const SPAM = /沙巴体育|足彩|博彩|娱乐城|娱乐场|彩票平台|六合彩|百家乐|棋牌|皇冠体育|澳门新葡京|成人(?:视频|电影)|私服/;
/** UTF-8 read as something else, and entities that lost their ampersand. */
const MOJIBAKE = /[\uFFFD]|(?<=[\u3000-\u9fff?。])\?(?:ldquo|rdquo|mdash);?|[锟斤拷]{3}|&(?:ldquo|rdquo|nbsp);/;
const PINYIN_NOTE = /[\u3400-\u9FFF]\([a-zà-ǿāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g;

/**
 * How far a document may be relied on. Official: published under gov.cn. Low: a copy whose text was visibly tampered
 * with. Everything else is unknown — most libraries hold files without an address.
 */
export function assessTrust(source: string, view: TextView, url: string | null): Quality {
  const reasons = tampering(source, view);
  const official = url !== null && /(?:^|\.)gov\.cn$/.test(hostOf(url));
  if (reasons.length > 0) return { trust: 'low', reasons };
  return official ? { trust: 'official', reasons: ['发布于政府网站（gov.cn）'] } : { trust: 'unknown', reasons: [] };
}

function tampering(source: string, view: TextView): string[] {
  const reasons: string[] = [];
  if ((source.match(PINYIN_NOTE)?.length ?? 0) >= 3) reasons.push('文中夹有拼音注记，是被劫持或镜像网站的转载');
  else if (isConverted(source, view)) reasons.push('内地机关的文件以繁体字出现，是转载或镜像');
  if (SPAM.test(view.text)) reasons.push('文中被插入与政务无关的广告词');
  if (MOJIBAKE.test(source)) reasons.push('文中有乱码');
  return reasons;
}

/** More than one character in twenty changes when simplified. */
function isConverted(source: string, view: TextView): boolean {
  const { text } = view;
  let changed = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x3400 && code <= 0x9fff && source[view.origin(index, index + 1).start] !== text[index]) changed++;
  }
  return changed * 20 > text.length;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
