/**
 * Speed of completing what is typed: `npx tsx bench/speed/suggest.ts [--documents 100000] [--json]` fills a library with
 * reports of real places and made-up bodies, then types questions key by key, in characters, pinyin and initials.
 * Milliseconds are of CPU time, all of it in one thread: the machine may have other work to do.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSuggest } from '../../src/answer/suggest/suggest.ts';
import { fullName } from '../../src/catalogue/regions.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { initialsOf, pinyinOf } from '../../src/text/pinyin.ts';
import { replacing } from '../../test/storage/sample-bundles.ts';
import { createTemporaryFolder } from '../../test/support/temporary-library.ts';
import { places } from './statistics/million-facts.ts';
import { percentile } from './statistics/timing.ts';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '100000' }, json: { type: 'boolean', default: false } },
});

const BODIES = '人民政府 教育局 水务局 财政局 卫生健康局 交通运输局 农业农村局 民政局'.split(' ');
const YEARS = [2021, 2022, 2023, 2024];
const PER_COMMIT = 500;
const TYPED = 200;
const WANTED = 8;
const MEASURES = ['收到政府信息公开申请', '行政许可', '行政处罚', '予以公开', '行政复议'];

const placeAt = (number: number) => fullName(places[number % places.length]!);
const bodyAt = (number: number) => `${placeAt(number)}${BODIES[Math.floor(number / places.length) % BODIES.length]}`;

async function fill(store: Store, documents: number) {
  for (let start = 0; start < documents; start += PER_COMMIT) {
    const numbers = Array.from({ length: Math.min(PER_COMMIT, documents - start) }, (_, place) => start + place);
    await store.batch(numbers.map(reportChange));
  }
}

function reportChange(number: number) {
  const year = YEARS[Math.floor(number / places.length / BODIES.length) % YEARS.length]!;
  const [agency, region] = [bodyAt(number), places[number % places.length]!];
  return replacing({ name: String(number).padStart(9, '0'), agency, region, year, texts: [`${agency}${year}年`] });
}

/** What stands in the box after each key: a body and a measure in characters, its beginning in letters. */
function keysOf(index: number): string[] {
  const body = bodyAt(index * 7919);
  const whole = [`${body}2024年${MEASURES[index % MEASURES.length]}`, pinyinOf(body).slice(0, 12), initialsOf(body)];
  return whole.flatMap((words) => Array.from(words, (_, place) => words.slice(0, place + 1)));
}

const directory = createTemporaryFolder();
try {
  const store = await openSqliteStore({ directory, hnswFrom: Infinity });
  await fill(store, Number(values.documents));
  const suggest = createSuggest({ store, examples: async () => [] });
  const started = performance.now();
  await suggest('市', WANTED);
  const firstMs = performance.now() - started;
  const milliseconds: number[] = [];
  for (let index = 0; index < TYPED; index += 1) {
    for (const typed of keysOf(index)) {
      const begun = process.cpuUsage();
      await suggest(typed, WANTED);
      const { user, system } = process.cpuUsage(begun);
      milliseconds.push((user + system) / 1000);
    }
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(milliseconds, share));
  const result = { documents: Number(values.documents), keys: milliseconds.length, firstMs, p50, p95, p99 };
  if (values.json) console.log(JSON.stringify(result));
  else
    console.log(
      `${result.keys} keys over ${result.documents} documents: p50 ${p50!.toFixed(2)} ms, p95 ${p95!.toFixed(2)} ms, p99 ${p99!.toFixed(2)} ms; the first, which spells the library, ${firstMs.toFixed(0)} ms`,
    );
  await store.close();
} finally {
  rmSync(directory, { recursive: true });
}
