import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../ingest/pipeline.ts';
import type { ReportId } from '../../src/domain/ids.ts';
import { tamper } from '../support/tamper.ts';
import { samplesFolder } from '../support/sample-library.ts';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';

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

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const ingest = (name = '') => library.ingest(join(folder, name));
const kindsOf = (outcomes: readonly FileOutcome[]) => outcomes.map(({ kind }) => kind);
const reports = () => library.store.reports({}, { limit: 100 });

const reportOf = (received: number) =>
  `洛川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年共收到政府信息公开申请${received}件。`;

async function onlyReport(): Promise<ReportId> {
  const [report, ...others] = await reports();
  expect(others).toEqual([]);
  if (!report) throw new Error('the library is empty');
  return report.id;
}

async function valuesIn(id: ReportId): Promise<(string | null)[]> {
  const { facts } = await library.store.facts({ reports: { reportIds: [id] }, limit: 100 });
  return facts.map(({ value }) => value);
}

describe('ingesting', () => {
  it('keeps the text, its passages and its figures', async () => {
    write('a.txt', reportOf(7));
    expect(kindsOf(await ingest())).toEqual(['added']);
    const id = await onlyReport();
    expect(await library.store.text(id)).toBe(reportOf(7));
    expect(await valuesIn(id)).toEqual(['7']);
    expect((await library.store.passagesOf(id)).map(({ text }) => text).join('\n')).toContain('7件');
  });

  it('a second time changes nothing', async () => {
    write('a.txt', reportOf(7));
    write('b.html', `<p>${reportOf(9).replaceAll('\n', '</p><p>')}</p>`);
    await ingest();
    const generation = await library.store.generation();
    expect(kindsOf(await ingest())).toEqual(['unchanged', 'unchanged']);
    expect(await library.store.generation()).toBe(generation);
  });

  // A damaged report was skipped as unchanged for ever: its file was, after all.
  it('reads a file anew whose report is no longer as it was written', async () => {
    write('a.txt', reportOf(7));
    await ingest();
    const id = await onlyReport();
    for (const sql of [
      "UPDATE facts SET value = '70'",
      "UPDATE texts SET text = replace(text, '7件', '70件')",
      'DELETE FROM facts',
      "UPDATE passages SET text = '别的文字'",
    ]) {
      expect(tamper(library.folder, sql)).toBeGreaterThan(0);
      expect(kindsOf(await ingest())).toEqual(['replaced']);
      expect(await valuesIn(id)).toEqual(['7']);
      expect(await library.store.text(id)).toBe(reportOf(7));
      expect(kindsOf(await ingest())).toEqual(['unchanged']);
    }
  });

  it('a changed file replaces its old self whole', async () => {
    write('a.txt', `${reportOf(7)}\n二、其他\n另有政务新媒体账号44个。`);
    await ingest();
    const id = await onlyReport();
    write('a.txt', reportOf(8));
    expect(kindsOf(await ingest())).toEqual(['replaced']);
    expect(await onlyReport()).toBe(id);
    expect(await valuesIn(id)).toEqual(['8']);
    const passages = await library.store.passagesOf(id);
    expect(passages.map(({ text }) => text).join('\n')).not.toMatch(/7件|44个/);
    const { passages: counted, facts } = await library.store.describe();
    expect([counted, facts]).toEqual([passages.length, 1]);
  });

  it('reads a file anew when what is written beside it changes', async () => {
    write('a.txt', '一、总体情况\n共收到政府信息公开申请7件。');
    await ingest();
    expect((await library.store.report(await onlyReport()))?.agency).toBeNull();
    write('a.txt.meta.json', JSON.stringify({ agency: '洛川县水务局', year: 2023 }));
    expect(kindsOf(await ingest())).toEqual(['replaced']);
    const report = await library.store.report(await onlyReport());
    expect(report).toMatchObject({ agency: { name: '洛川县水务局' }, period: { kind: 'year', year: 2023 } });
  });

  it('knows a copy by its content, under whatever name', async () => {
    write('a.txt', reportOf(7));
    write('copy.txt', reportOf(7));
    const outcomes = await ingest();
    expect(kindsOf(outcomes)).toEqual(['added', 'duplicate']);
    expect(outcomes[1]).toMatchObject({ of: await onlyReport() });
  });

  // Of two names of one document only the first was kept: whoever looked for the other was told that it is not here.
  it('keeps every name that a document came under, once, also when it is read anew', async () => {
    write('a.txt', reportOf(7));
    write('copy.txt', reportOf(7));
    await ingest();
    await ingest();
    const id = await onlyReport();
    const named = async () => (await library.store.report(id))?.copies;
    expect(await named()).toEqual([{ sourceName: 'copy.txt', url: null }]);
    rmSync(join(folder, 'copy.txt'));
    write('a.txt.meta.json', JSON.stringify({ year: 2023 }));
    expect(kindsOf(await ingest())).toEqual(['replaced']);
    expect(await named()).toEqual([{ sourceName: 'copy.txt', url: null }]);
    expect(await library.store.verify()).toEqual([]);
  });

  it('keeps a file known by its address where it moved to', async () => {
    write('a.txt', reportOf(7));
    write('a.txt.meta.json', JSON.stringify({ url: 'https://www.example.gov.cn/2023.html' }));
    await ingest();
    mkdirSync(join(folder, 'moved'));
    write('moved/b.txt', reportOf(8));
    write('moved/b.txt.meta.json', JSON.stringify({ url: 'https://www.example.gov.cn/2023.html' }));
    expect(kindsOf(await ingest('moved'))).toEqual(['replaced']);
    expect(await valuesIn(await onlyReport())).toEqual(['8']);
  });
});

