import { type Coded, PRESCRIBED } from '../form/arrangement.ts';
import { layout } from './layout.ts';

const isTotal = ({ code }: Coded) => code === 'tot';

/** Groups and their columns in any order, the total last. */
export const otherColumns = layout('columns in another order', {
  keepsColumns: false,
  arrange: (draw) => ({
    ...PRESCRIBED,
    columns: (items) => [...draw.shuffled(items.filter((item) => !isTotal(item))), ...items.filter(isTotal)],
  }),
});

export const totalFirst = layout('total first', {
  keepsColumns: false,
  arrange: () => ({
    ...PRESCRIBED,
    columns: (items) => [...items.filter(isTotal), ...items.filter((item) => !isTotal(item))],
  }),
});

/** Blocks, groups and items in any order; each label keeps its number. */
export const otherRows = layout('rows in another order', {
  arrange: (draw) => ({ ...PRESCRIBED, rows: (items) => draw.shuffled(items) }),
});

export const fewHeadRows = layout('one or two rows of heads', {
  arrange: (draw) => ({ ...PRESCRIBED, headRows: draw.pick([1, 2]) }),
});
