import type { Quality } from '../../src/domain/report.ts';
import { simplify } from '../../src/text/simplify.ts';
import type { TextView } from '../../src/text/view.ts';
import { SPAM } from './noise.ts';

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
  if (isRespun(view.text)) reasons.push('句号后成片地夹有空格，行文带有机器改写的痕迹');
  if (MOJIBAKE.test(source)) reasons.push('文中有乱码');
  return reasons;
}

/**
 * Text that a program translated away and back keeps the space that English puts behind a full stop: nearly every
 * sentence of such a copy has one, at most a few of a genuine page.
 */
function isRespun(text: string): boolean {
  const ends = text.match(/[。;]/g)?.length ?? 0;
  const spaced = text.match(/[。;] +(?=[\p{Script=Han}“])/gu)?.length ?? 0;
  return spaced >= 12 && spaced * 5 >= ends * 2;
}

/** More than one character in twenty changes when simplified. */
function isConverted(source: string, view: TextView): boolean {
  const simplified = simplify(source);
  if (simplified === source) return false;
  let changed = 0;
  for (let index = 0; index < source.length; index++) if (source[index] !== simplified[index]) changed++;
  return changed * 20 > view.text.length;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
