import { applicantWords } from '../../../catalogue/dimensions.ts';
import { indicators } from '../../../catalogue/indicators.ts';
import { pinyinOf } from '../../../text/pinyin.ts';
import { GLUE } from '../lexicon/glue.ts';
import { EACH, OPERATORS, TOTALS } from '../lexicon/operations.ts';
import { VERBS } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import type { NamedBody } from '../library-names.ts';
import type { ReadingContext } from '../recogniser.ts';
import { placeBySound } from './place-by-sound.ts';

const ASKING = words(
  '多少 几件 几条 几个 几次 几期 多少件 多少条 多少个 件 条 个 次 期 份 家 人 去年 今年 前年 年 月 季度 上半年 下半年 第一季度 电话 邮箱 地址 怎么申请 收费吗 多少天 吗',
);
const LATIN = /^[a-zü']+$/i;
const HAN = /\p{Script=Han}/u;

let spelled: ReadonlyMap<string, string> | undefined;

/** Words by their pinyin; of words that sound alike the first: measures before verbs before what only holds together. */
function wordsBySound(): ReadonlyMap<string, string> {
  if (spelled) return spelled;
  const map = new Map<string, string>();
  const all = [
    ...indicators.flatMap(({ aliases, lay }) => [...aliases, ...lay]),
    ...applicantWords.map(([word]) => word),
    ...ASKING,
    ...OPERATORS.flatMap(([, list]) => list),
    ...TOTALS,
    ...EACH,
    ...VERBS,
    ...GLUE,
  ];
  for (const word of all) {
    const sound = pinyinOf(word);
    if (!map.has(sound)) map.set(sound, word);
  }
  spelled = map;
  return map;
}

const namesBySound = new WeakMap<readonly NamedBody[], ReadonlyMap<string, string>>();

function bodiesBySound(bodies: readonly NamedBody[]): ReadonlyMap<string, string> {
  const known = namesBySound.get(bodies);
  if (known) return known;
  const map = new Map<string, string>();
  for (const { name } of bodies)
    for (const short of shortNames(name)) if (!map.has(pinyinOf(short))) map.set(pinyinOf(short), short);
  namesBySound.set(bodies, map);
  return map;
}

/** 下管镇 for 上虞下管镇人民政府: the last two or three characters before the ending of its place. */
function shortNames(name: string): string[] {
  const place = name.replace(/(?:人民政府|政府|管理委员会|管委会|办事处)$/u, '');
  const endings = [2, 3].flatMap(
    (length) => new RegExp(`\\p{Script=Han}{${length}}(?:镇|乡|街道|区|县|市)$`, 'u').exec(place)?.[0] ?? [],
  );
  return [name, place, ...endings];
}

/** A whole question in pinyin, in characters; null for any other text, or where a word of it is none that this reader knows. */
export function fromPinyin(text: string, context: ReadingContext): string | null {
  if (HAN.test(text)) return null;
  const tokens = text
    .trim()
    .split(/[\s,.?!]+/)
    .filter(Boolean);
  if (tokens.filter((token) => LATIN.test(token)).length < 2) return null;
  const bodies = bodiesBySound(context.names.agencies);
  const read = runsOf(tokens).map((run) => (LATIN.test(run[0] ?? '') ? wordsOf(run, bodies, context) : run.join('')));
  return read.includes(null) ? null : read.join('');
}

/** Words in latin letters that stand together: xinxi gongkai shenqing is one word to a reader. */
function runsOf(tokens: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && LATIN.test(token) && LATIN.test(last[0] ?? '')) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** A run word by word from the left: as many together as make one known word, else a place, else parts of a word. */
function wordsOf(run: readonly string[], bodies: ReadonlyMap<string, string>, context: ReadingContext): string | null {
  const sounds = run.map((token) => token.toLowerCase().replaceAll("'", ''));
  const lookUp = (sound: string) => bodies.get(sound) ?? wordsBySound().get(sound);
  let read = '';
  for (let at = 0; at < sounds.length;) {
    const count = longestFrom(sounds, at, lookUp);
    const word =
      count > 0
        ? lookUp(sounds.slice(at, at + count).join(''))
        : (placeBySound(sounds[at] ?? '', context) ?? inParts(sounds[at] ?? '', lookUp));
    if (!word) return null;
    read += word;
    at += Math.max(1, count);
  }
  return read;
}

function longestFrom(sounds: readonly string[], at: number, lookUp: (sound: string) => string | undefined): number {
  for (let end = sounds.length; end > at; end--) if (lookUp(sounds.slice(at, end).join(''))) return end - at;
  return 0;
}

/** xingzhengxukeduoshao: known words written as one. */
function inParts(sound: string, lookUp: (sound: string) => string | undefined): string | null {
  for (let cut = sound.length - 1; cut > 0; cut--) {
    const head = lookUp(sound.slice(0, cut));
    const rest = head && (lookUp(sound.slice(cut)) ?? inParts(sound.slice(cut), lookUp));
    if (head && rest) return head + rest;
  }
  return null;
}
