import type { Clue } from '../clue.ts';
import { bodyClues } from '../clues-of.ts';
import type { Document } from '../document.ts';

const NAME = String.raw`(?<name>[\p{Script=Han}\d()]{3,34}?)`;
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  // 制定《X政府信息公开制度》: what a body has drawn up itself.
  [
    new RegExp(
      String.raw`(?:制[定订]|出台|修订|完善|建立|编制|印发|更新)[^。,《》]{0,8}(?:《[^《》]{2,40}》、?)*《${NAME}(?:(?:19|20)\d{2}年)?(?:网上|机关|教育|\p{Script=Han}{2})?(?:政府信息|政务|信息)(?:与政务)?公开[^《》]{0,24}(?:制度|办法|方案|要点|目录|细则|规定|指南|清单)》`,
      'du',
    ),
    46,
  ],
  // 成立X政府信息公开工作领导小组
  [
    new RegExp(
      String.raw`(?:成立|调整|组成|成员|为)(?:了|的)${NAME}(?:政府信息|政务|信息)(?:与政务)?公开(?:工作)?领导小组`,
      'du',
    ),
    46,
  ],
  // X(以下简称“市公安局”)
  [
    new RegExp(
      String.raw`(?<=^|[\n。;,\s:])(?:(?:19|20)\d{2}年,?)?${NAME}\(以下(?:简称|称)[^)]{0,3}[省市县区州旗我本][^)]{1,12}\)`,
      'du',
    ),
    60,
  ],
];

/** The papers that a text says its body has drawn up, its own committees, and the name that it shortens. */
export const readOwnPapers = ({ head }: Document): Clue[] =>
  PATTERNS.flatMap(([pattern, strength]) => {
    const match = pattern.exec(head.text);
    return match ? bodyClues(head, match, strength) : [];
  });
