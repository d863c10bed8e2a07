import type { Report } from '../domain/report.ts';
import type { Matter } from './governs.ts';
import { type Notion, notionsOf } from './notions.ts';
import type { Provision } from './provision.ts';
import { type RankedProvision, rankProvisions } from './rank-provisions.ts';
import type { ReadRule } from './rule-reader.ts';

export interface RuleAsked {
  readonly words: string;
  /** Topics of the catalogue that the words are about. */
  readonly matters: readonly string[];
  /** The sort of answer: 时长, 日期, 元, 地点, or words. */
  readonly asked: string | null;
  /**
   * meant: the question asks for a rule · likely: words are asked for, of nobody · hunch: nothing in the question says that a
   * rule is meant, so only what rules have words of their own for will do.
   */
  readonly certainty: 'meant' | 'likely' | 'hunch';
  /** Null where no word says which. */
  readonly matter: Matter | null;
  /** Rules of the very body or place that is named. */
  readonly local: readonly Report[];
  readonly general: readonly Report[];
}

/** Below this share of what is asked, a provision is about something else. */
const ABOUT = 0.4;
const SURELY_ABOUT = 0.5;
/** It speaks of all that is asked. */
const WHOLLY = 0.95;
/** A provision almost as good as the best is quoted beside it. */
const CLOSE = 0.85;
/** The local rule stands before the general one unless that one answers clearly better. */
const LOCAL = 0.7;

/** What a provision must hold to answer a question of that sort. */
const SORTS: Readonly<Record<string, RegExp>> = {
  时长: /[\d一二三四五六七八九十]+个?(?:工作)?[日天](?!常)|个月|小时/,
  日期: /\d年|\d月|之日|日前|[一二三四五六七八九十]月/,
  地点: /[路街巷道]\s*[\d一二三四五六七八九十]+号|大厦|大厅|窗口|[\d一二三四五六七八九十]+[楼层室]/,
};

/** The asking word is no part of the words. */
const SAID_AS: Readonly<Record<string, string>> = { 时长: '几天', 日期: '几号前', 元: '收费' };

/** The provisions that answer: those of the place first, then the general rule; none where nothing is near enough. */
export async function findProvisions(asked: RuleAsked, readRule: ReadRule): Promise<Provision[]> {
  const { notions, isLoose } = notionsOf(
    `${asked.words} ${SAID_AS[asked.asked ?? ''] ?? ''}`,
    asked.asked === '地点' ? [] : asked.matters,
  );
  const provisions = (await Promise.all([...asked.local, ...asked.general].map(readRule))).flat();
  const sort = SORTS[asked.asked ?? ''];
  const isAbout = (one: RankedProvision) =>
    asked.certainty === 'meant' || (asked.certainty === 'likely' && meantBy(one, notions) > 0)
      ? one.coverage >= ABOUT
      : isSurelyAbout(one, notions, asked.matter !== null, isLoose);
  const ranked = rankProvisions(notions, provisions).filter(
    (one) => isAbout(one) && (sort?.test(one.provision.text) ?? true),
  );
  return chosenAmong(ranked, asked.local).map(({ provision }) => provision);
}

/** How many everyday words stand for what it says. */
const meantBy = ({ silentOn }: Pick<RankedProvision, 'silentOn'>, notions: readonly Notion[]): number =>
  notions.filter(({ isLay, asks, words }) => isLay && !asks && !silentOn.includes(words)).length;

/** Two everyday words stand for what it says; or one does, and nothing else is asked or the matter is known. */
function isSurelyAbout(
  { coverage, silentOn }: RankedProvision,
  notions: readonly Notion[],
  isOfMatter: boolean,
  isLoose: boolean,
): boolean {
  const meant = meantBy({ silentOn }, notions);
  if (meant >= 2) return coverage >= ABOUT;
  return meant === 1 && ((isOfMatter && coverage >= SURELY_ABOUT) || (!isLoose && coverage >= WHOLLY));
}

function chosenAmong(ranked: readonly RankedProvision[], local: readonly Report[]): RankedProvision[] {
  const isLocal = ({ provision: { rule } }: RankedProvision) => local.includes(rule);
  const ours = ranked.find(isLocal);
  const [best, ...others] = ranked.filter((one) => !isLocal(one));
  const beside = others.find(({ score }) => best && score >= CLOSE * best.score);
  if (!best) return ours ? [ours] : [];
  if (!ours || ours.score < LOCAL * best.score) return beside ? [best, beside] : [best];
  return best.score >= LOCAL * ours.score ? [ours, best] : [ours];
}
