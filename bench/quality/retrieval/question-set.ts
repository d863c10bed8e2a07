import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export interface QuestionSet {
  /** Holds the documents, each named by its id. */
  readonly folder: string;
  readonly questions: readonly Question[];
}

const question = z.object({ question: z.string().min(1), doc: z.string().min(1) });
const document = z.object({ id: z.string().regex(/^[\w-]+$/), text: z.string() });

export type Question = z.infer<typeof question>;

function readLines<Line>(file: string, shape: z.ZodType<Line>): Line[] {
  if (!existsSync(file))
    throw new Error(`${file} is absent: name other files, or set WENZHENG_CORPUS (bench/README.md)`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => shape.parse(JSON.parse(line)));
}

/** @throws Error that says what is missing */
export function readQuestions(file: string): Question[] {
  const questions = readLines(file, question);
  if (questions.length === 0) throw new Error(`${file} holds no question`);
  return questions;
}

/** The government questions that stand beside the reports of `npm run test:corpus`; their documents go to `folder`. */
export function openGovernmentQuestions(corpus: string | undefined, folder: string): QuestionSet {
  const beside = resolve(corpus ?? join(import.meta.dirname, '../../../../shared/corpus'));
  const source = join(beside, '../bench/ncpqa-gov');
  const questions = readQuestions(join(source, 'queries.jsonl'));
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of readLines(join(source, 'corpus.jsonl'), document)) {
    writeFileSync(join(folder, `${id}.txt`), `${text}\n`);
  }
  return { folder, questions };
}
