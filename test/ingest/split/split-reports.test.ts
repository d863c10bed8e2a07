import { describe, expect, it, test } from 'vitest';
import * as fc from 'fast-check';
import { buildBundles } from '../../../ingest/build-bundles.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { reportId } from '../../../src/domain/ids.ts';
import { periodKey } from '../../../src/domain/period.ts';
import type { ReportBundle } from '../../../src/domain/report.ts';
import type { Layout } from '../forms/print-form.ts';
import { asDocx, asHtml, asXlsx, cellsOf, written, type WrittenReport } from './written-report.ts';

const identity = { id: reportId('r0'), sourceName: 'a', sha256: 's', fingerprint: 'f' };
const bundlesOf = async (content: string | Uint8Array): Promise<readonly ReportBundle[]> =>
  buildBundles(
    identity,
    await readBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'a'),
    {},
  );

const nameOf = ({ report }: ReportBundle) =>
  `${report.agency?.name ?? '?'} ${report.period ? periodKey(report.period) : '?'}`;
const valuesOf = ({ facts }: ReportBundle) =>
  Object.fromEntries(facts.flatMap(({ cell, value }) => (cell !== null && value !== null ? [[cell, value]] : [])));
const setAsideOf = ({ report }: ReportBundle) => report.quality.reasons.filter((reason) => reason.includes('已搁置'));

const water: WrittenReport = { seed: 1 };
const waterBefore: WrittenReport = { year: 2022, seed: 2 };
const schools: WrittenReport = { body: '洛川县教育局', seed: 3 };

/**
 * A workbook with a sheet for 2023 and one for 2022, and a page with the reports of two bodies, became one report each:
 * with the title of the first and the cells of the last.
 */
