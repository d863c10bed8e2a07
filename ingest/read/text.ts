import type { SourceText } from './source-text.ts';

/** A file that is text already is kept as it is. */
export const readText = (text: string): SourceText => ({ format: 'text', text, title: null });
