import type { RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import { quotedIn } from './quoted.ts';
import { placeName } from './place-names.ts';
import { chooseRegion, listCandidates } from './region-choice.ts';
import type { RegionMention } from './region-mention.ts';
import { region } from './regions.ts';
import { type Slip, findSlips } from './slips.ts';
import { type SpelledNames, spellNames } from './spelled-names.ts';

/**
 * Places of the library that a text names with a slip of the pen (平谭), in pinyin (baota区, yanan) or by initials
 * (btq). What already names a place stays untouched, also what stands in quotation marks; digits are never looked at.
 */
export function repairRegions(text: string, read: readonly Span[], library: ReadonlySet<RegionCode>): RegionMention[] {
  const taken = [...read, ...quotedIn(text)];
  const names = spellNames(library);
  const isFree = (offset: number) => !taken.some(({ start, end }) => start <= offset && offset < end);
  const found: readonly Slip[] = [...findTyped(text, names), ...findSlips(text, names, isFree)];
  const untouched = found.filter((repair) => !taken.some((span) => span.start < repair.end && repair.start < span.end));
  return untouched.map((repair) => toMention(repair, text, library));
}

function toMention({ start, end, name }: Slip, text: string, library: ReadonlySet<RegionCode>): RegionMention {
  const namesakes = { bearers: name.bearers, earlier: name.earlier, bare: !name.full };
  const candidates = listCandidates(namesakes, library).filter((code) => library.has(code));
  const code = chooseRegion(namesakes, library);
  return { start, end, text: name.text, candidates, code, zone: null, repairedFrom: text.slice(start, end) };
}

const LATIN = /[a-z]+(?:['’][a-z]+)*/gi;

function findTyped(text: string, { byPinyin, byInitials, halfTyped }: SpelledNames): Slip[] {
  return [...text.matchAll(LATIN)].flatMap((match) => {
    const typed = match[0].toLowerCase().replaceAll(/['’]/g, '');
    const name = (typed.length > 3 ? byPinyin(typed) : undefined) ?? byInitials(typed) ?? halfTyped(typed);
    return name ? [withEnding({ start: match.index, end: match.index + match[0].length, name }, text)] : [];
  });
}

/** baota区: the ending that follows belongs to the name. */
function withEnding(repair: Slip, text: string): Slip {
  const { start, end, name: short } = repair;
  for (const code of short.bearers) {
    const full = region(code)?.name ?? '';
    const ending = full.startsWith(short.text) ? full.slice(short.text.length) : '';
    const name = ending && text.startsWith(ending, end) ? placeName(full) : undefined;
    if (name) return { start, end: end + ending.length, name };
  }
  return repair;
}
