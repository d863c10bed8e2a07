import type { Span } from '../../src/domain/passage.ts';
import { findTelephoneNumbers } from './telephone-numbers.ts';

const HAN_DIGITS = '〇零一二三四五六七八九十百千';
const NUMBER = String.raw`[\d${HAN_DIGITS}两]`;

/**
 * Numbers that look like figures and are none: titles and document numbers, dates (also those that lost their 年/月/日),
 * ordinals, quoted names of campaigns, addresses, parts of the report (共六项内容).
 */
const PATTERNS: readonly RegExp[] = [
  /《[^《》]{0,80}》/g,
  /[〔[(]\s*(?:19|20)\d{2}\s*[〕\])]?\s*(?:第\s*)?\d{1,4}\s*[号期]\)?/g,
  new RegExp(String.raw`第\s*${NUMBER}+(?:\s?[.\-~—–至、]\s?${NUMBER}+)*(?:[ ,]\d{3})*`, 'g'),
  /(?:19|20)\d{2}\s*年(?:度)?|\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日(?!均)|\d{1,2}[:∶]\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)(?:\d{3,6}[日月]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[\w./?=&%~-]+|www\.[\w./-]+/g,
  new RegExp(
    ['“”', '‘’', '「」', '『』', '""']
      .map(([open, close]) => `${open}(?=[^${close}\\n]*${NUMBER})[^${open}${close},。;:\\n]{1,24}${close}`)
      .join('|'),
    'g',
  ),
  new RegExp(String.raw`${NUMBER}+\s*[个项大]?\s*(?:(?:部分|内容|方面|章节)(?!公开|提供)|组成|构成)`, 'g'),
];

/** The stretches of a text whose numbers are not to be read as figures, in order. */
export function nonFigureSpans(text: string): Span[] {
  const spans = PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...spans, ...findTelephoneNumbers(text)].sort((a, b) => a.start - b.start);
}
