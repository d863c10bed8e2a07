/**
 * Quality of passage search: `npx tsx bench/quality/retrieval.ts [--files FOLDER --questions FILE.jsonl]` reads a folder
 * into a library of its own, asks every question of the file ({question, doc}; doc is the name of a file of the folder
 * without its ending), and prints where the right document came, beside plain BM25 over pairs of characters.
 * `--json`: one document instead. `--baseline FILE`: fails when the product is worse. `--write-baseline FILE`: writes it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { collectFiles } from '../../ingest/collect-files.ts';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import type { Source } from '../../ingest/sources/source.ts';
import { readBytes } from '../../ingest/read/read-file.ts';
import { type Comparison, compare, isStepBack, readBaseline, writeBaseline } from '../../src/cli/evaluate/baseline.ts';
import type { Metric } from '../../src/cli/evaluate/metric.ts';
import { latencyOf } from '../../src/cli/evaluate/metrics.ts';
import { type Ranking, rankingMetrics } from '../../src/cli/evaluate/ranking.ts';
import { conclusion } from '../../src/cli/evaluate/table.ts';
import { everyReport } from '../../src/storage/every-report.ts';
import { createTemporaryFolder, openTemporaryLibrary } from '../../test/support/temporary-library.ts';
import { createBigramSearch } from './retrieval/bigram-bm25.ts';
import { openGovernmentQuestions, type Question, type QuestionSet, readQuestions } from './retrieval/question-set.ts';

const LIMIT = 10;

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    questions: { type: 'string' },
    json: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
  },
});

const temporary = createTemporaryFolder();
try {
  const { baseline, 'write-baseline': target } = values;
  const before = baseline === undefined ? undefined : readBaseline(baseline);
  const set = openSet();
  const { rankings, milliseconds } = await askProduct(set);
  const product = rankingMetrics(rankings);
  const comparisons = before ? compare(product, before) : [];
  if (target !== undefined) writeBaseline(target, product);
  const metrics = { wenzheng: product, 'bigram BM25': rankingMetrics(await askBigrams(set)) };
  print({ questions: set.questions.length, metrics, comparisons, latency: latencyOf(milliseconds) });
  if (comparisons.some(isStepBack)) process.exitCode = 1;
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

interface Asked {
  readonly rankings: readonly Ranking[];
  readonly milliseconds: readonly number[];
}

async function askProduct({ folder, questions }: QuestionSet): Promise<Asked> {
  const library = await openTemporaryLibrary();
  try {
    const outcomes = await library.ingestAll(fileSources(folder).map(knownByName));
    const names = new Map<string, readonly string[]>();
    for await (const { id, sourceName, copies = [] } of everyReport(library.store))
      names.set(
        id,
        [sourceName, ...copies.map((copy) => copy.sourceName)].map((name) => parse(name).name),
      );
    tellMissing(outcomes.length, new Set([...names.values()].flat()), questions);
    const rankings: Ranking[] = [];
    const milliseconds: number[] = [];
    for (const { question, doc } of questions) {
      const started = performance.now();
      const { passages } = await library.search(question, { limit: LIMIT, kind: 'passage' });
      milliseconds.push(performance.now() - started);
      rankings.push(
        rankingOf(
          doc,
          passages.map(({ passage }) => nameOf(names.get(passage.report) ?? [], doc)),
        ),
      );
    }
    return { rankings, milliseconds };
  } finally {
    await library.discard();
  }
}

/** A document that came under several names is found by any of them. */
function nameOf(names: readonly string[], wanted: string): string {
  return names.find((name) => name === wanted) ?? names[0] ?? '';
}

/**
 * Equal results go by ids, ids come from addresses, and the folder has a new path each time: with file names for addresses
 * the same data give the same numbers wherever they lie.
 */
function knownByName(source: Source): Source {
  return {
    ...source,
    async read(holds) {
      const content = await source.read(holds);
      return content.kind === 'content' ? { ...content, address: content.sourceName } : content;
    },
  };
}

function rankingOf(doc: string, found: readonly string[]): Ranking {
  return { relevant: new Set([doc]), found };
}

function tellMissing(files: number, names: ReadonlySet<string>, questions: readonly Question[]) {
  const lost = questions.filter(({ doc }) => !names.has(doc)).length;
  console.error(`${names.size} of ${files} documents are in the library, ${lost} questions are about others`);
}

async function askBigrams({ folder, questions }: QuestionSet): Promise<Ranking[]> {
  const files = collectFiles(folder).map(({ path }) => path);
  const texts = await Promise.all(files.map(async (path) => (await readBytes(readFileSync(path), path)).text));
  const search = createBigramSearch(texts);
  const names = files.map((path) => parse(path).name);
  return questions.map(({ question, doc }) =>
    rankingOf(
      doc,
      search(question, LIMIT).map((index) => names[index]!),
    ),
  );
}

interface Result {
  readonly questions: number;
  readonly metrics: Readonly<Record<string, readonly Metric[]>>;
  readonly comparisons: readonly Comparison[];
  readonly latency: { readonly p50: number; readonly p95: number };
}

function print(result: Result) {
  if (values.json) {
    console.log(JSON.stringify(result, null, 1));
    return;
  }
  const { questions, metrics, comparisons, latency } = result;
  const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  const columns = metrics['wenzheng']?.map(({ name }) => name.replace('retrieval.', '')) ?? [];
  row([`${questions} questions`, ...columns]);
  row(['---', ...columns.map(() => '---')]);
  for (const [name, measured] of Object.entries(metrics)) row([name, ...measured.map(({ value }) => value.toFixed(3))]);
  console.log(`wenzheng: p50 ${latency.p50} ms, p95 ${latency.p95} ms a search`);
  if (values.baseline !== undefined) console.log(conclusion(comparisons, values.baseline));
}
