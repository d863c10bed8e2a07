import type { Clue } from '../clue.ts';
import { bodyClue, spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { parseBody } from '../names/body.ts';
import { placeAlone } from '../names/place-alone.ts';

const TIME = String.raw`(?:(?:19|20)\d{2}年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|第\d{1,2}周)?`;
/** 2021年7月，杨凌12345市民热线受理…: the subject of a sentence. In a list of sources a number follows the name. */
const SUBJECT = new RegExp(
  String.raw`(?<=^|[\n。;,]\s*)(?:${TIME}[,]\s*)?(?<name>\p{Script=Han}{2,10}?)[“"]?12345[”"]?(?:政务|政府|市民|便民|公共|服务|平台|热线|中心)*(?=共|受理|累计|接听|接到|全年|建立|聚焦|坚持|通过|以|持续|总|平台共|系统|\(|办理|收到|运行)`,
  'du',
);

/** Whose hotline a bulletin speaks of. */
export function readHotlineNames({ head }: Document): Clue[] {
  const match = SUBJECT.exec(head.text);
  const body = match && parseBody(match.groups?.['name'] ?? '');
  if (!match || !body?.isPlace) return [];
  const { start, end } = spanOf(match, 'name');
  return [bodyClue(placeAlone(body), 55, head.origin(start, end))];
}
