import type { Line } from './build.ts';
import * as claims from './claims.ts';
import * as divisions from './divisions.ts';
import * as figures from './figures.ts';
import * as followUps from './follow-ups.ts';
import * as operations from './operations.ts';
import * as otherScripts from './other-scripts.ts';
import * as otherWants from './other-wants.ts';

const written = (rules: Readonly<Record<string, () => Line[]>>): readonly Line[] =>
  Object.values(rules).flatMap((rule) => rule());

/** Every line that the grammar writes, by the file of the corpus that holds it. */
export const ROOMS: Readonly<Record<string, readonly Line[]>> = {
  figures: written(figures),
  operations: written(operations),
  divisions: written(divisions),
  claims: written(claims),
  'other-wants': written(otherWants),
  'other-scripts': written(otherScripts),
  'follow-ups': written(followUps),
};
