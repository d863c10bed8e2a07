import { explainedLabels } from './explained-labels.ts';
import { type Layout, layout } from './layout.ts';
import { fewHeadRows, otherColumns, otherRows, totalFirst } from './orders.ts';
import { repeatedSpans } from './repeated-spans.ts';
import { serialNumbers } from './serial-numbers.ts';
import { twoPages } from './two-pages.ts';
import { units } from './units.ts';
import { verticalHeads } from './vertical-heads.ts';

export const LAYOUTS: readonly Layout[] = [
  layout('ruled', { style: { rules: 'grid' } }),
  layout('no rules', { style: { rules: 'none' } }),
  layout('dotted rules', { style: { rules: 'dotted' } }),
  layout('horizontal rules', { style: { rules: 'horizontal' } }),
  layout('zebra', { style: { rules: 'zebra' } }),
  otherColumns,
  totalFirst,
  otherRows,
  fewHeadRows,
  verticalHeads,
  layout('one cell a line', { style: { flow: 'lines' } }),
  repeatedSpans,
  serialNumbers,
  units,
  twoPages,
  layout('tables within tables', { style: { framed: true } }),
  explainedLabels,
];
