import type { Passage } from '../domain/passage.ts';
import { termCounts } from './tokenise.ts';
import { viewOf } from './view.ts';

/**
 * The words under which a passage is found: the title of its report, unless the passage has it already, and its text.
 * The title names body and year, which most passages do not; traditional characters are found
 * by simplified questions. Headings were tried as well and did not help.
 */
export const indexedText = (passage: Pick<Passage, 'text'>, title: string) =>
  viewOf(passage.text.includes(title) ? passage.text : `${title}\n${passage.text}`).text;

/** The terms of a passage as ingest stores them and as questions are matched against them. */
export const indexedTerms = (passage: Pick<Passage, 'text'>, title: string) => termCounts(indexedText(passage, title));
