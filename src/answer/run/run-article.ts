import type { Report } from '../../domain/report.ts';
import { formatChineseInteger } from '../../text/chinese-numerals.ts';
import { terms } from '../../text/tokenise.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { quoteProvisions } from './quote-provisions.ts';

/** 条例第三十三条说什么: the article itself; with several regulations that have one, those are shown to choose from. */
export async function runArticle(
  article: number,
  words: string,
  rules: readonly Report[],
  context: RunContext,
): Promise<Result> {
  const heading = `第${formatChineseInteger(article)}条`;
  const named = namedAmong(
    rules.filter(({ kind }) => kind === 'regulation'),
    words,
  );
  const provisions = (await Promise.all(named.map(context.readRule))).flat();
  const found = provisions.filter((provision) => provision.article === heading);
  if (found.length === 0) return { kind: 'noArticle', reports: named, heading };
  if (found.length === 1) return quoteProvisions(found, context);
  return { kind: 'articles', heading, reports: found.map(({ rule }) => rule) };
}

/** 条例 stands in every title. */
const GENERIC = 1;

/** People shorten titles as they like (信息公开条例, 济南热线条例): the one with most words of the question is meant. */
function namedAmong(regulations: readonly Report[], words: string): readonly Report[] {
  const asked = new Set(terms(words));
  const inCommon = ({ title }: Report) =>
    new Set(terms(title).filter((term) => term.length > 1 && asked.has(term))).size;
  const most = Math.max(0, ...regulations.map(inCommon));
  const named = regulations.filter((report) => inCommon(report) === most);
  return most > GENERIC ? named : regulations;
}
