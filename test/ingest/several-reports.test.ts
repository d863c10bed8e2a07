import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestSources, type FileOutcome } from '../../ingest/pipeline.ts';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import { parseDocument } from '../../ingest/worker/parse-document.ts';
import { periodKey } from '../../src/domain/period.ts';
import type { Report } from '../../src/domain/report.ts';
import { formerVersions } from '../../src/storage/former-versions.ts';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';
import { makeZip } from './read/make-zip.ts';
import { written } from './split/written-report.ts';

let folder: string;
let library: TemporaryLibrary;
beforeEach(async () => {
  folder = createTemporaryFolder();
  library = await openTemporaryLibrary();
});
afterEach(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

const [water, schools, before] = [
  written({ seed: 1 }),
  written({ body: '洛川县教育局', seed: 3 }),
  written({ year: 2022, seed: 2 }),
];
const write = (name: string, ...reports: readonly string[]) => writeFileSync(join(folder, name), reports.join('\n'));
const ingest = async (name = '') => library.ingest(join(folder, name));
const kindsOf = (outcomes: readonly FileOutcome[]) => outcomes.map(({ kind }) => kind);
const inForce = () => library.store.reports({}, { limit: 100 });
const nameOf = ({ agency, period }: Report) => `${agency?.name} ${period && periodKey(period)}`;
const namesInForce = async () => (await inForce()).map(nameOf).toSorted();
const reportOf = async (name: string) => (await inForce()).find((report) => nameOf(report) === name)!;
const received = async (who: string, year: number) =>
  (await library.ask(`${who}${year}年收到多少件政府信息公开申请？`)).figures.map(({ value }) => value);

const [W23, S23, W22] = ['洛川县水务局 2023', '洛川县教育局 2023', '洛川县水务局 2022'] as const;

/** Asked about one body, the figures of another stood under its name, for both were in one file. */
describe('a file with two reports', () => {
  it('is written as one change, with an outcome for each report, and read again as unchanged', async () => {
    write('a.txt', water, schools);
    const generation = async () => Number((await library.store.generation()).split('-')[0]);
    const start = await generation();
    const outcomes = await ingest();
    expect(kindsOf(outcomes)).toEqual(['added', 'added']);
    expect(await generation()).toBe(start + 1);
    expect(await namesInForce()).toEqual([S23, W23].toSorted());
    expect(kindsOf(await ingest())).toEqual(['unchanged']);
    expect(await generation()).toBe(start + 1);
  });

  it('answers for each of them with its own figures', async () => {
    write('a.txt', water, schools, before);
    await ingest();
    for (const [who, year, text] of [
      ['洛川县水务局', 2023, water],
      ['洛川县教育局', 2023, schools],
      ['洛川县水务局', 2022, before],
    ] as const) {
      const total = /本年新收政府信息公开申请数量.*\| (\d+) \|$/m.exec(text)?.[1];
      expect(await received(who, year)).toEqual([total]);
    }
  });

  it('has an honest no for what was set aside', async () => {
    write('a.txt', water, written({ year: 2022, title: '', seed: 2 }));
    await ingest();
    const answer = await library.ask('洛川县水务局2022年收到多少件政府信息公开申请？');
    expect([answer.status, answer.reason, answer.figures]).toEqual(['not_found', 'not_in_library', []]);
    const text = await library.store.text((await reportOf(W23)).id);
    expect(text).toBe(water);
  });

  it('under another name is a duplicate', async () => {
    write('a.txt', water, schools);
    write('b.txt', water, schools);
    expect(kindsOf(await ingest())).toEqual(['added', 'added', 'duplicate']);
    expect(await inForce()).toHaveLength(2);
  });

  it('in an archive is no other', async () => {
    const content = [water, schools].join('\n');
    writeFileSync(join(folder, 'a.zip'), makeZip([{ name: '年报.txt', content }]));
    expect(kindsOf(await ingest())).toEqual(['added', 'added']);
    expect(kindsOf(await ingest())).toEqual(['unchanged']);
    expect(await namesInForce()).toEqual([S23, W23].toSorted());
  });

  it('in a dry run tells of both, and of its copy, and writes nothing', async () => {
    write('a.txt', water, schools);
    write('b.txt', water, schools);
    const outcomes: FileOutcome[] = [];
    const dependencies = { store: library.store, embedder: null, parse: parseDocument, dryRun: true };
    for await (const outcome of ingestSources(fileSources(folder), dependencies)) outcomes.push(outcome);
    expect(kindsOf(outcomes)).toEqual(['added', 'added', 'duplicate']);
    expect(await inForce()).toEqual([]);
  });
});

describe('a later version of a file', () => {
  it('that changes one of its reports keeps the ids of both, and the former texts behind them', async () => {
    write('a.txt', water, schools);
    await ingest();
    const [w, s] = [await reportOf(W23), await reportOf(S23)];
    const changed = written({ seed: 7 });
    write('a.txt', changed, schools);
    expect(kindsOf(await ingest())).toEqual(['replaced', 'replaced']);
    expect([(await reportOf(W23)).id, (await reportOf(S23)).id]).toEqual([w.id, s.id]);
    expect(await library.store.text(w.id)).toBe(changed);
    const former = await formerVersions(library.store, w.id);
    expect(await Promise.all(former.map(({ id }) => library.store.text(id)))).toEqual([water]);
  });

  it('without one of them no longer answers for it, but keeps it to be looked up', async () => {
    write('a.txt', water, schools);
    await ingest();
    const gone = await reportOf(S23);
    write('a.txt', water);
    const outcomes = await ingest();
    expect(await namesInForce()).toEqual([W23]);
    expect(
      outcomes
        .flatMap((one) => (one.kind === 'replaced' || one.kind === 'added' ? one.retired : []))
        .map(({ report }) => report.id),
    ).toContain(gone.id);
    expect(await library.store.text(gone.id)).toBe(schools);
    expect((await library.store.report(gone.id))?.supersededBy).toBe((await reportOf(W23)).id);
    expect((await library.ask('洛川县教育局2023年收到多少件政府信息公开申请？')).figures).toEqual([]);
    expect(kindsOf(await ingest())).toEqual(['unchanged']);
  });

  it.each([
    ['one, then two, then one', [[water], [water, schools], [water]]],
    [
      'two, then three, then two',
      [
        [water, schools],
        [before, water, schools],
        [water, schools],
      ],
    ],
    [
      'two, then two others, then the first',
      [
        [water, schools],
        [before, schools],
        [water, schools],
      ],
    ],
  ])('may change back: %s', async (_, versions) => {
    for (const reports of versions) {
      write('a.txt', ...reports);
      const outcomes = await ingest();
      expect(kindsOf(outcomes).every((kind) => kind === 'added' || kind === 'replaced')).toBe(true);
      const texts = await Promise.all((await inForce()).map(({ id }) => library.store.text(id)));
      expect(new Set(texts)).toEqual(new Set(reports));
      expect(kindsOf(await ingest())).toEqual(['unchanged']);
    }
    expect(await library.store.verify()).toEqual([]);
  });

  it('that corrects one of its reports leaves the others in force', async () => {
    write('a.txt', water, schools);
    await ingest();
    write('b.txt', written({ seed: 7, title: '洛川县水务局2023年政府信息公开工作年度报告（更正版）' }));
    await ingest('b.txt');
    expect(await namesInForce()).toEqual([S23, W23].toSorted());
    expect(kindsOf(await ingest('a.txt'))).toEqual(['unchanged']);
    write('a.txt', water, schools, before);
    await ingest('a.txt');
    expect(await namesInForce()).toEqual([S23, W22, W23].toSorted());
    expect(await library.store.text((await reportOf(W23)).id)).toContain('更正版');
  });
});
