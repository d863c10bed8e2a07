import type { Clue } from '../clue.ts';
import type { Document } from '../document.ts';
import { statedPeriod } from '../times/counted-days.ts';

/** 统计期限自2024年1月1日至2024年12月31日. */
export function readCountingPeriod({ text }: Document): Clue[] {
  const is = statedPeriod(text);
  return is === undefined ? [] : [{ field: 'period', value: { is }, origin: 'text', where: null, strength: 80 }];
}
