import { type AliasMatch, createAliasIndex } from '../../src/catalogue/alias-index.ts';
import { type Indicator, indicators } from '../../src/catalogue/indicators.ts';
import { isFilling } from './fillings.ts';
import type { NamingWords } from './naming-words.ts';

const aliases = createAliasIndex(
  indicators.flatMap((indicator) => indicator.aliases.map((alias) => [alias, indicator] as const)),
);

/**
 * The indicator that a number counts, or null in doubt: a noun may straddle the number (现行有效6部规章), stand before
 * it (申请6件), or stand behind it alone (承接的171条建议、132件提案).
 */
export function indicatorBeside(words: NamingWords, unit: string | null): Indicator | null {
  const found = indicatorAcross(words, unit) ?? indicatorBefore(words, unit) ?? indicatorBehind(words, unit);
  return found?.stock && isChange(words) ? null : found;
}

/** The indicator whose name begins before the number and ends behind it. */
function indicatorAcross({ before, behind, sentence }: NamingWords, unit: string | null): Indicator | null {
  const crossing = aliases
    .find(before + behind)
    .filter(({ start, end }) => start < before.length && end > before.length);
  return pick(crossing.filter(fits(sentence, unit)));
}

/** The noun before a number: only words that count nothing themselves may stand between the two. */
function indicatorBefore({ before, sentence }: NamingWords, unit: string | null): Indicator | null {
  const beside = aliases
    .find(before)
    .filter(
      ({ start, end }) => !isNarrowed(before.slice(0, start), before.slice(start)) && isFilling(before.slice(end)),
    );
  const found = pick(beside.filter(fits(sentence, unit)));
  return found?.generic && namesPart(before, unit) ? null : found && sumOf(found, before);
}

/** 微博、微信共发布6条: one number for all the parts is that of their sum. */
function sumOf(found: Indicator, before: string): Indicator {
  const named = new Set(aliases.find(lastClause(before)).map(({ entry }) => entry.id));
  const isWhole = ({ parts }: Indicator) => parts.includes(found.id) && parts.every((part) => named.has(part));
  return indicators.find(isWhole) ?? found;
}

/**
 * 信函方式提出的公开申请6件; 负责某客户端维护,发布信息6条: words that name a part do not count the whole, unless they stand
 * in another clause or only say by which channel it went (通过专栏,公开信息6条).
 */
function namesPart(before: string, unit: string | null): boolean {
  const isSpecific = (match: AliasMatch<Indicator>) => !match.entry.generic && fits(before, unit)(match);
  const beside = /[^,]*(?:,[^,]*)?$/.exec(before)?.[0] ?? '';
  const isPlatform = /专栏|专题|客户端/.test(beside) && !/通过|依托|利用|借助/.test(beside);
  return isPlatform || aliases.find(lastClause(before)).some(isSpecific);
}

const lastClause = (before: string) => before.slice(before.lastIndexOf(',') + 1);

/** The noun behind a number, unless it only describes a further noun (3个政府网站栏目). */
function indicatorBehind({ behind, sentence }: NamingWords, unit: string | null): Indicator | null {
  const beside = aliases
    .find(behind)
    .filter(({ start, end }) => isFilling(behind.slice(0, start)) && !FURTHER_NOUN.test(behind.slice(end)));
  return pick(beside.filter(fits(sentence + behind, unit)));
}

const FURTHER_NOUN = /^(?:的|栏目|专栏|平台|问题|检查|人员|管理员|任务|整改|工作|办公)/;

/**
 * The longest alias wins, of equal ones the nearest, a generic one only when it stands alone, and an alias shared by
 * several indicators goes to the one whose context is named.
 */
function pick(fitting: readonly AliasMatch<Indicator>[]): Indicator | null {
  const specific = fitting.filter(({ entry }) => !entry.generic);
  const pool = specific.length > 0 ? specific : fitting;
  const longest = Math.max(0, ...pool.map(({ alias }) => alias.length));
  const last = pool.findLast(({ alias }) => alias.length === longest);
  if (!last) return null;
  const tied = pool.filter((match) => match.start === last.start);
  return (tied.find(({ entry }) => entry.context !== null) ?? last).entry;
}

const fits =
  (sentence: string, unit: string | null) =>
  ({ entry }: AliasMatch<Indicator>) =>
    entry.kind === (unit === '%' ? 'rate' : 'count') &&
    (entry.context?.test(sentence) ?? true) &&
    (unit === null || familyOf(entry.unit) === familyOf(unit));

/** What was settled at once or by one channel is less than what was settled; 意见建议 are not those of deputies. */
const isNarrowed = (lead: string, rest: string) =>
  (/(?:在线|即时|直接|当场|前台|未|非|应|待|逾期|超期)$/.test(lead) && /^(?:办结|答复|办理)/.test(rest)) ||
  (lead.endsWith('意见') && rest.startsWith('建议'));

/** 新增3个政府网站, 公众号2个已注销: the clause tells of a change, not of how many there are. */
function isChange({ before, behind }: NamingWords): boolean {
  const clause = lastClause(before) + behind;
  return /新[增开建设办]|新上线|增设|申报|关停|关闭|注销|下线|撤销|归并|迁移|整合|制发|印发|出台|废止|修订/.test(
    clause,
  );
}

/**
 * Units that bodies use for the same thing: 件/条/封 are interchangeable in print, 家/个 too, but not 件 and 家, and 项
 * or 批次 are things of their own.
 */
const FAMILIES = [
  ['件', '件次', '条', '篇', '篇次', '份', '封', '宗', '起', '部', '册'],
  ['家', '个', '通'],
  ['次', '期', '场'],
  ['人', '名', '位'],
  ['元', '万元', '亿元'],
];
const familyOf = (unit: string) => FAMILIES.find((family) => family.includes(unit))?.[0] ?? unit;
