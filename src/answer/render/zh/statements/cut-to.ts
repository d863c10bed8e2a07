import type { Statement } from './desk.ts';

/**
 * Says of a list that only its beginning is given in words; nothing where all of it is.
 *
 * @param shown how many stand in the figures of the answer
 */
export function cutTo(listed: number, all: number, shown: number): Statement[] {
  if (all <= listed) return [];
  const rest = shown < all ? '' : '，其余见回答所附的全部数字';
  return [{ text: `仅列出前${listed}个${rest}`, figures: [], notices: [] }];
}
