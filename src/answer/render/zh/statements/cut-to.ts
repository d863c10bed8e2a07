import type { Statement } from './desk.ts';

/** Says of a list that only its beginning is given in words; nothing where all of it is. The rest stands in the figures. */
export const cutTo = (listed: number, all: number): Statement[] =>
  all > listed ? [{ text: `仅列出前${listed}个，其余见回答所附的全部数字`, figures: [], notices: [] }] : [];
