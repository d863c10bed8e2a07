import { afterEach, describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { statisticsCsv } from '../../src/http/statistics-csv.ts';
import { asHtml, cellsOf, written, type WrittenReport } from '../ingest/split/written-report.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
afterEach(() => library.discard());

const [A, B, C]: readonly WrittenReport[] = [{ seed: 1 }, { seed: 7 }, { seed: 8 }];
const received = (report: WrittenReport) => cellsOf(report)['t3.new.tot']!;
const QUESTION = '洛川县水务局2023年收到多少件政府信息公开申请？';
const dated = (text: string, day: string) => `发布日期：${day}\n${text}`;
const noted = (notes: object) => JSON.stringify(notes);

const valuesOf = ({ figures }: Answer) => figures.map(({ value }) => value);
const discrepancies = ({ notices }: Pick<Answer, 'notices'>) =>
  notices.filter(({ kind }) => kind === 'discrepancy').map(({ text }) => text);
const tableOf = (operation: 'list' | 'sum' | 'rank' = 'list') =>
  library.statistics({ indicator: 'foi.received', region: null, agency: null, years: [], inside: null, operation });

/**
 * Of two files of one body and year that differed one won, the same in either order of ingest, though the other may
 * have been the newer one; no answer and no table said that there was another figure.
 */
describe('two files of one body and year that differ', () => {
  it('are both stated with their sources, and the difference is said', async () => {
    library = await openLibraryOf({ 'a.txt': written(A!), 'b.html': asHtml(written(B!)) });
    const answer = await library.ask(QUESTION);
    expect(answer.status).toBe('answered');
    expect(valuesOf(answer).toSorted()).toEqual([A!, B!].map(received).toSorted());
    expect(new Set(answer.citations.map(({ documentId }) => documentId)).size).toBe(2);
    for (const value of [A!, B!].map(received)) expect(answer.text).toContain(`${value}件`);
    expect(discrepancies(answer)).toEqual([
      expect.stringMatching(/“a\.txt”为\d+件，“b\.html”为\d+件|“b\.html”为\d+件，“a\.txt”为\d+件/),
    ]);
    expect(answer.coverage).toMatchObject({ considered: 1, withData: 1, conflicting: ['洛川县水务局2023年'] });
  });

  it.each<[string, Readonly<Record<string, string>>, WrittenReport, RegExp]>([
    [
      'the later published',
      { 'a.txt': dated(written(A!), '2024-01-20'), 'b.txt': dated(written(B!), '2024-03-02') },
      B!,
      /先列发布较晚的一份/,
    ],
    [
      'the later published, whatever its name',
      { 'b.txt': dated(written(A!), '2024-03-02'), 'a.txt': dated(written(B!), '2024-01-20') },
      A!,
      /先列发布较晚的一份/,
    ],
    [
      'the later fetched, where both were published on one day or none',
      {
        'a.txt': written(A!),
        'a.txt.meta.json': noted({ fetchedAt: '2024-05-01T00:00:00Z' }),
        'b.txt': written(B!),
        'b.txt.meta.json': noted({ fetchedAt: '2024-06-01T00:00:00Z' }),
      },
      B!,
      /先列获取较晚的一份/,
    ],
    [
      'the one that says when it was published',
      { 'a.txt': written(A!), 'b.txt': dated(written(B!), '2024-01-20') },
      B!,
      /先列写明发布日期的一份/,
    ],
    [
      'the one that was not tampered with',
      { 'a.txt': dated(written(A!), '2024-01-20'), 'b.txt': dated(`${written(B!)}\n沙巴体育 娱乐城`, '2024-05-01') },
      A!,
      /另一份可信度低/,
    ],
  ])('%s leads, and that is said', async (_, documents, leading, words) => {
    library = await openLibraryOf(documents);
    const answer = await library.ask(QUESTION);
    expect(valuesOf(answer)[0]).toBe(received(leading));
    expect(answer.text).toMatch(words);
    expect((await tableOf()).rows.map(({ figure }) => figure?.value)).toEqual([received(leading)]);
  });

  it('say that nothing tells which is the later, where nothing does', async () => {
    library = await openLibraryOf({ 'a.txt': written(A!), 'b.txt': written(B!) });
    expect((await library.ask(QUESTION)).text).toContain('无法判断哪份在后');
  });

  it('count once in a table, which says what the other is', async () => {
    const other = written({ body: '富县教育局', seed: 3 });
    library = await openLibraryOf({
      'a.txt': dated(written(A!), '2024-01-20'),
      'b.txt': dated(written(B!), '2024-03-02'),
      'c.txt': other,
    });
    const table = await tableOf();
    expect(table.rows).toHaveLength(2);
    expect(table.coverage).toMatchObject({ considered: 2, withData: 2, conflicting: ['洛川县水务局2023年'] });
    expect(discrepancies(table)).toEqual([expect.stringContaining('只计一次')]);
    const row = table.rows.find(({ agency }) => agency === '洛川县水务局');
    expect(row).toMatchObject({ figure: { value: received(B!) }, rivals: [{ figure: { value: received(A!) } }] });
    expect(statisticsCsv(table)).toMatch(new RegExp(`${received(A!)}件（/view/r`));
  });

  it('of three files each other figure is stated once', async () => {
    library = await openLibraryOf({
      'a.txt': written(A!),
      'b.txt': written(B!),
      'c.txt': written(C!),
      'd.html': asHtml(written(C!)),
    });
    const answer = await library.ask(QUESTION);
    expect(valuesOf(answer).toSorted()).toEqual([A!, B!, C!].map(received).toSorted());
    expect((await tableOf()).rows[0]?.rivals).toHaveLength(2);
  });

  it('are no plain zero where one of them says zero', async () => {
    const licences = (count: number) => written(A!).replace(/^行政许可 \| \d+ \|$/m, `行政许可 | ${count} |`);
    library = await openLibraryOf({
      'a.txt': dated(licences(0), '2024-03-02'),
      'b.txt': dated(licences(5), '2024-01-20'),
    });
    const answer = await library.ask('洛川县水务局2023年行政许可处理决定多少件？');
    expect([answer.status, answer.reason]).toEqual(['partial', null]);
    expect(valuesOf(answer)).toEqual(['0', '5']);
  });

  it('are said in every operation over them', async () => {
    const before = written({ year: 2022, seed: 5 });
    library = await openLibraryOf({ 'a.txt': written(A!), 'b.txt': written(B!), 'c.txt': before });
    for (const question of ['洛川县水务局2022年到2023年收到申请的变化', '洛川县水务局历年收到多少件申请'])
      expect(discrepancies(await library.ask(question))).toHaveLength(1);
    expect(discrepancies(await tableOf('sum'))).toHaveLength(1);
    const { history } = await library.search('洛川县水务局收到申请', { limit: 5, narrowing: {} });
    expect(history.flatMap(discrepancies)).toHaveLength(1);
  });

  it('differ in what they print under labels of their own as well', async () => {
    const bulletin = (complaints: number) =>
      `富县12345热线2024年11月运行情况通报\n一、总体情况\n类别 | 数量 |\n投诉类诉求 | ${complaints} |\n咨询类诉求 | 20 |\n`;
    library = await openLibraryOf({
      'a.txt': dated(bulletin(420), '2024-12-01'),
      'b.txt': dated(bulletin(430), '2024-12-05'),
    });
    const answer = await library.ask('富县12345热线2024年11月投诉类诉求多少件？');
    expect(valuesOf(answer)).toContain('430');
    expect(discrepancies(answer)).toEqual([expect.stringContaining('“a.txt”（2024-12-01 发布）为420')]);
  });
});

describe('files that agree', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['in another format', { 'a.txt': written(A!), 'b.html': asHtml(written(A!)) }],
    [
      'and were published on other days',
      { 'a.txt': dated(written(A!), '2024-01-20'), 'b.txt': dated(written(A!), '2024-03-02') },
    ],
    [
      'in other words and the same figures',
      { 'a.txt': written(A!), 'b.txt': written(A!).replace('一、总体情况', '一、总体工作情况') },
    ],
    ['where one lost its tables', { 'a.txt': written(A!), 'b.txt': written(A!).replace(/^.*\|.*$\n?/gm, '') }],
  ])('%s count once, and nothing is to be said', async (_, documents) => {
    library = await openLibraryOf(documents);
    const answer = await library.ask(QUESTION);
    expect(valuesOf(answer)).toEqual([received(A!)]);
    expect([discrepancies(answer), answer.coverage]).toEqual([[], null]);
    const table = await tableOf();
    expect(table.rows.filter(({ figure }) => figure !== null)).toHaveLength(1);
    expect(table.rows.flatMap(({ rivals }) => rivals)).toEqual([]);
  });

  test.each([
    ['a bound', '共收到政府信息公开申请500余件。', '共收到政府信息公开申请523件。'],
    ['about the same', '共收到政府信息公开申请约500件。', '共收到政府信息公开申请498件。'],
    ['another unit', '主动公开政府信息0.5万条。', '主动公开政府信息5000条。'],
  ])('as far as they can be compared: %s', async (_, one, other) => {
    const prose = (sentence: string) => `富县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年${sentence}`;
    library = await openLibraryOf({ 'a.txt': prose(one), 'b.txt': prose(other) });
    const question = one.includes('申请') ? '收到多少件政府信息公开申请' : '主动公开多少条政府信息';
    expect(discrepancies(await library.ask(`富县水务局2023年${question}`))).toEqual([]);
  });
});

test('files of other bodies, times and kinds are no rivals', async () => {
  const hotline = '洛川县水务局12345热线2023年运行情况报告\n2023年共收到政府信息公开申请9件。';
  library = await openLibraryOf({
    'a.txt': written(A!),
    'b.txt': written({ year: 2022, seed: 7 }),
    'c.txt': written({ body: '洛川县教育局', seed: 8 }),
    'd.txt': hotline,
  });
  expect(discrepancies(await library.ask(QUESTION))).toEqual([]);
  expect((await tableOf()).rows.flatMap(({ rivals }) => rivals)).toEqual([]);
});
