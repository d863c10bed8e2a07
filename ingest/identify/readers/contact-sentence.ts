import type { Clue } from '../clue.ts';
import { bodyClue, spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { behindItsOffice } from '../names/behind-its-office.ts';

/** 请与X联系, 请联系:X办公室(地址…), 请向X咨询, 请与X(联系电话…). */
const CONTACT =
  /(?:请|欢迎|可以?)(?:直接|及时)?(?:与|向|和|联系|致电|咨询)(?:联系)?[:,]?(?<name>[\p{Script=Han}\d()·]{3,44}?)(?=联系|咨询|反映|反馈|提出|\(|[,。:;\n、]|$)/du;

/** The body that questions go to: mostly the one that reports, by way of its office. */
export function readContactSentence({ head }: Document): Clue[] {
  const match = CONTACT.exec(head.text);
  const { start, end } = match ? spanOf(match, 'name') : { start: 0, end: 0 };
  return behindItsOffice(match?.groups?.['name'] ?? '').map(({ body, isCertain }) =>
    bodyClue(body, isCertain ? 52 : 30, head.origin(start, end)),
  );
}
