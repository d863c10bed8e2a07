import type { Language } from '../settings.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export type { Words };

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zh, en };
