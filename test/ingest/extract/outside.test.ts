import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { outside } from '../../../ingest/extract/facts.ts';

const LENGTH = 30;
const spans = fc.array(
  fc
    .tuple(fc.nat({ max: LENGTH }), fc.nat({ max: LENGTH }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 6 },
);
const covers = (list: readonly { start: number; end: number }[], at: number) =>
  list.some(({ start, end }) => start <= at && at < end);

/** A row of bars inside a table made the rest of the table prose, and its rows came back as figures of their own. */
it('outside leaves out what lies in any span, also where one lies in another', () => {
  fc.assert(
    fc.property(spans, (taken) => {
      const left = outside(LENGTH, taken);
      for (let at = 0; at < LENGTH; at++) expect(covers(left, at)).toBe(!covers(taken, at));
    }),
  );
});
