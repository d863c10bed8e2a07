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
import { readSlots } from '../../src/answer/steps/understand.ts';
import { descendants, fullName, region } from '../../src/catalogue/regions.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { lookUp } from '../../src/figures/look-up.ts';
import { findMeasures } from '../../src/figures/measures.ts';
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
const wordsAt = (index: number) => WORDS[index % WORDS.length] ?? '';
const placeAt = (index: number) => places[(index * 13) % places.length] ?? places[0]!;
const questionAt = (index: number) => `${fullName(placeAt(index))}${2023 + (index % 2)}年${wordsAt(index)}？`;

const directory = mkdtempSync(join(tmpdir(), 'wenzheng-bench-'));
try {
  const store = await openSqliteStore({ directory, hnswFrom: Infinity });
  console.log(`${await fillLibrary(store, Number(values.facts))} facts written`);
  const library = await createLibraryReader(store)();
  const measures = WORDS.map((words) => findMeasures(words).list);
  const measuresAt = (index: number) => measures[index % measures.length] ?? [];
  const cities = places.filter((code) => region(code)?.level === 'city');
  const inside = (index: number) => {
    const codes = descendants(cities[(index * 7) % cities.length]!).map(({ code }) => code);
    return library.reportsOf([], codes).filter(({ period }) => period?.year === 2024);
  };

  await report('point look-up', 20_000, (index) =>
    lookUp(store, [library.reports[(index * 37) % library.reports.length]!], measuresAt(index), wordsAt(index)),
  );
  const subtrees = cities.map((_, index) => inside(index));
  await report('one figure of every county of a city', 5000, (index) =>
    lookUp(store, subtrees[index % subtrees.length]!, measuresAt(index), wordsAt(index)),
  );
  await report('reading a question', 5000, (index) => readSlots(questionAt(index), library, new Date()));
  const asking = createAnswering({
    store,
    retriever: createRetriever({ store, embedderOf: () => undefined }),
    channels: readChannels(),
  });
  await report('answering in this process', 5000, (index) =>
    asking.ask({ text: questionAt(index), history: [], filters: {} }, { requestId: 'bench' }),
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
