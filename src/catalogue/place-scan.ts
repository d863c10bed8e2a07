import type { RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { type PlaceName, placeNamesAt } from './place-names.ts';
import {
  breaksEnding,
  follows,
  hasBureau,
  isAskedAbout,
  isBehindYear,
  isClauseStart,
  isOpen,
  isTown,
  reports,
} from './place-surroundings.ts';
import { isWithin } from './regions.ts';

/** A place's name where it stands in a text. */
export interface PlaceHit extends Span {
  readonly name: PlaceName;
}

/** Where a name may stand, and what is known about it there. */
interface Site extends Span {
  readonly text: string;
  readonly words: Words;
  /** What follows the name, as far as it matters. */
  readonly rest: string;
  /** Does the name directly follow that of a place which contains it (张家界永定)? */
  readonly contained: boolean;
  /** Does the library report on a place of this name? */
  readonly known: boolean;
}

/**
 * Every place name of the text from left to right, the longest first where several begin. A name counts only where it
 * is no part of another word: 政和 is none in 行政和财政, nor 成县 in 完成县级改革.
 */
export function scanPlaces(text: string, library: ReadonlySet<RegionCode> | undefined): PlaceHit[] {
  const words = wordsOf(text);
  const hits: PlaceHit[] = [];
  for (let start = 0; start < text.length;) {
    const name = placeNamesAt(text, start).find((candidate) => {
      const end = start + candidate.text.length;
      const contained = isContained(candidate, start, hits.at(-1));
      const known = isKnown(candidate, library);
      return counts(candidate, { text, words, start, end, rest: text.slice(end, end + 5), contained, known });
    });
    if (name) hits.push({ name, start, end: start + name.text.length });
    start += name?.text.length ?? 1;
  }
  return hits;
}

const isKnown = (name: PlaceName, library: ReadonlySet<RegionCode> | undefined) =>
  library !== undefined && [...name.bearers, ...name.earlier].some((code) => library.has(code));

function isContained(name: PlaceName, start: number, previous: PlaceHit | undefined): boolean {
  if (previous?.end !== start) return false;
  return [...name.bearers, ...name.earlier].some((code) =>
    previous.name.bearers.some((outer) => outer !== code && isWithin(code, outer)),
  );
}

function counts(name: PlaceName, site: Site): boolean {
  if (breaksEnding(name.text, site.rest) || (!name.full && isTown(site.rest))) return false;
  if (name.everyday) return (name.full && (site.contained || isNamedInFull(site))) || isMeant(site);
  if (name.text.length > 2 || site.contained) return true;
  return name.full ? isCountyOfOneCharacter(site) : isWholeWord(site);
}

/** An everyday word is a place when a year stands behind it or a container before it, or where the library has it. */
function isMeant(site: Site): boolean {
  const { text, start, rest, contained, known } = site;
  const open = isOpen(text, start);
  if (isAskedAbout(rest)) return contained || open;
  if (/^([\p{P}\s的]|$)/u.test(rest)) return contained || (known && open);
  return known && open && follows(rest);
}

/** 2021年港口区收到, 港口区教育局: what reports or has bureaus is a place, 2021年老城区改造 is none. */
const isNamedInFull = ({ text, start, rest }: Site) =>
  isOpen(text, start) && (hasBureau(rest) || (isBehindYear(text, start) && reports(rest)));

/**
 * 和县, 成县: told from 市和县, 完成县级 only by what stands around them; 富县城关镇 and 富县直罗镇 name a town, 除岷县外 leaves
 * one out.
 */
const isCountyOfOneCharacter = ({ text, start, rest }: Site) =>
  isOpen(text, start) &&
  (!/^[级域直乡城内外里长](?!\p{Script=Han}{1,2}(?:[镇乡]|街道))/u.test(rest) || /除了?$/.test(text.slice(0, start)));

/** Names that begin or end like a word of grammar or another kind of place: 云和, 于都, 镇远. */
const NEEDS_ROOM = /^[和于从在同由及为与对有中镇乡市]|和$/;

/**
 * Do dictionary words begin and end where the name does? What often stands beside a place may join it to a word by
 * chance (信丰|收到), so it settles the matter; so does the library at the start of a clause (永康|文旅局).
 */
function isWholeWord({ text, words, start, end, rest, known }: Site): boolean {
  const open = isOpen(text, start);
  if (NEEDS_ROOM.test(text.slice(start, end)) && !isClauseStart(text, start)) return open && follows(rest);
  if (known && isClauseStart(text, start)) return true;
  return (open || words.isBoundary(start)) && (follows(rest) || words.isBoundary(end));
}
