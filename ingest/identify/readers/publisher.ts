import { SPAM } from '../../understand/noise.ts';
import type { Clue } from '../clue.ts';
import type { Document } from '../document.ts';
import { bodyClue } from '../clues-of.ts';
import { parseBody } from '../names/body.ts';
import { placeAlone } from '../names/place-alone.ts';
import { speaksAs, type Voice } from '../names/voice.ts';
import { readTitle } from '../titles/read-title.ts';
import { isAboutHotline } from '../titles/title-words.ts';

const FIELD =
  /(?<![\p{Script=Han}])(?:发布机构|发布单位|发布来源|发布者|发文机关|发文单位|公开单位|公开主体|信息来源|文章来源|来[ \t]*源)[ \t]*[:|][ \t]*(?:\|\s*)?(?<name>\p{Script=Han}[\p{Script=Han}\d()]{1,39})/u;
const HEAD = 1500;

/** Who put the document out, as a field of its head or the site says; the body that it reports on may be another one. */
export function readPublisher({ text, page, voice }: Document): Clue[] {
  const field = FIELD.exec(text.slice(0, HEAD))?.groups?.['name'] ?? null;
  const noted = notedIn(page?.meta['contentsource'] ?? page?.meta['source'] ?? '');
  return [...clueOf(field, 60, 'text', voice), ...clueOf(noted, 50, 'page', voice)];
}

/** What stands in the place of a name: another label, or words that name nobody. */
const NOBODY =
  /^(?:本[站网报]|原创|网络|互联网|未知|转载)|(?:日期|时间|文号|索引号?|有效|栏目|标题|分类|方式|编号|浏览|字体|字号)/u;

const clueOf = (value: string | null, strength: number, origin: 'text' | 'page', voice: Voice): Clue[] => {
  if (value === null || NOBODY.test(value) || SPAM.test(value)) return [];
  return [{ field: 'publisher', value, origin, where: null, strength }, ...reporterIn(value, origin, voice)];
};

/** Who puts out a text that says 我局 is mostly that bureau, unless it is the one that keeps the site. */
function reporterIn(value: string, origin: 'text' | 'page', voice: Voice): Clue[] {
  const hotline = isAboutHotline(value) ? readTitle(value).body : null;
  if (hotline) return [bodyClue(placeAlone(hotline), 34, null, origin)];
  const body = parseBody(value);
  if (!body) return [];
  const isItsVoice = voice.self !== null && speaksAs(voice, body) && !KEEPS_SITE.test(body.name);
  return [bodyClue(body, isItsVoice && body.sort === 'full' ? 32 : 24, null, origin)];
}

const KEEPS_SITE = /数据|政务|信息|审批|网/;

/** 本站 is nobody. */
const notedIn = (content: string): string | null =>
  /^(?!本)\p{Script=Han}[\p{Script=Han}\d()（）]{2,39}$/u.exec(content)?.[0] ?? null;
