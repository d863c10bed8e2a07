import type { PageClues } from '../read/html/page-clues.ts';

const HEAD = 1500;
const FIELD =
  /(?<![\p{Script=Han}])(?:发布机构|发布单位|发文机关|发文单位|公开单位|公开主体|信息来源|文章来源|来[ \t]*源)[ \t]*[:|][ \t]*(?:\|\s*)?(?<name>\p{Script=Han}[\p{Script=Han}\d()]{1,39})/u;

/** Who put the document out, as a field of its head says; the body that it reports on may be another one. */
export const findPublisher = (text: string): string | null => FIELD.exec(text.slice(0, HEAD))?.groups?.['name'] ?? null;

/** The source of its article (来源) that a site notes in the meta data of a page. */
export const notedPublisher = (page: PageClues | undefined): string | null =>
  /^(?!本)\p{Script=Han}[\p{Script=Han}\d()（）]{2,39}$/u.exec(page?.meta['contentsource'] ?? '')?.[0] ?? null;
