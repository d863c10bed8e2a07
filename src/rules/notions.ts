import { ruleWords, type RuleWords } from '../catalogue/rule-words.ts';
import { topicOf } from '../catalogue/topics.ts';
import { withoutQuestionWords } from '../text/tokenise.ts';
import { splitWords } from '../text/words.ts';

/** What a question about rules speaks of; `isLoose` where single characters are left that no text can be searched for. */
export interface Notions {
  readonly notions: readonly Notion[];
  readonly isLoose: boolean;
}

/** One thing that a question about rules speaks of, with the words in which rules may say it. */
export interface Notion {
  readonly words: string;
  readonly says: readonly string[];
  readonly asks: boolean;
  /** An everyday word that stands for what rules say. */
  readonly isLay: boolean;
}

const LAY = ruleWords
  .flatMap((entry) => entry.lay.map((word) => ({ word, entry })))
  .toSorted((a, b) => b.word.length - a.word.length);

/** 不是30个工作日吗: the number is to be held against the rule, which may say another. */
const SAID_LENGTH = /[\d一二三四五六七八九十]+个?工作日/g;

/** Everyday words become what rules call it; every other word stands for itself. */
export function notionsOf(question: string, matters: readonly string[]): Notions {
  const topics = matters
    .flatMap((id) => topicOf(id) ?? [])
    .map(({ label, search }): Notion => ({ words: label, says: search.split(' '), asks: false, isLay: true }));
  const said = new Map<RuleWords, string[]>();
  let rest = question.replace(SAID_LENGTH, '工作日');
  for (const { word, entry } of LAY) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    said.set(entry, [...(said.get(entry) ?? []), word]);
  }
  // 不会写字, 能口头吗: two sayings of one thing are one notion.
  const sayings = [...said].map(([{ says, asks }, words]): Notion => ({
    words: words.join('、'),
    says: [...words, ...says],
    asks,
    isLay: true,
  }));
  const runs = withoutQuestionWords(rest).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  const words = [...new Set(runs.flatMap(splitWords))].filter((word) => !ASKING.has(word));
  const plain = words.filter((word) => word.length > 1);
  return {
    notions: [
      ...topics,
      ...sayings,
      ...plain.map((word) => ({ words: word, says: [word], asks: false, isLay: false })),
    ],
    isLoose: plain.length < words.length,
  };
}

/** Words that only say that a rule is asked for. */
const ASKING: ReadonlySet<string> = new Set(
  '会不会 该不该 算不算 应不应该 用不用 让不让 给不给 条例 法律 法规 规定 依据 哪条 必须 应当 应该 需要 需不需要 要不要 可以 可不可以 能不能 能否 是否 允许 情况 情形 处理 这么 那么 怎么 里头 里面 有没有 是不是 网上 听说 据说 有人 没人 对吗 一下 自己 我们 你们 他们 人家 如果 要是 东西 同一个 一个 这个 那个 事情 这事 那事 会怎么样 会怎样 会咋样 怎么算 怎么答复 如何答复 给不给 谁来 由谁 有什么 每年 啥时候 的话 的时候 以后 之后 之内 以内 内要'.split(
    ' ',
  ),
);
