import { applicantWords } from '../../../catalogue/dimensions.ts';
import { indicators } from '../../../catalogue/indicators.ts';
import { pinyinOf } from '../../../text/pinyin.ts';
import { GLUE } from '../lexicon/glue.ts';
import { EACH, OPERATORS, TOTALS } from '../lexicon/operations.ts';
import { VERBS } from '../lexicon/verbs.ts';
import type { NamedBody } from '../library-names.ts';
import type { ReadingContext } from '../recogniser.ts';

const ASKING =
  '多少 几件 几条 几个 几次 几期 多少件 多少条 多少个 件 条 个 次 期 份 家 人 去年 今年 前年 年 月 季度 上半年 下半年 第一季度 电话 邮箱 地址 怎么申请 收费吗 多少天 吗'.split(
    ' ',
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
    ...OPERATORS.flatMap(([, words]) => words),
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
export function fromPinyin(text: string, { names }: ReadingContext): string | null {
  const tokens = text
    .trim()
    .split(/[\s,.?!]+/)
    .filter(Boolean);
  const latin = tokens.filter((token) => LATIN.test(token));
  if (HAN.test(text) || latin.length < 2) return null;
  const bodies = bodiesBySound(names.agencies);
  const words = tokens.map((token) =>
    LATIN.test(token) ? inCharacters(token.toLowerCase().replaceAll("'", ''), bodies) : token,
  );
  const read = words.filter((word): word is string => word !== null);
  return read.length === words.length ? read.join('') : null;
}

function inCharacters(sound: string, bodies: ReadonlyMap<string, string>): string | null {
  const words = wordsBySound();
  const whole = bodies.get(sound) ?? words.get(sound);
  if (whole) return whole;
  for (let cut = sound.length - 1; cut > 0; cut--) {
    const head = bodies.get(sound.slice(0, cut)) ?? words.get(sound.slice(0, cut));
    const rest = head && inCharacters(sound.slice(cut), bodies);
    if (head && rest) return head + rest;
  }
  return null;
}
