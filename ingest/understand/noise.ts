import type { Span } from '../../src/domain/passage.ts';

/** What a page prints around its text: breadcrumbs, share buttons, counters, editor lines. */
const FRAME =
  /^[|\s[\]]*(?:当前位置|您的位置|您现在的位置|打印本页|【?打印|关闭窗口|分享到|责任编辑|浏览次数|访问次数|点击数|阅读次数|字体[:：大]|扫一扫|上一篇|下一篇|相关链接|附件下载|网站地图|版权所有|ICP备)[^\n]{0,100}$/gm;
/** The bars that an empty layout table leaves behind. */
const BARS = /^[| \t]{8,}$/gm;
/** Words that no public body writes; injected into copies on domains that were taken over. */
export const SPAM =
  /沙巴体育|足彩|博彩|娱乐城|娱乐场|彩票平台|六合彩|百家乐|棋牌|皇冠体育|葡京|成人(?:视频|电影)|私服|代孕|发票代开/;

/**
 * Stretches that are no part of the document: they stay in the stored text, but neither passages nor figures are made
 * of them. An injected advertisement takes its whole sentence along, for nobody can say what the sentence was.
 */
export function findNoise(text: string): Span[] {
  const spans = [...text.matchAll(FRAME), ...text.matchAll(BARS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const sentence of text.matchAll(/[^。!?\n]+[。!?]?/g)) {
    if (SPAM.test(sentence[0])) spans.push({ start: sentence.index, end: sentence.index + sentence[0].length });
  }
  return merge(spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start));
}

function merge(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
