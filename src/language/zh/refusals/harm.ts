import { screening } from '../../../catalogue/screening.ts';

export const mentions = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** 如何非法…: how to do harm, not who is against it or how often it happened. */
export const asksForHarm = (text: string) =>
  mentions(text, screening.harmfulActs) &&
  mentions(text, screening.asksForHarm) &&
  !mentions(text.replaceAll('受版权保护', '受版权').replaceAll('不被', '不'), screening.counterHarm);
