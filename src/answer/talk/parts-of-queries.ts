import type { Moment, Named, When, Whose } from '../../query/query.ts';

/** Somebody or somewhere is named. */
export const isPlaced = ({ bodies, places, within, every }: Whose) =>
  bodies.length + places.length > 0 || within !== null || every;
/** A time is named. */
export const isTimed = (when: When) => when.kind !== 'newest';

export const momentsOf = (when: When): readonly Moment[] => (when.kind === 'named' ? when.moments : []);

export const union = <Id>(a: readonly Named<Id>[], b: readonly Named<Id>[]) =>
  distinct([...a, ...b], ({ words }) => words);

export function distinct<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
