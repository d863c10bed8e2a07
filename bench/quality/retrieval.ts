/**
 * Quality of passage search: `npx tsx bench/quality/retrieval.ts [--files FOLDER --questions FILE.jsonl] [--json]` reads a
 * folder into a library of its own, asks every question of the file ({question, doc}; doc is the name of a file of the
 * folder without its ending), and prints where the right document came, beside plain BM25 over pairs of characters.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { collectFiles } from '../../ingest/collect-files.ts';
import { readBytes } from '../../ingest/read/read-file.ts';
import { everyReport } from '../../src/storage/every-report.ts';
import { createTemporaryFolder, openTemporaryLibrary } from '../../test/support/temporary-library.ts';
import { createBigramSearch } from './retrieval/bigram-bm25.ts';
import { openGovernmentQuestions, type Question, type QuestionSet, readQuestions } from './retrieval/question-set.ts';
import { rankOf, type Scores, scoresOf } from './retrieval/scores.ts';

const LIMIT = 10;

const { values } = parseArgs({
  options: { files: { type: 'string' }, questions: { type: 'string' }, json: { type: 'boolean', default: false } },
});

const temporary = createTemporaryFolder();
try {
  const set = openSet();
  const product = await askProduct(set);
  print(set.questions.length, { wenzheng: product, 'bigram BM25': await askBigrams(set) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true });
}

function openSet(): QuestionSet {
  const { files, questions } = values;
  if (files !== undefined && questions !== undefined) return { folder: files, questions: readQuestions(questions) };
  if (files !== undefined || questions !== undefined) throw new Error('--files and --questions go together');
  return openGovernmentQuestions(process.env['WENZHENG_CORPUS'], join(temporary, 'documents'));
}

async function askProduct({ folder, questions }: QuestionSet): Promise<Scores> {
  const library = await openTemporaryLibrary();
  try {
    const outcomes = await library.ingest(folder);
    const names = new Map<string, string>();
    for await (const { id, sourceName } of everyReport(library.store)) names.set(id, parse(sourceName).name);
    tellMissing(outcomes.length, new Set(names.values()), questions);
    const ranks: number[] = [];
    for (const { question, doc } of questions) {
      const { passages } = await library.search(question, { limit: LIMIT, kind: 'passage' });
      ranks.push(
        rankOf(
          doc,
          passages.map(({ passage }) => names.get(passage.report) ?? ''),
        ),
      );
    }
    return scoresOf(ranks);
  } finally {
    await library.discard();
  }
}

/** Copies of one text are kept once, under the first name; questions about the others count as not found. */
function tellMissing(files: number, names: ReadonlySet<string>, questions: readonly Question[]) {
  const lost = questions.filter(({ doc }) => !names.has(doc)).length;
  console.error(`${names.size} of ${files} documents are in the library, ${lost} questions are about others`);
}

async function askBigrams({ folder, questions }: QuestionSet): Promise<Scores> {
  const files = collectFiles(folder).map(({ path }) => path);
  const texts = await Promise.all(files.map(async (path) => (await readBytes(readFileSync(path), path)).text));
  const search = createBigramSearch(texts);
  const names = files.map((path) => parse(path).name);
  return scoresOf(
    questions.map(({ question, doc }) =>
      rankOf(
        doc,
        search(question, LIMIT).map((index) => names[index]!),
      ),
    ),
  );
}

function print(questions: number, results: Readonly<Record<string, Scores>>) {
  if (values.json) {
    console.log(JSON.stringify({ questions, ...results }));
    return;
  }
  const [first] = Object.values(results);
  const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  row([`${questions} questions`, ...Object.keys(first ?? {})]);
  row(['---', ...Object.keys(first ?? {}).map(() => '---')]);
  for (const [name, scores] of Object.entries(results)) {
    row([name, ...Object.values<number>({ ...scores }).map((value) => value.toFixed(3))]);
  }
}
