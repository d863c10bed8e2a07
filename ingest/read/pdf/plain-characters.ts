/** Radicals without a compatibility mapping, which some fonts name in place of the character that looks the same. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻚': '页',
  '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻥': '鱼', '⻦': '鸟', '⻨': '麦', '⻩': '黄', '⻬': '齐',
  '⻮': '齿', '⻰': '龙',
}; // prettier-ignore

/**
 * The characters that a reader of the print would type: radicals become the characters they look like, ligatures come
 * apart, control characters vanish.
 */
export const plainCharacters = (text: string) =>
  text
    .replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (char) => RADICALS[char] ?? char.normalize('NFKC'))
    .replace(/[\p{Cc}\u00ad\ufeff\ufffe\uffff]/gu, '');