describe('a file with two reports', () => {
  const years = [water, waterBefore];
  const bodies = [water, schools];
  const joined = (reports: readonly WrittenReport[]) => reports.map(written).join('\n');

  it.each<[string, readonly WrittenReport[], () => string | Uint8Array]>([
    ['a text with two years', years, () => joined(years)],
    ['a text with two bodies', bodies, () => joined(bodies)],
    ['a text with three', [...years, schools], () => joined([...years, schools])],
    [
      'a page with two bodies',
      bodies,
      () => asHtml(joined(bodies), '<title>洛川县水务局2023年政府信息公开工作年度报告</title>'),
    ],
    ['a page with two years', years, () => asHtml(joined(years))],
    ['a Word file with two years', years, () => asDocx(joined(years))],
    ['a Word file with two bodies', bodies, () => asDocx(joined(bodies))],
    [
      'a workbook with a sheet for each year',
      years,
      () => asXlsx({ '2023年': written(water), '2022年': written(waterBefore) }),
    ],
    ['a workbook with a sheet for each body', bodies, () => asXlsx({ 水务: written(water), 教育: written(schools) })],
    [
      'two forms',
      [water, { ...waterBefore, year: 2020, form: 'GKNB-2019' }],
      () => joined([water, { ...waterBefore, year: 2020, form: 'GKNB-2019' }]),
    ],
  ])('%s', async (_, reports, content) => {
    const bundles = await bundlesOf(content());
    expect(bundles.map(nameOf)).toEqual(reports.map(({ body = '洛川县水务局', year = 2023 }) => `${body} ${year}`));
    expect(bundles.map(valuesOf)).toMatchObject(reports.map(cellsOf));
    expect(bundles.flatMap(setAsideOf)).toEqual([]);
  });

  it('gives each its own title, text, passages and id, and a link to the file', async () => {
    const bundles = await bundlesOf(joined(bodies));
    expect(bundles.map(({ text }) => text)).toEqual(bodies.map(written));
    expect(bundles.map(({ report }) => report.title)).toEqual(bodies.map((one) => written(one).split('\n')[0]));
    expect(new Set(bundles.map(({ report }) => report.id)).size).toBe(2);
    expect(bundles.map(({ report }) => report.part)).toEqual([1, 2].map((number) => ({ file: 'r0', number, of: 2 })));
    for (const { report, text, facts, passages } of bundles) {
      for (const { start, end, wording, report: of } of facts)
        expect([text.slice(start, end), of]).toEqual([wording, report.id]);
      for (const { start, end, text: own } of passages) expect(text.slice(start, end)).toBe(own);
    }
  });

  it('keeps the ids of its reports when one is put before them', async () => {
    const before = await bundlesOf(joined(bodies));
    const after = await bundlesOf(joined([waterBefore, ...bodies]));
    expect(after.slice(1).map(({ report }) => report.id)).toEqual(before.map(({ report }) => report.id));
  });

  it('is told by titles of two lines, and behind a list of its contents', async () => {
    const spread = bodies.map((one) => written(one).replace('2023年', '\n2023年'));
    expect((await bundlesOf(spread.join('\n'))).map(nameOf)).toEqual(['洛川县水务局 2023', '洛川县教育局 2023']);
    for (const chapters of ['', '一、总体情况\n二、主动公开政府信息情况\n']) {
      const titles = bodies.map((one) => written(one).split('\n')[0]);
      const contents = `目录\n${titles.map((title) => `${title}\n${chapters}`).join('')}`;
      const bundles = await bundlesOf(contents + joined(bodies));
      expect(bundles.map(nameOf)).toEqual(['洛川县水务局 2023', '洛川县教育局 2023']);
      expect(bundles.map(valuesOf)).toMatchObject(bodies.map(cellsOf));
    }
  });

  it('is told by prose alone, where there are no tables', async () => {
    const bulletin = (month: number) =>
      `富县12345热线2024年${month}月运行情况通报\n${month}月，富县12345热线共受理群众诉求${month}00件，其中咨询类诉求${month}0件，办结率百分之九十九，群众反映集中的问题是供水和供热。`;
    const bundles = await bundlesOf([1, 2].map(bulletin).join('\n'));
    expect(bundles.map(({ report }) => report.period && periodKey(report.period))).toEqual(['2024-01', '2024-02']);
    expect(bundles.map(({ text }) => text)).toEqual([1, 2].map(bulletin));
  });

  it('is told by the form field of public institutions', async () => {
    const institution = (name: string, staff: number) =>
      `事业单位法人年度报告书\n（2024年度）\n单位名称 | ${name} |\n宗旨和业务范围 | 管理信息。 |\n从业人数 | ${staff} |`;
    const bundles = await bundlesOf([institution('富县水务工作站', 8), institution('富县林业工作站', 9)].join('\n'));
    expect(bundles.map(({ report }) => report.agency?.name)).toEqual(['富县水务工作站', '富县林业工作站']);
    expect(bundles.map(({ text }) => /从业人数 \| (\d)/.exec(text)?.[1])).toEqual(['8', '9']);
  });

  it('notes beside the file hold for the report that they name', async () => {
    const source = await readBytes(new TextEncoder().encode(joined(bodies)), 'a');
    const notes = {
      agency: '洛川县教育局',
      region: '610629',
      title: '两份报告',
      url: 'https://a.gov.cn/x',
      publishedAt: '2024-01-20',
    };
    const bundles = buildBundles(identity, source, notes);
    expect(bundles.map(nameOf)).toEqual(['洛川县水务局 2023', '洛川县教育局 2023']);
    expect(bundles.map(({ report }) => [report.url, report.publishedAt])).toEqual([
      ['https://a.gov.cn/x', '2024-01-20'],
      ['https://a.gov.cn/x', '2024-01-20'],
    ]);
  });
});

describe('a second set of tables without a title of its own', () => {
  const untitled = written({ ...waterBefore, title: '' });

  it.each<[string, () => string | Uint8Array]>([
    ['on a sheet that only its year names', () => asXlsx({ '2023年': written(water), '2022年': untitled })],
    ['in a text', () => `${written(water)}\n${untitled}`],
    ['below a line that is no title', () => `${written(water)}\n洛川县上年情况\n${untitled}`],
    ['in a Word file', () => asDocx(`${written(water)}\n${untitled}`)],
    ['under the same title again', () => asHtml(`${written(water)}\n${written({ seed: 9 })}`)],
  ])('%s is set aside, and that is said', async (_, content) => {
    const [bundle, ...others] = await bundlesOf(content());
    expect(others).toEqual([]);
    expect(nameOf(bundle!)).toBe('洛川县水务局 2023');
    expect(valuesOf(bundle!)).toMatchObject(cellsOf(water));
    expect(bundle!.text).toBe((await bundlesOf(content())).at(0)?.text);
    expect(bundle!.text).toMatch(/六、其他需要报告的事项\n无。$/);
    expect(setAsideOf(bundle!)).toEqual([expect.stringContaining('另有一套统计表')]);
  });

  it('of a report that comes back after another one is set aside with it', async () => {
    const bundles = await bundlesOf([water, schools, { ...water, seed: 8 }].map(written).join('\n'));
    expect(bundles.map(nameOf)).toEqual(['洛川县水务局 2023', '洛川县教育局 2023']);
    expect(bundles.map(valuesOf)).toMatchObject([water, schools].map(cellsOf));
    expect(bundles.map((bundle) => setAsideOf(bundle).length)).toEqual([0, 1]);
  });
});

