import type { RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';

/** A place that a text names. */
export interface RegionMention extends Span {
  /** The words as understood; as they stand in the text unless repaired. */
  readonly text: string;
  /** The places it may be, those of the library first. Empty: a zone that the catalogue does not list (延安高新区). */
  readonly candidates: readonly RegionCode[];
  /** The one place that is meant; null: several fit, or none is listed. */
  readonly code: RegionCode | null;
  /** For a zone that is not listed: the place that owns it, and where the words for the zone itself begin. */
  readonly zone: { readonly owner: RegionCode; readonly start: number } | null;
  /** The words as written, when a slip of the pen or pinyin was read as a place of the library. */
  readonly repairedFrom: string | null;
}
