import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportId } from '../../src/domain/ids.ts';
import { formerVersions } from '../../src/storage/former-versions.ts';
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

const TITLE = '洛川县水务局2023年政府信息公开工作年度报告';
const reportOf = (received: number, title = TITLE) =>
  `${title}\n一、总体情况\n2023年共收到政府信息公开申请${received}件。`;
const write = (name: string, content: string, notes?: object) => {
  writeFileSync(join(folder, name), content);
  if (notes) writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify(notes));
};
const ingest = (name = '') => library.ingest(join(folder, name));
const inForce = () => library.store.reports({}, { limit: 100 });
const textsBehind = async (id: ReportId) =>
  Promise.all((await formerVersions(library.store, id)).map(async (old) => library.store.text(old.id)));
const answer = async () => (await library.ask('洛川县水务局2023年收到多少件政府信息公开申请？')).text;

describe('a changed file', () => {
  it('takes the place of its old version, which stays readable behind it, and every version before', async () => {
    for (const received of [7, 8, 9]) {
      write('a.txt', reportOf(received));
      await ingest();
    }
    const [report, ...others] = await inForce();
    expect(others).toEqual([]);
    expect(report?.supersededBy).toBeNull();
    expect(await library.store.text(report!.id)).toBe(reportOf(9));
    expect(await textsBehind(report!.id)).toEqual([reportOf(8), reportOf(7)]);
    expect(await answer()).toMatch(/9件/);
    expect(await answer()).not.toMatch(/7件|8件/);
  });

  it('may change back', async () => {
    for (const received of [7, 8, 7, 8]) {
      write('a.txt', reportOf(received));
      await ingest();
    }
    const [report] = await inForce();
    expect(await textsBehind(report!.id)).toEqual([reportOf(7), reportOf(8)]);
  });

  it('old figures are kept with the old version', async () => {
    write('a.txt', reportOf(7));
    await ingest();
    write('a.txt', reportOf(8));
    const [outcome] = await ingest();
    const retired = outcome?.kind === 'replaced' ? outcome.retired : [];
    const ids = retired.map(({ report }) => report.id);
    const { facts } = await library.store.facts({ reports: { reportIds: ids }, limit: 10 });
    expect(facts.map(({ value, report }) => [value, report])).toEqual([['7', ids[0]]]);
  });

  it('with the same bytes but other notes is no new version', async () => {
    write('a.txt', reportOf(7));
    await ingest();
    write('a.txt', reportOf(7), { documentNumber: '洛水发〔2024〕1号' });
    const [outcome] = await ingest();
    expect(outcome).toMatchObject({ kind: 'replaced', retired: [] });
    expect(await textsBehind((await inForce())[0]!.id)).toEqual([]);
  });
});

describe('a report that says it corrects another', () => {
  const corrected = reportOf(8, `${TITLE}（更正版）`);

  it.each([
    ['after the first', ['a.txt', 'b.txt']],
    ['before the first', ['b.txt', 'a.txt']],
  ])('takes its place, when it comes %s', async (_, order) => {
    write('a.txt', reportOf(7));
    write('b.txt', corrected);
    for (const name of order) await ingest(name);
    const [report, ...others] = await inForce();
    expect(others).toEqual([]);
    expect(await library.store.text(report!.id)).toBe(corrected);
    expect(await textsBehind(report!.id)).toEqual([reportOf(7)]);
    expect(await answer()).toMatch(/8件/);
  });

  it('of another body or year takes nobody’s place', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', reportOf(8, `${TITLE.replace('水务', '林业')}（更正版）`));
    write('c.txt', reportOf(9, `${TITLE.replace('2023', '2022')}（更正版）`).replaceAll('2023', '2022'));
    await ingest();
    expect(await inForce()).toHaveLength(3);
  });

  it('two reports of one body and year that correct nothing stand side by side', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', reportOf(8));
    await ingest();
    expect(await inForce()).toHaveLength(2);
  });

  it('a copy that was tampered with retires nothing', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', `${corrected}\n沙巴体育 娱乐城 六合彩`);
    await ingest();
    expect(await inForce()).toHaveLength(2);
  });
});
