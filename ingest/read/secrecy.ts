import { refusal } from './refusal.ts';

/** Where a document on paper carries its mark: above the title of the first page. */
const HEAD = 300;
const GRADE = '(?:绝密|絕密|机密|機密|秘密)';
const STAR = '[★☆✩✭⭐]';
const TERM = '(?:\\d{1,2}(?:年|个月|個月)|[一二三四五六七八九十]{1,3}年|长期|長期|永久|启用前|啟用前)';
/** 机密★20年 as a line of its own, white space removed; the copy number may stand before it, the urgency behind it. */
const STARRED = new RegExp(
  `^(?:份号[:：]?)?\\d{0,8}(?:密级[:：]?)?${GRADE}${STAR}${TERM}?(?:特急|加急|特提|急件|平急)?$`,
  'u',
);
/** 机密 without a star, the way older documents are marked; it counts in the head only. */
const BARE = new RegExp(`^\\d{0,8}(?:密级[:：]?)?${GRADE}$`, 'u');
/** The same in a head that came out as one line; words about the mark put it in quotation marks or say 标有. */
const INLINE = new RegExp(`(?<![“"'‘「《(（含有标注印])${GRADE}\\s*${STAR}\\s*${TERM}?`, 'u');

const packed = (line: string) => line.replace(/[\s|]+/g, '');

/** Whether a line is the mark of a grade of secrecy and nothing else. */
export const isGradeMark = (line: string) => STARRED.test(packed(line));

/**
 * The mark of a grade of secrecy (绝密, 机密, 秘密 with ★) that a document carries in its head or on top of a later
 * page; words about secrecy (国家秘密, 保密审查, 内部资料) are none.
 */
export function findGradeMark(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  const bare = head.split('\n').find((line) => BARE.test(packed(line)));
  const inline = INLINE.exec(head)?.[0];
  return (bare ?? inline ?? text.split('\n').find(isGradeMark))?.replaceAll('|', '').trim();
}

/** @throws Failure SECRET_MARKED when the text carries such a mark: nothing of it may enter the library */
export function refuseSecret(text: string, name: string): void {
  const mark = findGradeMark(text);
  if (mark === undefined) return;
  const remedy =
    '不得入库。请停止在本机处理，报告本机关保密工作机构并按其要求清除副本；已依法解密的，请改用不带密级标志的公开版本';
  throw refusal('SECRET_MARKED', name, `文中标有密级“${mark}”，${remedy}`);
}
