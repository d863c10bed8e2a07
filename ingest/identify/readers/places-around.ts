import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import type { RegionCode } from '../../../src/domain/ids.ts';
import type { Clue } from '../clue.ts';
import { spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import type { Excerpt } from '../excerpt.ts';

const PLACE = String.raw`(?<name>\p{Script=Han}{2,16}?(?:[省市县区旗州盟]|新区|开发区))`;
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  // 地址：通化市东昌区金厂镇…, 永嘉县界坑乡界坑村…
  [new RegExp(String.raw`(?:地址|住所|办公地点)\s*[:|为]?\s*(?<name>[\p{Script=Han}\d]{4,30})`, 'dgu'), 45],
  // X人民政府门户网站, X政府网, “中国永嘉”县政府门户网站, X政府信息公开平台
  [
    new RegExp(
      String.raw`${PLACE}(?:人民)?(?:政府|政务)?(?:信息)?(?:门户网站|政府网|政务网|信息公开(?:平台|网|专栏)|政府网站|网站|门户)`,
      'dgu',
    ),
    40,
  ],
  [/[“"]中国(?<name>\p{Script=Han}{2,4})[”"]/dgu, 38],
  // 《X人民政府办公室关于…通知》: from above, at most the body's own place
  [new RegExp(String.raw`${PLACE}(?:人民政府|政府|政务公开)(?:办公[室厅])?[《]?(?:关于|转发|印发|和)`, 'dgu'), 34],
  // X人民政府副市长, X县委书记
  [new RegExp(String.raw`${PLACE}(?:(?:人民)?政府副?(?:[省市县区州旗]长|主席)|委书记|委副书记)`, 'dgu'), 36],
  // 在X县委、县政府的领导下
  [new RegExp(String.raw`(?:在|落实|贯彻)中?共?${PLACE}委[、和]`, 'dgu'), 36],
];

/** Places that a document names of where it is: addresses, the portal it is published on, whose notice it follows. */
export const readPlacesAround = ({ head, tail }: Document): Clue[] =>
  [head, tail].flatMap((excerpt) => PATTERNS.flatMap(([pattern, strength]) => placesIn(excerpt, pattern, strength)));

const placesIn = (excerpt: Excerpt, pattern: RegExp, strength: number): Clue[] =>
  Array.from(excerpt.text.matchAll(pattern)).flatMap((match) => {
    const { start, end } = spanOf(match, 'name');
    return placesOf(match.groups?.['name'] ?? '').map((value): Clue => ({
      field: 'region',
      value,
      origin: 'text',
      where: excerpt.origin(start, end),
      strength,
    }));
  });

/** The first place of the words; several bearers of one name are told apart by nothing here. */
function placesOf(words: string): RegionCode[] {
  const [first] = findRegions(words);
  const code = first?.code ?? first?.zone?.owner;
  return code ? [code] : [];
}
