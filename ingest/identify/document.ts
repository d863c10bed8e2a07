import type { FilledForm } from '../forms/read-form.ts';
import type { PageClues } from '../read/html/page-clues.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type HeadLine, headLines } from './head-lines.ts';
import { type Voice, voiceOf } from './names/voice.ts';

/** What is known of a document before anyone has asked whose it is. */
export interface Known {
  /** The view of its text. */
  readonly text: string;
  readonly form: FilledForm;
  readonly page: PageClues | undefined;
  /** From the file's own metadata. */
  readonly fileTitle: string | null;
  /** Of the file, if it holds no other document, and of the folders that it lay in, the innermost last. */
  readonly names: { readonly file: string | null; readonly folders: readonly string[] };
  readonly url: string | null;
  /** The year whose column of a comparison it is. */
  readonly year?: number | undefined;
}

/** A document as the readers of clues look at it. */
export interface Document extends Known {
  /** From the beginning to the first statutory table. */
  readonly head: Excerpt;
  /** The end, where signatures stand. */
  readonly tail: Excerpt;
  /** The first lines that are not blank. */
  readonly lines: readonly HeadLine[];
  readonly voice: Voice;
}

const LONGEST_HEAD = 3000;
const SHORTEST_HEAD = 800;
const LONGEST_TAIL = 500;

export function documentOf(known: Known): Document {
  const { text, form } = known;
  const tables = Object.values(form.regions).map(({ start }) => start);
  const end = Math.min(text.length, LONGEST_HEAD, Math.max(SHORTEST_HEAD, Math.min(...tables, LONGEST_HEAD)));
  return {
    ...known,
    head: excerptOf(text, 0, end),
    tail: excerptOf(text, Math.max(0, text.length - LONGEST_TAIL), text.length),
    lines: headLines(text),
    voice: voiceOf(text),
  };
}