describe('a bad file', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['empty.txt', 'FILE_EMPTY', ''],
    ['empty.pdf', 'FILE_EMPTY', ''],
    ['picture.html', 'FORMAT_UNKNOWN', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)],
    ['broken.pdf', 'FORMAT_UNREADABLE', '%PDF-1.7\nno pages here'],
    ['broken.docx', 'FORMAT_UNREADABLE', 'PK\u0003\u0004 and no more'],
    ['dots.txt', 'TEXT_EMPTY', '......\n。。。'],
  ])('%s: %s in a clear sentence, and the others are ingested', async (name, code, content) => {
    write(name, content);
    write('z-good.txt', reportOf(7));
    const [failed, good] = await ingest();
    expect(failed).toMatchObject({ kind: 'failed', code, file: join(folder, name) });
    expect(failed?.kind === 'failed' && failed.message).toMatch(new RegExp(`^[^。]+“${name}”。.*(?:请|后再试)`));
    expect(good).toMatchObject({ kind: 'added' });
    expect(await reports()).toHaveLength(1);
  });

  it('that replaces a good one leaves the good one in the library', async () => {
    write('a.txt', reportOf(7));
    await ingest();
    write('a.txt', '');
    expect(kindsOf(await ingest())).toEqual(['failed']);
    expect(await valuesIn(await onlyReport())).toEqual(['7']);
  });

  it('is taken in once it is repaired', async () => {
    write('a.txt', '');
    await ingest();
    copyFileSync(join(samplesFolder, 'baota-2024.txt'), join(folder, 'a.txt'));
    expect(kindsOf(await ingest())).toEqual(['added']);
  });

  it('invalid notes beside a file concern that file alone', async () => {
    write('a.txt', reportOf(7));
    write('a.txt.meta.json', '{ "year": ');
    write('b.txt', reportOf(9));
    write('b.txt.meta.json', JSON.stringify({ year: 'last' }));
    write('c.txt', reportOf(11));
    const outcomes = await ingest();
    expect(outcomes).toMatchObject([
      { kind: 'failed', code: 'SIDECAR_INVALID', message: expect.stringContaining('a.txt.meta.json') as string },
      { kind: 'failed', code: 'SIDECAR_INVALID', message: expect.stringContaining('b.txt.meta.json') as string },
      { kind: 'added' },
    ]);
  });
});
