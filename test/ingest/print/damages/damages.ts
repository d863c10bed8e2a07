import type { Damage } from './damage.ts';
import { escapedTags, noteMarks, spacedDigits, struckNumbers, thousands, twoNumbers } from './ink-damages.ts';
import { lostHead } from './lost-head.ts';
import { pageNumber } from './page-number.ts';
import { gluedCells, lostCell, shiftedRow } from './row-damages.ts';
import { spacedLabels } from './spaced-labels.ts';

const none: Damage = { name: 'none', inflict: (form) => form };

export const DAMAGES: readonly Damage[] = [
  none,
  noteMarks,
  struckNumbers,
  twoNumbers,
  lostCell,
  shiftedRow,
  gluedCells,
  lostHead,
  spacedDigits,
  pageNumber,
  spacedLabels,
  thousands,
  escapedTags,
];
