import type { Passage } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';
import { viewOf } from '../text/view.ts';
import type { Provision } from './provision.ts';

const NUMERAL = '[一二三四五六七八九十百零〇]+';
/** An article begins a line with its number; 第三十三条规定的 within a sentence begins none. */
const ARTICLE = new RegExp(`^[#\\s]*(?<article>第${NUMERAL}条)(?=[\\s\\u3000])`, 'gm');
const CHAPTER = new RegExp(`^[#\\s]*(?<chapter>第${NUMERAL}[章节][\\s\\u3000]*[^\\n]{1,30})$`, 'gm');

/** The articles of a regulation, each up to the next article or chapter; the passages of a text that has none. */
export function provisionsOf(rule: Report, text: string, passages: readonly Passage[]): Provision[] {
  const articles = articlesIn(rule, text);
  return articles.length > 0 ? articles : passages.map((passage) => sectionOf(rule, passage));
}

function articlesIn(rule: Report, text: string): Provision[] {
  const chapters = [...text.matchAll(CHAPTER)].map(({ index, groups }) => ({
    start: index,
    name: groups?.['chapter'] ?? '',
  }));
  const heads = [...text.matchAll(ARTICLE)];
  const stops = [...heads.map(({ index }) => index), ...chapters.map(({ start }) => start), text.length];
  return heads.map(({ index, 0: found, groups }) => {
    const start = index + found.length - (groups?.['article'] ?? '').length;
    const stop = Math.min(...stops.filter((at) => at > index));
    const end = start + text.slice(start, stop).trimEnd().length;
    const chapter = chapters.findLast((one) => one.start < index)?.name;
    return {
      rule,
      article: groups?.['article'] ?? null,
      headings: chapter === undefined ? [] : [chapter],
      start,
      end,
      text: viewOf(text.slice(start, end)).text,
    };
  });
}

const sectionOf = (rule: Report, { headings, start, end, text }: Passage): Provision => ({
  rule,
  article: null,
  headings,
  start,
  end,
  text: viewOf(text).text,
});
