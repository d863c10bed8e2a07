import type { Span } from '../../src/domain/passage.ts';

/** How far from the top a document says so of itself. */
const HEAD = 1500;
const WORD = '(?:更正|修订|更新|勘误)';
/** In or below the title: 更正版, (修订), 更新稿, 关于更正…. Not 更新 alone: 城市更新局 has it in its name. */
const MARK = new RegExp(
  String.raw`${WORD}(?:版|稿|本)|关于(?:更正|勘误)|\([^()\n]{0,6}${WORD}[^()\n]{0,6}\)|\[[^[\]\n]{0,6}${WORD}[^[\]\n]{0,6}\]`,
);
/** In a sentence: 现予以更正, 以本报告为准, 原报告同时废止. */
const SENTENCE =
  /(?:现|特)(?:予以?|作)?(?:更正|勘误)|以(?:本|此)(?:次公布的)?(?:报告|版本?|件)为准|原(?:发布的)?(?:年度)?报告(?:同时)?(?:作废|废止|撤回)/;

/** Where a document says that it corrects or replaces one that was published before; null when it does not. */
export function findCorrection(text: string): Span | null {
  const head = text.slice(0, HEAD);
  const mark = MARK.exec(head.slice(0, 300)) ?? SENTENCE.exec(head);
  return mark && { start: mark.index, end: mark.index + mark[0].length };
}
