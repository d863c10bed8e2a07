import { parseAgencyName } from '../../catalogue/agencies.ts';
import { findAgencies } from '../../catalogue/agency-mentions.ts';
import type { RegionMention } from '../../catalogue/region-mention.ts';
import { findRegions } from '../../catalogue/region-mentions.ts';
import { fullName } from '../../catalogue/regions.ts';
import type { Filters, Turn as Utterance } from '../../domain/question.ts';
import { findUnknownPlace } from '../../catalogue/unknown-places.ts';
import { findUnlistedPlaces } from '../../catalogue/unlisted-places.ts';
import { quotedIn } from '../../catalogue/quoted.ts';
import { correct, findWordingSlips } from '../../catalogue/wording-slips.ts';
import type { Span } from '../../domain/passage.ts';
import { findInside } from '../../figures/inside.ts';
import { findMeasures } from '../../figures/measures.ts';
import { findOperation, isProcedural } from '../../figures/operation.ts';
import { movedBy } from '../../figures/time-moves.ts';
import { findTime } from '../../figures/time.ts';
import { viewOf } from '../../text/view.ts';
import type { Library } from '../../plan/library.ts';
import type { AgencySlot, PlaceSlot, Slots, TimeSlot } from '../slots.ts';
import type { Turn } from '../turn.ts';

/** Reads place, body, time, measure and operation; what a follow-up leaves out comes from the talk before it. */
export function understand(now: () => Date) {
  return (turn: Turn): Turn => {
    const own = readSlots(turn.text, turn.library, now());
    const talked = inherit(own, turn.question.history, turn.library, now());
    const text = correct(turn.text, own.misspelt);
    return { ...turn, text, slots: withFilters(talked, turn.question.filters, turn.library) };
  };
}

/** Where no measure is named, misspelt wording of one is looked for, and the text read as it was meant. */
export function readSlots(text: string, library: Library, now: Date): Slots {
  const slots = readText(text, library, now);
  const isMeasured = slots.measures.list.length > 0 || slots.measures.ratio !== null;
  const slips = isMeasured ? [] : findWordingSlips(text, [...spansOf(slots, text), ...quotedIn(text)]);
  return slips.length === 0 ? slots : { ...readText(correct(text, slips), library, now), misspelt: slips };
}

/** What places and bodies are written with. */
function spansOf({ places, agencies }: Slots, text: string): Span[] {
  const written = [
    ...places.map(({ words, repairedFrom }) => repairedFrom ?? words),
    ...agencies.map(({ words }) => words),
  ];
  return written.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
}

function readText(text: string, library: Library, now: Date): Slots {
  const mentions = findRegions(text, { known: library.regions });
  const agencies = readAgencies(text, library, mentions);
  const { relative, ...time } = findTime(text, now);
  return {
    places: readPlaces(text, mentions, agencies),
    agencies,
    time: { ...time, words: relative, absent: null, inherited: false },
    measures: findMeasures(text),
    operation: findOperation(text),
    inside: findInside(text),
    procedural: isProcedural(text),
    misspelt: [],
  };
}

/** A place that nobody knows is a slot without candidates: the figures of others are no answer. */
function readPlaces(text: string, mentions: readonly RegionMention[], agencies: readonly AgencySlot[]): PlaceSlot[] {
  const found = mentions.map(({ text: words, code, candidates, repairedFrom }) => ({
    words,
    candidates: code ? [code] : candidates,
    repairedFrom,
  }));
  const unknown = found.length === 0 && agencies.length === 0 ? findUnknownPlace(text) : null;
  return unknown === null ? found : [{ words: unknown, candidates: [], repairedFrom: null }];
}

/**
 * A body that the library has nothing of is a slot without candidates; 市政府 alone stands for its place. Words that fit
 * several bodies and name no place (12345热线) yield to a place that the question names otherwise.
 */
function readAgencies(text: string, library: Library, regions: readonly RegionMention[]): AgencySlot[] {
  const mentions = findAgencies(text, library.agencies, regions);
  const unlisted = findUnlistedPlaces(text, library.agencies).filter(
    ({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end),
  );
  const bodies = mentions.flatMap(({ text: words, candidates }) => {
    const best = candidates.filter(({ score }) => score === candidates[0]?.score).map(({ id }) => id);
    const speaksForPlace = best.length === 0 && parseAgencyName(words).kind === 'government';
    return speaksForPlace ? [] : [{ words, candidates: best }];
  });
  const places = unlisted.map(({ text: words, agency }) => ({ words, candidates: [agency] }));
  return places.length > 0 ? [...bodies.filter(({ candidates }) => candidates.length === 1), ...places] : bodies;
}

/** What the reader has chosen beside the question stands where neither it nor the talk names anything. */
function withFilters(slots: Slots, { region, agency, years }: Filters, library: Library): Slots {
  const isPlaced = slots.places.length > 0 || slots.agencies.length > 0;
  const name = agency && library.agencies.find(({ id }) => id === agency)?.name;
  const hasOwn = region !== undefined && library.regions.has(region);
  const isTimed = slots.time.years.length > 0 || slots.time.several || slots.time.move !== null;
  return {
    ...slots,
    agencies: isPlaced || !agency || !name ? slots.agencies : [{ words: name, candidates: [agency] }],
    places:
      isPlaced || agency || !hasOwn
        ? slots.places
        : [{ words: fullName(region), candidates: [region], repairedFrom: null }],
    time: isTimed || !years ? slots.time : { ...slots.time, years },
  };
}

/** Region and body, year, and measure are each taken over from the last question that named them, if this one does not. */
function inherit(own: Slots, history: readonly Utterance[], library: Library, now: Date): Slots {
  const earlier = history
    .filter(({ role }) => role === 'user')
    .map(({ content }) => readSlots(viewOf(content).text, library, now));
  const before = earlier.reduce<Slots | null>((known, next) => (known ? fillGaps(next, known) : next), null);
  return before ? fillGaps(own, before) : own;
}

function fillGaps(slots: Slots, before: Slots): Slots {
  const placed = slots.places.length > 0 || slots.agencies.length > 0;
  const measured = slots.measures.list.length > 0 || slots.measures.ratio !== null || slots.procedural;
  return {
    ...slots,
    places: placed ? slots.places : before.places,
    agencies: placed ? slots.agencies : before.agencies,
    inside: placed ? slots.inside : (slots.inside ?? before.inside),
    time: inheritTime(slots.time, before.time),
    measures: measured ? slots.measures : before.measures,
  };
}

/** 前一年 is counted from the year of the talk; where it named none, the distances add up until the report is known. */
function inheritTime(own: TimeSlot, before: TimeSlot): TimeSlot {
  if (own.years.length > 0 || own.several) return own;
  const { move } = own;
  const moved = move && movedBy(before, move);
  if (moved) return { ...own, ...moved, move: null };
  if (move) return { ...own, move: before.move?.unit === move.unit ? { ...move, by: move.by + before.move.by } : move };
  const parted = own.parts.length > 0 || own.whole;
  return {
    ...before,
    inherited: true,
    against: own.against,
    parts: parted ? own.parts : before.parts,
    whole: parted ? own.whole : before.whole,
  };
}
