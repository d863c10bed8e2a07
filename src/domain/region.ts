import type { RegionCode } from './ids.ts';

export type RegionLevel = 'country' | 'province' | 'city' | 'county' | 'zone';

/** A place of the administrative hierarchy. `parent` is null for the country alone. */
export interface Region {
  readonly code: RegionCode;
  /** Full official name: 宝塔区. */
  readonly name: string;
  /** Name without its generic ending, as people say it: 宝塔. */
  readonly shortName: string;
  readonly level: RegionLevel;
  readonly parent: RegionCode | null;
  /** Years of validity, when the name is no longer (or not yet always) in use. */
  readonly validTo: number | null;
  readonly successor: RegionCode | null;
  /** Pre-order numbers: every descendant d has first ≤ d.first ≤ last. */
  readonly first: number;
  readonly last: number;
}
