import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../support/temporary-library.ts';
import { projectFile } from '../data/library.ts';
import { fileURLToPath } from 'node:url';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const ask = (question: string) => library.ask(question);
const noticed = ({ notices }: Answer, kind: string) => notices.filter((notice) => notice.kind === kind);
const cellsIn = ({ citations }: Answer) => citations.map(({ cell }) => cell && `${cell.row}/${cell.column}`);

describe('which reports do not add up', () => {
  it('lists the broken rules with both sides, each side cited', async () => {
    const answer = await ask('列出勾稽不平的报告');
    expect(answer).toMatchObject({ status: 'answered', reason: null });
    expect(answer.text).toContain(
      '淮安市洪泽区人民政府2023年：表内数字不平：结果维持10件、结果纠正1件，相加为11件，而表上的总计为0件',
    );
    expect(answer.text.indexOf('正文与表格不一致')).toBeGreaterThan(answer.text.lastIndexOf('表内数字不平'));
    expect(cellsIn(answer)).toEqual(
      expect.arrayContaining(['行政复议/结果维持', '行政复议/结果纠正', '行政复议/总计', '行政诉讼：复议后起诉/总计']),
    );
    expect(answer.figures).toContainEqual(
      expect.objectContaining({ value: '11', source: 'derived', formula: '10 + 1 + 0 + 0' }),
    );
  });

  it('says how many reports could be looked at, and which could not', async () => {
    const { coverage } = await ask('列出勾稽不平的报告');
    expect(coverage?.withData).toBe((coverage?.considered ?? 0) - 1);
    expect(coverage?.missing).toEqual(['定西市人民政府办公室2023年']);
  });

  it('then tells where prose and table differ', async () => {
    const { text, citations } = await ask('哪些报告数字对不上');
    expect(text).toContain('延安市宝塔区人民政府2024年：正文与表格不一致：正文写明6件');
    expect(citations.some(({ quote, cell }) => cell === null && quote.includes('无法提供的6件'))).toBe(true);
  });

  it('says "none" of a report in which every rule holds, and shows its totals', async () => {
    const answer = await ask('云澜市2022年报告有没有数字对不上的');
    expect(answer).toMatchObject({ status: 'answered', coverage: { considered: 1, withData: 1, missing: [] } });
    expect(answer.text).toMatch(/^没有。/);
    expect(cellsIn(answer)).toEqual(['办理结果总计/总计', '行政复议/总计']);
  });

  it('does not say "none" of tables that were lost, or of reports that are not there', async () => {
    expect(await ask('定西2023年报告勾稽关系平不平')).toMatchObject({ status: 'not_found', reason: 'table_lost' });
    expect(await ask('北京市2023年哪些数据对不上')).toMatchObject({ status: 'not_found', reason: 'not_in_library' });
  });

  it('leaves questions about one figure to the figures', async () => {
    const answer = await ask('宝塔区2024年“无法提供”的到底几件?正文和表格对得上吗');
    expect(answer.figures[0]).toMatchObject({ indicator: 'foi.outcome.unavailable', value: '5' });
  });
});

describe('beside a figure', () => {
  it('stands the broken rule of its row, as text and as a notice', async () => {
    const answer = await ask('洪泽区2023年行政复议总共几件');
    expect(answer.text).toContain('结果维持10件、结果纠正1件，相加为11件，而表上的总计为0件');
    expect(noticed(answer, 'check_failed')).toHaveLength(1);
  });

  it('stands a stock that does not roll on from the year before, with the report of that year cited', async () => {
    const answer = await ask('云澜市退役军人事务局2023年现行有效的规范性文件有多少件');
    expect(answer.text).toContain('2022年行政规范性文件/现行有效件数6件');
    expect(answer.text).toContain('相差1件');
    expect(new Set(answer.citations.map(({ year }) => year))).toEqual(new Set([2023, 2022]));
  });

  it('stands what the prose says otherwise, also when it counts what was carried over', async () => {
    const { text, notices } = await ask('平潭2022年收到多少件政府信息公开申请');
    expect(text).toContain('相加正好75件');
    expect(notices.map(({ kind }) => kind)).toContain('discrepancy');
  });

  it('stands nothing where every rule holds', async () => {
    const answer = await ask('云澜市2022年收到多少件政府信息公开申请');
    expect(noticed(answer, 'check_failed')).toEqual([]);
    expect(noticed(answer, 'discrepancy')).toEqual([]);
  });
});

describe('a library in which all hold', () => {
  it('answers "none" with the totals of a few reports as evidence', async () => {
    const sound = await openTemporaryLibrary();
    for (const file of ['yunlan-2021.txt', 'yunlan-2022.docx'])
      await sound.ingest(fileURLToPath(projectFile(`data/samples/${file}`)));
    const answer = await sound.ask('哪些报告数字对不上');
    await sound.discard();
    expect(answer.text).toMatch(/^没有。库内可核对的报告/);
    expect(new Set(answer.citations.map(({ year }) => year))).toEqual(new Set([2021, 2022]));
  });
});

describe('a series over two forms', () => {
  it('says so where the forms have cells of their own for it, and not where they share one', async () => {
    const kindsOf = async (question: string) => (await library.ask(question)).notices.map(({ kind }) => kind);
    expect(await kindsOf('云澜市2020年到2022年行政许可处理决定变化')).toContain('form_changed');
    expect(await kindsOf('云澜市2020年到2022年收到申请的变化')).not.toContain('form_changed');
    expect(await kindsOf('云澜市2021年到2022年行政许可处理决定变化')).not.toContain('form_changed');
  });
});

it('names the kinds of applicant that did ask where the one that is asked about did not', async () => {
  const { text, figures } = await library.ask('宝塔区2024年那22件申请主要是企业提的吧');
  expect(text).toContain('（商业企业）：0件');
  expect(text).toContain('（自然人）22件');
  expect(figures.map(({ value }) => value)).toEqual(['0', '22']);
});
