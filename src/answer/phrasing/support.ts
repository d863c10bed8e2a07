import { terms } from '../../text/tokenise.ts';

/** Words that bind a sentence together and claim nothing by themselves. */
const BINDING =
  /根据|依据|按照|对于|关于|由于|如果|显示|载明|写明|提到|指出|介绍|其中|另外|此外|同时|并且|因此|所以|以及|具体|如下|包括|主要|有关|相关|情况|内容|对此|也就是|一是|二是|三是|首先|其次|最后|这份|上述|以上|报告|资料|规定|需要|进行|通过|可以参考|[的了是和与及并也还等在为对由则即该您]/gu;

/** Words that turn a sentence round, or make it stronger than its source: they must stand in the source as they do here. */
const TURNING =
  /不|没有|无|未|非|禁止|取消|免|增加|增长|上升|提高|减少|下降|降低|持平|翻番|翻倍|首次|最高|最低|最多|最少|第一|全部|所有|全面|全国|全省|全市|仅|只|必须|应当|可以|超过|不足|至少|至多|唯一|同比|环比|一半|倍/gu;

/** Of the pairs of characters in a sentence, at least this share must stand in its sources. */
const LEAST = 0.7;
/** Taking words out or placing them otherwise makes one new pair at each seam; a new word makes more in a row. */
const SEAM = 1;

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * Do the sources say what the sentence says? By the words: it may leave out, rearrange and bind together, and adds none of
 * its own. It cannot tell a wrong order of right words.
 */
export function isSupported(sentence: string, sources: readonly string[]): boolean {
  const source = bare(sources.join('\n'));
  if (!turnsAsIn(source, bare(sentence))) return false;
  const known = new Set(terms(sources.join('\n')));
  const runs = sentence
    .replace(BINDING, '\n')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter(Boolean);
  const claims = runs.map((run) => terms(run).filter((term) => term.length > 1));
  const pairs = claims.flat();
  const held = pairs.filter((pair) => known.has(pair));
  return held.length >= LEAST * pairs.length && claims.every((run) => longestUnknown(run, known) <= SEAM);
}

/** Latin words and numbers are terms of their own: not one of them may be new. */
function longestUnknown(run: readonly string[], known: ReadonlySet<string>): number {
  let longest = 0;
  let length = 0;
  for (const term of run) {
    length = known.has(term) ? 0 : length + (/\p{Script=Han}/u.test(term) ? 1 : SEAM + 1);
    longest = Math.max(longest, length);
  }
  return longest;
}

/** With the character behind it, or before it where it ends its clause. */
const turnsAsIn = (source: string, said: string) =>
  [...said.matchAll(TURNING)].every((match) => {
    const [word] = match;
    const behind = /^\p{Script=Han}/u.exec(said.slice(match.index + word.length))?.[0] ?? '';
    const before = behind === '' ? (/\p{Script=Han}$/u.exec(said.slice(0, match.index))?.[0] ?? '') : '';
    return source.includes(`${before}${word}${behind}`);
  });
