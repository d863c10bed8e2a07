/**
 * Speed of look-ups and of questions about figures: `npx tsx bench/speed/statistics.ts` fills a library with a million
 * facts (half a minute), looks figures up, reads questions, answers them in this process and over HTTP.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLibraryReader } from '../../src/plan/library.ts';
import { readChannels } from '../../src/catalogue/channels.ts';
import { createAnswering } from '../../src/answer/pipeline.ts';
import { descendants, fullName, region } from '../../src/catalogue/regions.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { PLAIN } from '../../src/figures/asked.ts';
import { findFigures } from '../../src/figures/find-figures.ts';
import { createLabelReader } from '../../src/figures/labels/label-reader.ts';
import { read } from '../../src/language/zh/read.ts';
import type { Measure, Query } from '../../src/query/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { fillLibrary, places } from './statistics/million-facts.ts';
import { measureHttp } from './statistics/over-http.ts';
import { median, percentile, time } from './statistics/timing.ts';

const { values } = parseArgs({
  options: { facts: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '10' } },
});

const WORDS = [
  '收到多少件政府信息公开申请',
  '行政许可多少件',
  '予以公开多少件',
  '行政复议多少件',
  '行政处罚多少件',
  '不予公开的有几件',
];
const measuresIn = ({ want }: Query): readonly Measure[] => (want.kind === 'figure' ? want.of : []);
const wordsAt = (index: number) => WORDS[index % WORDS.length] ?? '';
const placeAt = (index: number) => places[(index * 13) % places.length] ?? places[0]!;
const questionAt = (index: number) => `${fullName(placeAt(index))}${2023 + (index % 2)}年${wordsAt(index)}？`;

const directory = mkdtempSync(join(tmpdir(), 'wenzheng-bench-'));
try {
  const store = await openSqliteStore({ directory, hnswFrom: Infinity });
  console.log(`${await fillLibrary(store, Number(values.facts))} facts written`);
  const library = await createLibraryReader(store)();
  const context = { names: library, today: { year: 2025, month: 6, day: 1 } };
  const measures = WORDS.map((words) => measuresIn(read(words, context).query));
  const measuresAt = (index: number) => measures[index % measures.length] ?? [];
  const cities = places.filter((code) => region(code)?.level === 'city');
  const inside = (index: number) => {
    const codes = descendants(cities[(index * 7) % cities.length]!).map(({ code }) => code);
    return library.reportsOf([], codes).filter(({ period }) => period?.year === 2024);
  };

  const sources = { store, readLabels: createLabelReader(store) };
  await report('point look-up', 20_000, (index) =>
    findFigures(sources, [library.reports[(index * 37) % library.reports.length]!], measuresAt(index), PLAIN),
  );
  const subtrees = cities.map((_, index) => inside(index));
  await report('one figure of every county of a city', 5000, (index) =>
    findFigures(sources, subtrees[index % subtrees.length]!, measuresAt(index), PLAIN),
  );
  await report('reading a question', 5000, (index) => read(questionAt(index), context));
  const asking = createAnswering({
    store,
    retriever: createRetriever({ store, embedderOf: () => undefined }),
    channels: readChannels(),
  });
  await report('answering in this process', 5000, (index) =>
    asking.ask({ text: questionAt(index), history: [], filters: {} }, { requestId: 'bench', hurry: true }),
  );
  await store.close();

  const { answered, latencies, seconds } = await measureHttp(directory, questionAt, Number(values.seconds));
  console.log(
    `over HTTP: ${(answered / seconds).toFixed(0)} answers a second, p50 ${median(latencies).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms`,
  );
} finally {
  rmSync(directory, { recursive: true });
}

async function report(name: string, times: number, run: (index: number) => unknown) {
  const milliseconds = await time(times, run);
  const [p50, p99] = [median(milliseconds), percentile(milliseconds, 0.99)].map((ms) => (ms * 1000).toFixed(0));
  console.log(`${name}: p50 ${p50} µs, p99 ${p99} µs`);
}