describe('one report', () => {
  const own = written(water);
  const others = ['洛川县水务局2022年政府信息公开工作年度报告', '洛川县教育局2023年政府信息公开工作年度报告'];
  const explanation = `《洛川县水务局2023年政府信息公开工作年度报告》解读\n一、背景\n2023年共收到申请41件。\n二、主要内容\n申请比上年多3件。`;
  const comparison =
    '与上年比较\n项目 | 2022年 | 2023年 |\n本年新收政府信息公开申请数量 | 12 | 41 |\n行政许可 | 3 | 5 |';

  it.each<[string, string]>([
    [
      'with links to others above it',
      asHtml(own).replace('<body>', `<body>${others.map((one) => `<a href=x>${one}</a><br>`).join('')}`),
    ],
    [
      'with links to others below it',
      asHtml(own).replace(
        '</body>',
        `<ul>${others.map((one) => `<li>${one}</li>`).join('')}</ul>您是第12345位访客。</body>`,
      ),
    ],
    ['with the titles of others in lines above it', `${others.join('\n')}\n${own}`],
    ['with the titles of others in lines below it', `${own}\n相关报告\n${others.join('\n')}\n主办单位：洛川县水务局`],
    ['with an explanation behind it', `${own}\n${explanation}`],
    ['with a comparison of two years', `${own}\n${comparison}`],
    [
      'with its tables appended once more',
      `${own}\n附件：统计表\n${own.slice(own.indexOf('二、主动'), own.indexOf('五、存在'))}`,
    ],
    [
      'whose prose names the rows of its tables',
      own.replace('一、总体情况\n', '一、总体情况\n本年新收政府信息公开申请数量和未经复议直接起诉的数量见下表。\n'),
    ],
    [
      'with the name of another body on top of every page',
      own.replace(/(?=^[二三四五]、(?:主动|收到|政府|存在))/gm, '洛川县人民政府办公室2023年政府信息公开工作年度报告\n'),
    ],
    ['under a cover that names its office', `洛川县人民政府办公室2023年政府信息公开工作年度报告\n${own}`],
  ])('%s stays one', async (_, content) => {
    const [bundle, ...more] = await bundlesOf(content);
    expect(more).toEqual([]);
    expect(bundle?.report).toMatchObject({ id: 'r0', part: null });
    expect(setAsideOf(bundle!)).toEqual([]);
    expect(valuesOf(bundle!)).toMatchObject(cellsOf(water));
  });

  it('with a sheet for each table stays one', async () => {
    const [first = '', ...tables] = own.split(/(?=^[二三四]、(?:主动|收到|政府))/m);
    const bundles = await bundlesOf(asXlsx({ 概况: first, 表二: tables[0]!, 表三: tables[1]!, 表四: tables[2]! }));
    expect(bundles.map(valuesOf)).toMatchObject([cellsOf(water)]);
    expect(bundles.flatMap(setAsideOf)).toEqual([]);
  });
});

const LAYOUTS: readonly Layout[] = [
  'row per line',
  'leading bars',
  'cell per line',
  'bars on own lines',
  'no bars',
  'spaced',
  'glued',
];
const anyReport = fc.record({
  body: fc.constantFrom('洛川县水务局', '洛川县教育局', '富县人民政府', '延安市宝塔区人民政府'),
  year: fc.integer({ min: 2019, max: 2024 }),
  seed: fc.nat(1000),
  form: fc.constantFrom('GKNB-2021' as const, 'GKNB-2019' as const),
  layout: fc.constantFrom(...LAYOUTS),
});

test('reports in one text are read as they are read alone, whatever their form and layout', async () => {
  const several = fc.uniqueArray(anyReport, { minLength: 1, maxLength: 4, selector: ({ body, year }) => body + year });
  await fc.assert(
    fc.asyncProperty(several, async (reports) => {
      const bundles = await bundlesOf(reports.map(written).join('\n'));
      const alone = await Promise.all(reports.map(async (one) => (await bundlesOf(written(one)))[0]!));
      expect(bundles.map(({ text }) => text)).toEqual(alone.map(({ text }) => text));
      expect(bundles.map(nameOf)).toEqual(alone.map(nameOf));
      expect(bundles.map(valuesOf)).toEqual(alone.map(valuesOf));
      expect(bundles.flatMap(setAsideOf)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
