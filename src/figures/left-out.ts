import { baseOf, groupOf } from '../catalogue/wholes.ts';
import { indicatorId } from '../domain/ids.ts';
import type { Measure } from '../query/query.ts';

/** All but what is named; kinds of applicants have their own columns for that. */
export const isLeftOut = ({ except, applicants, of }: Measure) => except && applicants.length === 0 && of.length > 0;

/** What the part that is left out is a part of. */
export const wholeOf = (measure: Measure): Measure[] =>
  isLeftOut(measure)
    ? measure.of.slice(0, 1).flatMap((id) => {
        const group = groupOf(id) ?? baseOf(id);
        return group === null || group === id ? [] : [{ ...measure, of: [indicatorId(group)], except: false }];
      })
    : [];
