import { hasYear, isOwn, NAME, REPORT } from './title-shape.ts';

const IN_TEXT = new RegExp(
  String.raw`(?:现将|公布|发布|公开|编制|《|[\s|,。])(?<title>${NAME}{2,60}?(?:${REPORT}))(?!格式|编制|指南|工作的|的|制度)`,
  'gu',
);

/** The name under which a text presents itself: 现将……年度报告予以公开. */
export function presentedTitle(text: string): string | null {
  const titles = Array.from(text.matchAll(IN_TEXT), (match) => withoutVerbs(match.groups?.['title'] ?? ''));
  return titles.filter(isOwn).find(hasYear) ?? null;
}

const PRESENTS =
  /^.*(?:[向对]社会(?:公众)?(?:公布|公开|发布)|[特现](?:将|公布|发布|公开)|公布|发布|编制(?:完成)?(?:了|的)?|编写(?:了|的)?|制作(?:了|的)?)/u;

/** "现将我局2020年度……" names the report by way of verbs and pronouns that are no part of its title. */
export const withoutVerbs = (title: string) =>
  title
    .replace(PRESENTS, '')
    .replace(
      /^(?:将|结合|公开(?=\d|\p{Script=Han}+\d{4}年)|[我本](?:单位|机关|级政府(?:\(机关\))?|局|镇|乡|街道|街|委|办|县|市|区|厅|中心))+/u,
      '',
    );
