import { type AliasMatch, createAliasIndex } from '../../../src/catalogue/alias-index.ts';
import { type Indicator, indicators } from '../../../src/catalogue/indicators.ts';
import { conjunctsOf } from '../clauses/coordination.ts';
import { isFilling, tellsOfTexts } from '../wording/fillings.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { HOTLINE_STEPS } from './hotline-steps.ts';
import { type Matter, matterOf } from './matters.ts';
import { isNarrowed } from './modifiers.ts';
import { PUBLICATIONS } from './publications.ts';
import { REQUEST_STEPS } from './request-steps.ts';
import { REQUEST_CHANNELS } from './request-words.ts';
import { isDecision, isOfUnit } from './unit-families.ts';

/** Measures whose wording has a grammar of its own. */
const OWN_GRAMMAR = new Set([...REQUEST_STEPS, ...REQUEST_CHANNELS, ...HOTLINE_STEPS, ...PUBLICATIONS]);

const aliases = createAliasIndex(
  indicators
    .filter(({ id }) => !OWN_GRAMMAR.has(id))
    .flatMap((indicator) => indicator.aliases.map((alias) => [alias, indicator] as const)),
);

export interface Clause {
  readonly own: string;
  readonly behind: string;
  /** The sentence up to the number. */
  readonly sentence: string;
  readonly unit: string | null;
  /** What the clause is about, as far as it or what stands before tells. */
  readonly matter: Matter | null;
}

type Match = AliasMatch<Indicator>;

/**
 * The indicators that the catalogue's words name beside a number, none in doubt: a noun may straddle the number
 * (现行有效6部规章), stand before it (提案6件), or stand behind it alone (承接的171条建议、132件提案). Nouns that are joined
 * before one number (行政复议、行政诉讼0件) are given in their order.
 */
export function namedInCatalogue(clause: Clause): readonly Indicator[] {
  const across = nameAcross(clause);
  const found = across ? [across] : namesBefore(clause);
  const named = found ?? [nameBehind(clause)].filter((one) => one !== null);
  return named.filter((indicator) => !(indicator.stock && isChange(clause)));
}

function nameAcross(clause: Clause): Indicator | null {
  const { own, behind } = clause;
  const crossing = aliases.find(own + behind).filter(({ start, end }) => start < own.length && end > own.length);
  return pick(crossing.filter(fits(clause)));
}

/** undefined: no noun stands before the number; an empty list: one does, and it is narrower or mixed. */
function namesBefore(clause: Clause): readonly Indicator[] | undefined {
  const own = withoutLeadingWords(clause.own);
  const conjuncts = conjunctsOf(own);
  const last = nameOfPhrase(clause, own);
  if (last === undefined) return undefined;
  if (last === null) return [];
  if (conjuncts.length === 1 || last.whole) return [last.indicator];
  const names = conjuncts.map((phrase, index) => nameOfPhrase(clause, phrase, index > 0)?.indicator);
  return names.every((name) => name !== undefined) ? [...new Set(names)] : [];
}

interface Named {
  readonly indicator: Indicator;
  /** Nothing is joined to it. */
  readonly whole: boolean;
}

/** null: the noun before the number is narrower than the indicator. */
function nameOfPhrase(clause: Clause, phrase: string, joined = false): Named | null | undefined {
  const beside = aliases.find(phrase).filter(({ end }) => isFilling(phrase.slice(end)));
  const found = pickMatch(beside.filter(fits(clause)));
  if (!found) return undefined;
  const { start, end, entry, alias } = found;
  const before = phrase.slice(0, start);
  if (!entry.posts && tellsOfTexts(phrase.slice(end))) return null;
  if (isDecision(entry) && /(?:公开|公示|发布|上传|推送)(?:了)?$/.test(before)) return null;
  if (before.endsWith('等') && /^(?:重点|各类|多)/.test(alias)) return { indicator: entry, whole: true };
  if (endsInJoint(before) || joined) return { indicator: entry, whole: false };
  return isNarrowed(before, entry) ? null : { indicator: entry, whole: true };
}

const endsInJoint = (words: string) => /(?:[、和及与或]|以及|或者)$/.test(words);

/** The noun behind a number, unless it only describes a further noun (3个政府网站栏目). */
function nameBehind(clause: Clause): Indicator | null {
  const { behind, sentence } = clause;
  const beside = aliases
    .find(behind)
    .filter(({ start, end }) => isFilling(behind.slice(0, start)) && !FURTHER_NOUN.test(behind.slice(end)));
  return pick(beside.filter(fits({ ...clause, sentence: sentence + behind })));
}

const FURTHER_NOUN = /^(?:的|类|栏目|专栏|平台|问题|检查|人员|管理员|任务|整改|工作|办公|收取|申请)/;

const pick = (fitting: readonly Match[]) => pickMatch(fitting)?.entry ?? null;

/**
 * The longest alias wins, of equal ones the nearest, and an alias shared by several indicators goes to the one whose
 * context is named.
 */
function pickMatch(fitting: readonly Match[]): Match | null {
  const longest = Math.max(0, ...fitting.map(({ alias }) => alias.length));
  const last = fitting.findLast(({ alias }) => alias.length === longest);
  const tied = fitting.filter((match) => match.start === last?.start && match.alias.length === longest);
  return tied.find(({ entry }) => entry.context !== null) ?? last ?? null;
}

/** Words that several matters share belong to the one that was named last. */
const fits =
  ({ sentence, unit, matter }: Clause) =>
  ({ entry, alias }: Match) =>
    entry.kind === (unit === '%' ? 'rate' : 'count') &&
    (entry.context?.test(sentence) ?? true) &&
    (!SHARED.has(alias) || matter === null || matterOf(entry.id) === matter) &&
    isOfUnit(entry, unit);

const SHARED: ReadonlySet<string> = new Set([
  '办结',
  '已办结',
  '答复',
  '已答复',
  '回复',
  '已回复',
  '回复了',
  '处理回复',
  '办结率',
  '回复率',
  '举报',
  '申诉',
  '建议',
]);

/** 新增3个政府网站, 公众号2个已注销: the clause tells of a change, not of how many there are. */
function isChange({ own, behind }: Clause): boolean {
  return /新[增开建设办]|新上线|增设|申报|关停|关闭|注销|下线|撤销|归并|迁移|整合|制发|印发|出台|废止|修订/.test(
    own + behind,
  );
}
