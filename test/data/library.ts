import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { extractText } from 'unpdf';

/** One sample of scripts/samples/library.json: where it is written to and the figures its tables were made from. */
export interface Sample {
  readonly file: string;
  readonly layout: string;
  readonly agency: string;
  readonly year: number | null;
  readonly form?: 'GKNB-2021' | 'GKNB-2019';
  readonly t2?: Readonly<Record<string, string>>;
  readonly t3?: Readonly<Record<string, string>>;
  readonly t4?: string;
  /** Rules that the tables break on purpose. */
  readonly breaks?: readonly string[];
}

/** One line of data/golden/questions.jsonl. */
export interface GoldenQuestion {
  readonly id: string;
  readonly question: string;
  readonly type: string;
  readonly answerable: boolean;
  readonly answer: string;
  readonly must_contain: readonly string[];
  readonly source: readonly string[];
  readonly evidence: readonly { readonly file: string; readonly span: string }[];
  readonly calc?: string;
  readonly cell?: string;
  readonly reason?: string;
  readonly history?: readonly { readonly role: string; readonly content: string }[];
}

const root = new URL('../../', import.meta.url);
export const projectFile = (path: string) => new URL(path, root);
const read = (path: string) => readFileSync(projectFile(path), 'utf8');

// Both files are the project's own and checked by the tests beside this one.
export const samples = JSON.parse(read('scripts/samples/library.json')) as readonly Sample[];
export const questions = read('data/golden/questions.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenQuestion);

/** The words of a sample, whatever its format; nothing of the product reads it here. */
export async function sampleText(file: string): Promise<string> {
  const bytes = readFileSync(projectFile(`data/samples/${file}`));
  if (file.endsWith('.docx')) return (await mammoth.extractRawText({ buffer: bytes })).value;
  if (file.endsWith('.pdf')) return (await extractText(new Uint8Array(bytes), { mergePages: true })).text;
  const content = bytes.toString('utf8');
  return file.endsWith('.html') ? content.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '') : content;
}

/** Letters, digits and percent signs only: layout and punctuation do not matter when a span is looked for. */
export const wordsOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}%]/gu, '');

export const numeralsOf = (text: string) => text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? [];
