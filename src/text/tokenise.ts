/**
 * The one tokeniser of the product: what is indexed, asked for and embedded is cut here, so all of them agree.
 * Characters and pairs of them did better on these reports than dictionary words, and need no dictionary.
 */

/** A run of Han characters, or of latin letters and digits with decimals: `24252.31`, `v1.2`, `GKNB`. */
const RUN = /(?<han>\p{Script=Han}+)|[\p{Script=Latin}\p{Nd}]+(?:\.\p{Nd}+)*/gu;

/** Words that ask or are polite, never what is asked about. */
const QUESTION_WORDS = {
  politeness: '请问 请教 请告诉我 告诉我 请帮我 帮我 麻烦 谢谢 您好 你好',
  wish: '我想知道 我想问 我想了解 想知道 想问 想了解 查一下 查询一下 问一下 说一下 介绍一下',
  what: '是什么 什么是 有什么 包括什么 什么样的 什么样 什么 为什么 为何 有何 何种 如何 怎么样 怎么办 怎么 怎样的 怎样',
  howMany: '多少 几件 几条 几项 几次 几个 几份 几起 几人 几家 多大 多长 多久 一共 总共',
  which: '有哪些 是哪些 包括哪些 哪些方面 哪方面 哪些 哪个 哪几 哪里 哪儿 哪一 哪 谁 何时 何地',
  pointing: '指的是 分别是 对于 关于',
  whether: '有没有 是不是 能不能 可不可以 是否',
};
/** Particles ask only where a sentence ends: 网吧 stays whole. */
const FINAL_PARTICLES = '[吗呢吧啊呀]+(?=[\\p{P}\\s]|$)';
const longestFirst = Object.values(QUESTION_WORDS)
  .flatMap((words) => words.split(' '))
  .toSorted((a, b) => b.length - a.length);
const ASKING = new RegExp([...longestFirst, FINAL_PARTICLES].join('|'), 'gu');

const normalise = (text: string) => text.normalize('NFKC').toLowerCase();

/** Single characters first, then neighbouring pairs: the order of the terms is that of the stored postings. */
function forEachHanTerm(run: string, use: (term: string) => void): void {
  const characters = HALVES.test(run) ? Array.from(run) : run;
  for (let index = 0; index < characters.length; index++) use(characters[index] ?? '');
  for (let index = 1; index < characters.length; index++) use(`${characters[index - 1]}${characters[index]}`);
}

/** Rare characters are two units long. */
const HALVES = /[\uD800-\uDFFF]/;

function hanTerms(run: string): string[] {
  const found: string[] = [];
  forEachHanTerm(run, (term) => found.push(term));
  return found;
}

/**
 * The terms of a text, repeats included: every Han character and every neighbouring two of them, every latin word or
 * number whole, all in lower case and NFKC.
 */
export const terms = (text: string): string[] =>
  [...normalise(text).matchAll(RUN)].flatMap((match) => (match.groups?.['han'] ? hanTerms(match[0]) : [match[0]]));

/** The text without question words and politeness, or the text itself when nothing else would be left of it. */
export function withoutQuestionWords(text: string): string {
  const rest = normalise(text).replace(ASKING, ' ');
  return terms(rest).length > 0 ? rest : text;
}

/** The distinct terms a question searches for, in order of appearance; empty only when it has no term at all. */
export const questionTerms = (text: string): string[] => [...new Set(terms(withoutQuestionWords(text)))];

/** Each term of a text with how often it occurs, in order of first appearance. */
export function termCounts(text: string): { readonly term: string; readonly count: number }[] {
  const counts = new Map<string, { readonly term: string; count: number }>();
  const add = (term: string) => {
    const known = counts.get(term);
    if (known) known.count++;
    else counts.set(term, { term, count: 1 });
  };
  for (const match of normalise(text).matchAll(RUN)) {
    if (match[1] === undefined) add(match[0]);
    else forEachHanTerm(match[0], add);
  }
  return [...counts.values()];
}
