import type { AgencyId, RegionCode, Year } from '../domain/ids.ts';
import type { Measures } from '../statistics/measures.ts';
import type { Operation } from '../statistics/operation.ts';

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

export interface TimeSlot {
  readonly years: readonly Year[];
  /** Month, quarter or half asked for, as the suffix of a period key (`-11`, `Q1`). */
  readonly part: string | null;
  /** 去年, 今年, 这三年: how it was said, when it was not a year. */
  readonly words: string | null;
  /** Several years are meant without being named (近三年). */
  readonly several: boolean;
}

/** Everything a question pins down, its own words first, the conversation second. */
export interface Slots {
  readonly places: readonly PlaceSlot[];
  readonly agencies: readonly AgencySlot[];
  readonly time: TimeSlot;
  readonly measures: Measures;
  readonly operation: Operation;
  /** The question asks how something is done or must be done: a matter of rules, not of reports. */
  readonly procedural: boolean;
}

export const emptySlots: Slots = {
  places: [],
  agencies: [],
  time: { years: [], part: null, words: null, several: false },
  measures: { list: [], ratio: null },
  operation: 'value',
  procedural: false,
};
