import type { WordingSlip } from '../catalogue/wording-slips.ts';
import type { AgencyId, RegionCode, Year } from '../domain/ids.ts';
import type { Inside } from '../figures/inside.ts';
import type { Measures } from '../figures/measures.ts';
import type { Operation } from '../figures/operation.ts';
import type { TimeReference } from '../figures/time.ts';

/** A place of the question: one region, or several of the same name. */
export interface PlaceSlot {
  readonly words: string;
  readonly candidates: readonly RegionCode[];
  /** What was written when it was repaired (平谭, baota区). */
  readonly repairedFrom: string | null;
}

export interface AgencySlot {
  readonly words: string;
  readonly candidates: readonly AgencyId[];
}

/** How the time was said is kept apart from what it comes to: `move` and `against` are settled with the library. */
export interface TimeSlot extends Omit<TimeReference, 'relative'> {
  /** 去年, 今年, 前一年: how it was said, when it was not a year. */
  readonly words: string | null;
  /** 去年, of which nothing is here: the newest year that is here took its place, and the answer says so first. */
  readonly absent: Year | null;
  /** Taken over from the talk: another body may have no report of that time. */
  readonly inherited: boolean;
}

/** Everything a question pins down, its own words first, the conversation second. */
export interface Slots {
  readonly places: readonly PlaceSlot[];
  readonly agencies: readonly AgencySlot[];
  readonly time: TimeSlot;
  readonly measures: Measures;
  readonly operation: Operation;
  /** The places within the named one that are meant instead of it (各区县). */
  readonly inside: Inside | null;
  /** The question asks how something is done or must be done: a matter of rules, not of reports. */
  readonly procedural: boolean;
  /** Wording that was read otherwise than it is written; the other slots are those of the text as it was meant. */
  readonly misspelt: readonly WordingSlip[];
}

export const emptySlots: Slots = {
  places: [],
  agencies: [],
  time: {
    years: [],
    parts: [],
    whole: false,
    words: null,
    absent: null,
    inherited: false,
    move: null,
    against: null,
    several: false,
    span: null,
  },
  measures: { list: [], ratio: null },
  operation: 'value',
  inside: null,
  procedural: false,
  misspelt: [],
};
