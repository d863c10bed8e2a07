import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestSources } from '../../ingest/pipeline.ts';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import { parseDocument } from '../../ingest/worker/parse-document.ts';
import { parseConfig } from '../../src/config.ts';
import { openLibrary, type OpenLibrary } from '../../src/cli/open-library.ts';
import { everyReport } from '../../src/storage/every-report.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';

// Each looked whether the library had a file, then wrote it: between the two the other one had written the same. Two
// ingests of folders that share thirty files left eight of them in the library twice, and figures may be counted so.
describe('two ingests at once', () => {
  let folder: string;
  let libraries: OpenLibrary[];
  beforeEach(async () => {
    folder = createTemporaryFolder();
    libraries = [];
    for (const _ of ['one', 'other'])
      libraries.push(await openLibrary(parseConfig({ WENZHENG_DATA: join(folder, 'data') })));
  });
  afterEach(async () => {
    await Promise.all(libraries.map(({ store }) => store.close()));
    rmSync(folder, { recursive: true });
  });

  const reportOf = (number: number) =>
    `洛川县水务局${2000 + number}年政府信息公开工作年度报告\n一、总体情况\n${2000 + number}年共收到申请${number}件。`;

  function write(place: string, names: readonly string[]) {
    mkdirSync(join(folder, place), { recursive: true });
    for (const [number, name] of names.entries()) writeFileSync(join(folder, place, name), reportOf(number));
  }

  async function ingest({ store }: OpenLibrary, place: string) {
    const kinds: string[] = [];
    const sources = fileSources(join(folder, place));
    for await (const { kind } of ingestSources(sources, { store, embedder: null, parse: parseDocument }))
      kinds.push(kind);
    return kinds;
  }

  const both = (...places: readonly string[]) =>
    Promise.all(libraries.map((library, one) => ingest(library, places[one]!)));

  async function held() {
    const hashes: string[] = [];
    for await (const { sha256 } of everyReport(libraries[0]!.store)) hashes.push(sha256);
    return hashes.toSorted();
  }

  const NAMES = Array.from({ length: 12 }, (_, number) => `report-${String(number).padStart(2, '0')}.txt`);

  it('of folders with the same files store each of them once', async () => {
    write('a', NAMES);
    write('b', NAMES);
    const kinds = (await both('a', 'b')).flat();
    const hashes = await held();
    expect(hashes).toEqual([...new Set(hashes)]);
    expect(hashes).toHaveLength(NAMES.length);
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(NAMES.length);
    expect(kinds.filter((kind) => kind === 'duplicate')).toHaveLength(NAMES.length);
  });

  it('of the same folder add each file once, and say so', async () => {
    write('a', NAMES);
    const kinds = (await both('a', 'a')).flat();
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(NAMES.length);
    expect(kinds.filter((kind) => kind === 'unchanged')).toHaveLength(NAMES.length);
  });

  it('of folders in another order, with files of their own, lose nothing', async () => {
    write('a', NAMES);
    write('b', [...NAMES].reverse());
    for (const place of ['a', 'b']) writeFileSync(join(folder, place, `own-${place}.txt`), reportOf(50 + place.length));
    writeFileSync(join(folder, 'b', 'own-b.txt'), reportOf(60));
    await both('a', 'b');
    const hashes = await held();
    expect(hashes).toEqual([...new Set(hashes)]);
    expect(hashes).toHaveLength(NAMES.length + 2);
    expect(await libraries[1]!.store.verify()).toEqual([]);
  });
});
