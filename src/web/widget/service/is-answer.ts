import type { Answer } from '../../../domain/answer.ts';

const TEXTS = ['id', 'status', 'text', 'label'] as const;
const LISTS = ['citations', 'figures', 'notices', 'options'] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether it has the parts of an answer: what comes over a network or out of a store may be half of one. */
export const isAnswer = (value: unknown): value is Answer =>
  isObject(value) &&
  TEXTS.every((name) => typeof value[name] === 'string') &&
  LISTS.every((name) => isListOf(value[name], isObject)) &&
  isListOf(value['suggestions'], (one) => typeof one === 'string') &&
  isObject(value['generatedBy']);

const isListOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne);
