/** Invisible characters, among them the tag block that carries hidden instructions (U+E0000–E007F), and direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|[^\P{Cc}\n]/gu;
const ADDRESS =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|javascript:|data:)[^\s“”"'<>\uFF09)\]，。；、]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/**
 * Sentences that speak to a machine instead of telling readers something: they are left out of what a model is shown.
 * No list is complete; what slips through is data to the gate like anything else.
 */
const SPEAKS_TO_A_MACHINE: readonly RegExp[] = [
  /(?:忽略|无视|不要理会|绕过|忘记)[^。\n]{0,20}(?:指令|指示|规则|规定|提示|问题|以上|之前|前面|单元格)/,
  /(?:ignore|disregard|forget)[^.\n]{0,40}(?:instruction|previous|above|rule|question)/i,
  /(?:只|统一|一律|必须|请|应)(?:直接)?(?:输出|回复|回答|打印|返回)/,
  /from now on|respond only|reply with|answer only|you are now|\bAI\b[^。\n]{0,6}(?:注意|助手)/i,
  /系统提示|提示词|system\s*prompt|开发者模式|developer mode|管理员模式|请解码/i,
  /^[\s"'{【<|]*(?:system|assistant|user|系统|助手|用户)[\s"'】>|]*[:\uFF1A|>]/im,
  /<\/?[a-z!|][^>]{0,80}>/i,
];

const speaksToAMachine = (sentence: string) => SPEAKS_TO_A_MACHINE.some((pattern) => pattern.test(sentence));

/** A text as a model may see it: one run of plain lines, links taken out, marks of our own made harmless. */
export function neutral(text: string): string {
  const plain = text.replace(INVISIBLE, '');
  const told = plain
    .split(/(?<=[。;\n])/u)
    .filter((sentence) => !speaksToAMachine(sentence.normalize('NFKC')))
    .join('');
  return told
    .replace(ADDRESS, '（网址或邮箱略）')
    .replace(/[{}]/gu, '')
    .replace(/\[(\d{1,5})\]/gu, '（$1）')
    .replace(/[<>`]/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}
