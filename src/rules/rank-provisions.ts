import { terms } from '../text/tokenise.ts';
import type { Notion } from './notions.ts';
import type { Provision } from './provision.ts';

export interface RankedProvision {
  readonly provision: Provision;
  readonly score: number;
  /** How much of what the question speaks of it says, rare things counting more; 0 to 1. */
  readonly coverage: number;
  /** What it says nothing of. */
  readonly silentOn: readonly string[];
}

/** What stands in the headings counts for less than what the provision says itself. */
const HEADED = 0.6;
/** How much a long provision must say more than a short one. */
const LENGTH = 0.12;
/** Below this share of its pairs of characters a phrase is not said. */
const SAID = 0.7;
/** What only says which sort of answer is wanted counts for less of the question. */
const ASKED = 0.5;
/** What no rule speaks of: its weight against the rarest thing that one does. */
const UNKNOWN = 0.4;

/** Provisions by how well they speak of everything that is asked, the best first. */
export function rankProvisions(notions: readonly Notion[], provisions: readonly Provision[]): RankedProvision[] {
  const sayings = notions.map((notion) => sayingsOf(notion, provisions));
  const rarest = rarity(1, provisions.length);
  const weights = sayings.map((said, index) => {
    const most = Math.max(0, ...said) || rarest * UNKNOWN;
    return notions[index]?.asks ? most * ASKED : most;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const telling = sayings.filter((_, index) => notions[index]?.asks === false);
  const heart = heartOf(telling);
  const average = provisions.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, provisions.length);
  return provisions
    .map((provision, at) => {
      const said = sayings.reduce((sum, of) => sum + (of[at] ?? 0), 0);
      const covered = sayings.reduce((sum, of, index) => sum + Math.min(of[at] ?? 0, weights[index] ?? 0), 0);
      const damping = 1 + LENGTH * Math.max(0, Math.log(provision.text.length / average));
      const silentOn = notions.flatMap(({ words }, index) => (sayings[index]?.[at] === 0 ? [words] : []));
      return { provision, score: said / damping, coverage: whole === 0 ? 0 : Math.min(1, covered / whole), silentOn };
    })
    .filter(({ score }, at) => score > 0 && (telling.length === 0 || heart.some((said) => (said[at] ?? 0) > 0)))
    .toSorted((a, b) => b.score - a.score);
}

/** As telling as the most telling, or nearly. */
const TELLING = 0.9;

/** 举报以后几天答复 is about 举报: what tells rules apart best must be in the one that answers. */
function heartOf(sayings: readonly number[][]): readonly number[][] {
  const most = Math.max(0, ...sayings.flat());
  return most === 0 ? [] : sayings.filter((said) => Math.max(0, ...said) >= TELLING * most);
}

/** For each provision how much it says of a notion: by its rarest phrase there, the rarer in all rules the more. */
function sayingsOf({ says }: Notion, provisions: readonly Provision[]): number[] {
  const phrases = says.map((phrase) => sharesOf(phrase, provisions));
  const weights = phrases.map((shares) => rarity(shares.filter((share) => share > 0).length, provisions.length));
  return provisions.map((_, at) =>
    Math.max(0, ...phrases.map((shares, index) => (shares[at] ?? 0) * (weights[index] ?? 0))),
  );
}

const rarity = (having: number, all: number) => Math.log(1 + all / (0.5 + having));

/** For each provision how much of a phrase it says, in its own words or under its headings. */
function sharesOf(phrase: string, provisions: readonly Provision[]): number[] {
  const pairs = terms(phrase).filter((term) => term.length > 1);
  const shareIn = (text: string) => {
    if (text.includes(phrase)) return 1;
    if (pairs.length < 2) return 0;
    const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
    return share >= SAID ? share * share : 0;
  };
  return provisions.map(({ text, headings }) => shareIn(text) || HEADED * shareIn(headings.join('\n')));
}
