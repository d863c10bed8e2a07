import type { AgencyId, RegionCode } from '../../domain/ids.ts';

/** A body of the library as a question may name it. */
export interface NamedBody {
  readonly id: AgencyId;
  readonly name: string;
  readonly region: RegionCode | null;
}

/** The names that a library answers to: they decide between namesakes, and only to them are slips repaired. */
export interface LibraryNames {
  readonly agencies: readonly NamedBody[];
  readonly regions: ReadonlySet<RegionCode>;
}
