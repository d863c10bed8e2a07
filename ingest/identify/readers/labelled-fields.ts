import type { Clue } from '../clue.ts';
import { bodyClues } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { saidIn } from './titles.ts';

/** A label at the beginning of a line or of a cell, and what stands behind it or on the next line. */
const field = (labels: string, value: string, most = '') =>
  new RegExp(
    String.raw`(?<=^|[\n|•\s])\s*(?:${labels})[ \t]*[:|][ \t|]*(?:\n[ \t|]*){0,2}(?<name>${value})${most}`,
    'du',
  );

const NAME = String.raw`\p{Script=Han}[\p{Script=Han}\d()、]{1,39}`;
const HOLDER = field('单位名称|填报单位|报告单位|编制单位|编报单位', NAME);
const ISSUER = field('发布机构|发布单位|公开主体|公开单位|发文机关|发文单位|制发机关|责任部门|发布机关', NAME);
const TITLE =
  /(?<=^|[\n|•])[ \t|•]*(?:标[ \t]*题|题名|信息名称|文件名称|文件标题)[ \t]*[:|]?[ \t|]*(?:\n[ \t|]*){0,2}(?<name>[^\s|][^\n|]{3,80}?)[ \t]*(?=\||\n|$)/du;
const YEAR = field('报告年度|年报年度|所属年度|年[ \t]*份|统计年度', String.raw`(?:19|20)\d{2}`, '(?!\\d)');

/** Fields of the form of an institution and of the box above a published document. */
export function readLabelledFields({ head }: Document): Clue[] {
  const [holder, issuer, title, year] = [HOLDER, ISSUER, TITLE, YEAR].map((pattern) => pattern.exec(head.text));
  return [
    ...(holder ? bodyClues(head, holder, 95) : []),
    ...(issuer ? bodyClues(head, issuer, 34) : []),
    ...(title ? titleClue(title[0], title.groups?.['name'] ?? '') : []),
    ...(year ? yearClue(Number(year.groups?.['name'])) : []),
  ];
}

/** Most pages leave the colon out only where cells lie side by side. */
function titleClue(whole: string, words: string): Clue[] {
  const isField = /[:|\n]/.test(whole.slice(0, whole.indexOf(words))) || whole.trim().startsWith('标题');
  const isLabel = /^[•\s]*(?:文号|发布|索引|栏目|来源|是否|信息名称|文件名称)|[:：]$/.test(words);
  return isField && !isLabel
    ? [
        { field: 'title', value: words.trim(), origin: 'text', where: null, strength: 95 },
        ...saidIn(words, 88, null, 'text'),
      ]
    : [];
}

const yearClue = (year: number): Clue[] => [
  { field: 'period', value: { year, part: null }, origin: 'text', where: null, strength: 70 },
];
