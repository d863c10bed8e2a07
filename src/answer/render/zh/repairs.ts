import type { Notice } from '../../../domain/answer.ts';
import type { Reading } from '../../../language/zh/read.ts';

/** 已按“平潭”理解“平谭”: what was read otherwise than it is written. */
export const repairNotices = ({ corrections }: Reading): Notice[] =>
  corrections.map(({ from, to }) => ({ kind: 'assumption', text: `已按“${to}”理解“${from}”。` }));
