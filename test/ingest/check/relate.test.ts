import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relateReports } from '../../../ingest/check/relate.ts';
import { RELATED_KINDS } from '../../../src/domain/check.ts';
import { asYear } from '../../../src/domain/ids.ts';
import type { ReportBundle } from '../../../src/domain/report.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/storage/store.ts';
import { temporaryDirectory } from '../../storage/sqlite/data-directory.ts';
import { ingested, orderlyForm } from './filled-report.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqliteStore({ directory: temporaryDirectory(), hnswFrom: 1_000_000 });
});
afterEach(() => store.close());

async function write(...written: readonly ReportBundle[]) {
  const replacing = written.map((bundle) => ({ kind: 'replace', bundle, index: [] }) as const);
  await store.batch([...replacing, ...(await relateReports(store, { written, removed: [] }))]);
}

async function remove({ report }: ReportBundle) {
  const related = await relateReports(store, { written: [], removed: [report] });
  await store.batch([{ kind: 'remove', report: report.id }, ...related]);
}

/** Checks against other reports, as year, rule, outcome and the year of the other report. */
async function related(): Promise<string[]> {
  const { checks } = await store.checks({ reports: {}, kinds: RELATED_KINDS });
  const yearOf = async (id: ReportBundle['report']['id'] | null) => (id ? (await store.report(id))?.period?.year : '-');
  return Promise.all(
    checks
      .filter(({ rule }) => /tot$|nrm|yoy|^C1/.test(rule))
      .map(
        async ({ report, rule, outcome, other }) => `${await yearOf(report)} ${rule} ${outcome} ${await yearOf(other)}`,
      ),
  );
}

const carried = { 't3.cout.tot': '5' };
const first = ingested({ year: 2022, values: orderlyForm(1), cells: carried });
const second = ingested({ year: 2023, values: orderlyForm(2), cells: { 't3.cin.tot': '5' } });
const LINKED = [
  '2022 R3.cross.tot not_assessable -',
  '2022 R2.nrm.cross not_assessable -',
  '2023 R3.cross.tot pass 2022',
  '2023 R2.nrm.cross fail 2022',
];

describe('the checks between reports', () => {
  it('are the same whichever year comes first, and when both come at once', async () => {
    await write(first);
    await write(second);
    expect((await related()).sort()).toEqual([...LINKED].sort());
    await remove(first);
    await write(first);
    expect((await related()).sort()).toEqual([...LINKED].sort());
    await write(first, second);
    expect((await related()).sort()).toEqual([...LINKED].sort());
  });

  it('follow a report that changes', async () => {
    await write(first, second);
    await write(ingested({ year: 2022, values: orderlyForm(1), cells: { 't3.cout.tot': '4' } }));
    expect(await related()).toContain('2023 R3.cross.tot fail 2022');
  });

  it('cannot be assessed any more when the earlier report goes or is superseded', async () => {
    await write(first, second);
    await remove(first);
    expect((await related()).filter((line) => line.startsWith('2023'))).toEqual([
      '2023 R3.cross.tot not_assessable -',
      '2023 R2.nrm.cross not_assessable -',
    ]);
    await write(first);
    await write({ ...first, report: { ...first.report, supersededBy: second.report.id } });
    expect((await related()).filter((line) => line.startsWith('2022'))).toEqual([]);
    expect(await related()).toContain('2023 R3.cross.tot not_assessable -');
  });

  it('join only reports of one body that is named in full', async () => {
    const of = (body: string, year: number) => ingested({ body, year });
    await write(of('区统计局', 2022), of('区统计局', 2023), of('洛川县水务局', 2022), of('洛川县统计局', 2023));
    expect((await related()).filter((line) => line.includes('cross') && !line.endsWith('-'))).toEqual([]);
  });

  it('hold a printed growth to the year before', async () => {
    const year = (received: number, growth: string, when: number) =>
      ingested({
        year: when,
        prose: `全年共收到政府信息公开申请${received}件，${growth}。`,
        cells: { 't3.new.tot': String(received) },
      });
    await write(year(100, '工作平稳', 2021), year(110, '同比增长10%', 2022), year(88, '同比下降25%', 2023));
    expect((await related()).filter((line) => line.includes('yoy'))).toEqual([
      '2022 R1.yoy pass 2021',
      '2023 R1.yoy fail 2022',
    ]);
    expect(await store.report(year(100, '', 2021).report.id)).toMatchObject({ period: { year: asYear(2021) } });
  });
});

const SENTENCES =
  '本局把政务公开当作日常工作来做每周由办公室汇总各科室要公开的文件经分管领导看过后在门户网站发布今年重点公布了农村饮水安全工程的招标结果和验收情况还请群众代表到水厂参观';
const MORE =
  '依申请公开的件由专人登记逐件回复没有出现超期的情况平台方面清理了三个长期不更新的栏目把办事指南移到首页显眼位置监督方面请人大代表和政协委员评议了一次收到意见后逐条整改并把结果在网上公布';
const OTHER =
  '乡里今年换了信息员新来的同志跟班学习一个月会议室门口设了公开栏张贴补贴名单村民对低保评定有疑问的当场解释另外编了十二期简报发到各村广播站每天早晚播送两次防火防汛的提醒雨季加播天气';

describe('copies', () => {
  it('are found between bodies and years, whatever names and figures were put in', async () => {
    const original = ingested({
      body: '洛川县水务局',
      year: 2022,
      prose: `${SENTENCES}12条。${MORE}3件。`,
      values: orderlyForm(1),
    });
    const copy = ingested({
      body: '富县水务局',
      year: 2023,
      prose: `${SENTENCES}99条。${MORE}7件。`,
      values: orderlyForm(2),
    });
    const own = ingested({ body: '黄陵县水务局', year: 2023, prose: `${OTHER}。`, values: orderlyForm(3) });
    await write(copy);
    await write(own);
    await write(original);
    expect((await related()).filter((line) => line.includes('C1'))).toEqual(['2023 C1.text fail 2022']);
    const [found] = (await store.checks({ reports: {}, kinds: ['copy'] })).checks;
    expect(found).toMatchObject({ report: copy.report.id, other: original.report.id, severity: 'warning' });
    const [left, right] = found?.places ?? [];
    expect(copy.text.slice(left?.start, left?.end)).toContain(SENTENCES);
    expect(original.text.slice(right?.start, right?.end)).toContain(SENTENCES);
  });

  it('of all figures are found, too', async () => {
    const year = (when: number, seed: number) =>
      ingested({ year: when, prose: `${OTHER}。`, values: orderlyForm(seed) });
    await write(year(2021, 1), year(2022, 1), year(2023, 2));
    const figures = (await related()).filter((line) => line.includes('C1.figures'));
    expect(figures).toEqual(['2022 C1.figures fail 2021']);
  });

  it('go with either report', async () => {
    const prose = `${SENTENCES}。${MORE}。`;
    const [a, b] = [ingested({ body: '洛川县水务局', prose }), ingested({ body: '富县水务局', prose })];
    await write(a, b);
    const copies = async () => (await related()).filter((line) => line.includes('C1.text')).length;
    expect(await copies()).toBe(1);
    await remove(a);
    expect(await copies()).toBe(0);
  });
});
