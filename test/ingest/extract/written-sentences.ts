import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentTopic } from '../../../ingest/extract/naming/document-topic.ts';

/** What a written sentence says of one of its figures; `zero` where it says "none" in words. */
export interface ExpectedFigure {
  readonly printed: string;
  readonly indicator: string | null;
  /** undefined: not looked at. */
  readonly scope?: string;
  readonly subject?: string;
}

export interface WrittenSentence {
  readonly file: string;
  readonly topic: DocumentTopic;
  readonly text: string;
  readonly expected: readonly ExpectedFigure[];
}

const FOLDER = join(import.meta.dirname, 'sentences');

function readFile(file: string): WrittenSentence[] {
  const blocks = readFileSync(join(FOLDER, file), 'utf8').split(/\n\s*\n/);
  let topic: DocumentTopic = { kind: 'disclosure', year: null };
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const head = /^@ (?<kind>hotline|disclosure) (?<year>\d{4})$/.exec(lines[0] ?? '')?.groups;
    if (head) topic = { kind: head['kind'] === 'hotline' ? 'hotline' : 'disclosure', year: Number(head['year']) };
    const [text, ...figures] = head ? lines.slice(1) : lines;
    return text === undefined ? [] : [{ file, topic, text: withHeading(text), expected: figures.map(readFigure) }];
  });
}

function withHeading(text: string) {
  return text.replace(/^【(.+?)】/, '$1\n');
}

function readFigure(line: string): ExpectedFigure {
  const match =
    /^ {2}(?<printed>\S+) (?<indicator>\S+)(?: =(?<scope>\S+))?(?: 「(?<subject>.+)」)?(?: =(?<last>\S+))?$/.exec(line);
  const { printed = '', indicator = '-', scope, subject, last } = match?.groups ?? {};
  if (!match) throw new Error(`not a figure: ${line}`);
  const circle = scope ?? last;
  return {
    printed,
    indicator: indicator === '-' ? null : indicator,
    ...(circle !== undefined && { scope: circle }),
    ...(subject !== undefined && { subject }),
  };
}

/**
 * Sentences in own words, about places that do not exist, with what each of their figures is. One block a sentence:
 * its text, then a line `figure indicator =scope 「subject」` for each figure in order; `-` is no indicator, `0` a zero in
 * words. `@ kind year` sets the document for what follows; 【…】 is a heading above.
 */
export const writtenSentences: readonly WrittenSentence[] = readdirSync(FOLDER).toSorted().flatMap(readFile);
