import type { Clue } from '../clue.ts';
import { spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';

const YEAR = String.raw`(?<year>(?:19|20)\d{2})\s*年`;
/** Whole years that sentences tell, the surest first. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(String.raw`(?:统计|数据)(?:期限|时限|周期|时间|截止)[^。\n]{0,12}?${YEAR}\s*1\s*月`, 'd'), 60],
  [new RegExp(String.raw`(?<year>(?:19|20)\d{2})\s*年度?[^。\n]{0,12}(?:信息公开|年度报告|年报)`, 'd'), 55],
  [new RegExp(String.raw`(?:^|[\n。])\s*(?:[一二]、[^\n。]{2,10}\s)?${YEAR}度?(?:以来|来)?[,，]`, 'd'), 50],
  [new RegExp(String.raw`(?:时间点|截[至止])[^。\n]{0,4}${YEAR}\s*12\s*月\s*31`, 'd'), 48],
  [
    new RegExp(
      String.raw`(?:^|[\n。])\s*(?:[一二]、[^\n。]{2,10}\s)?(?:截[至止]\s*)?${YEAR}(?:度|底|末)?(?=\p{Script=Han})`,
      'du',
    ),
    40,
  ],
];

/** The year of which the sentences of a report speak first. */
export function readYearSentences({ text }: Document): Clue[] {
  return PATTERNS.flatMap(([pattern, strength]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const value = { year: Number(match.groups?.['year']), part: null };
    return [{ field: 'period', value, origin: 'text', where: spanOf(match, 'year'), strength } satisfies Clue];
  });
}
