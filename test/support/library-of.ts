import type { Library } from '../../src/plan/library.ts';
import type { RegionCode } from '../../src/domain/ids.ts';

/** A library of which only the places matter. */
export const libraryOf = (codes: Iterable<RegionCode>): Library => ({
  generation: 'g',
  reports: [],
  agencies: [],
  regions: new Set(codes),
  report: () => undefined,
  inStanding: (some) => some,
  reportsOf: () => [],
  inside: () => [],
});
