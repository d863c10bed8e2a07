import { SPAM } from '../../understand/noise.ts';
import type { Clue } from '../clue.ts';
import type { Document } from '../document.ts';
import { parseBody } from '../names/body.ts';
import { bodyClue } from '../clues-of.ts';

const FIELD =
  /(?<![\p{Script=Han}])(?:发布机构|发布单位|发布来源|发布者|发文机关|发文单位|公开单位|公开主体|信息来源|文章来源|来[ \t]*源)[ \t]*[:|][ \t]*(?:\|\s*)?(?<name>\p{Script=Han}[\p{Script=Han}\d()]{1,39})/u;
const HEAD = 1500;

/** Who put the document out, as a field of its head or the site says; the body that it reports on may be another one. */
export function readPublisher({ text, page }: Document): Clue[] {
  const field = FIELD.exec(text.slice(0, HEAD))?.groups?.['name'] ?? null;
  const noted = notedIn(page?.meta['contentsource'] ?? page?.meta['source'] ?? '');
  return [...clueOf(field, 60, 'text'), ...clueOf(noted, 50, 'page')];
}

/** What stands in the place of a name: another label, or words that name nobody. */
const NOBODY =
  /^(?:本[站网报]|原创|网络|互联网|未知|转载)|(?:日期|时间|文号|索引号?|有效|栏目|标题|分类|方式|编号|浏览|字体|字号)/u;

const clueOf = (value: string | null, strength: number, origin: 'text' | 'page'): Clue[] => {
  if (value === null || NOBODY.test(value) || SPAM.test(value)) return [];
  const body = parseBody(value);
  return [
    { field: 'publisher', value, origin, where: null, strength },
    ...(body ? [bodyClue(body, 24, null, origin)] : []),
  ];
};

/** 本站 is nobody. */
const notedIn = (content: string): string | null =>
  /^(?!本)\p{Script=Han}[\p{Script=Han}\d()（）]{2,39}$/u.exec(content)?.[0] ?? null;
