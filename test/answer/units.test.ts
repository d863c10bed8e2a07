import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatisticsOperation, StatisticsTable } from '../../src/domain/statistics.ts';
import { consistentForm, printForm } from '../ingest/forms/print-form.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

/** 9999元 was answered as more than 3000万元, and 9999 − 3000 as what it had grown by. */
const annual = (body: string, year: number, fees: string, decisions = '600') => {
  const { form, cells } = consistentForm('GKNB-2021', 7);
  const own = { ...cells, 't2.fee.amt': fees, 't2.lic.dec': decisions };
  const tables = printForm({ form, cells: own }, 'row per line');
  return `${body}${year}年政府信息公开工作年度报告\n一、总体情况\n本机关依法公开政府信息。\n${tables}`;
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  'suyu.txt': annual('宿迁市宿豫区人民政府', 2023, '9999.00元'),
  'shuyang.txt': annual('沭阳县人民政府', 2023, '3000.00万元'),
  'siyang-2021.txt': annual('泗阳县人民政府', 2021, '5000000元'),
  'siyang-2022.txt': annual('泗阳县人民政府', 2022, '500万元'),
  'siyang.txt': annual('泗阳县人民政府', 2023, '0.2亿元'),
  'sihong-2022.txt': '泗洪县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n全年微信公众号发布信息210条。',
  'sihong-2023.txt': '泗洪县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n全年微信公众号发布信息90篇。',
};

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
});
afterAll(() => library.discard());

const textOf = async (question: string) => (await library.ask(question)).text;
const table = (operation: StatisticsOperation): Promise<StatisticsTable> =>
  library.statistics({
    indicator: '行政事业性收费',
    region: '321300',
    agency: null,
    years: [2023],
    inside: 'county',
    operation,
  });

describe('figures in several units of one measure', () => {
  it('are compared by what they are worth, and the answer says how', async () => {
    const two = await textOf('2023年宿豫区和沭阳县行政事业性收费哪个多');
    expect(two).toContain('最多的是沭阳县人民政府');
    expect(two).toContain('3000万元 = 30000000元');
    expect(two).toContain('9999元[1]');
    const three = await textOf('宿迁市各区县2023年行政事业性收费排名');
    expect(three).toMatch(/第1名 沭阳县.*\n第2名 泗阳县.*\n第3名 宿迁市宿豫区/);
  });

  it('are added, averaged and put in the middle in one unit', async () => {
    const { figures } = await library.ask('宿迁市各区县2023年行政事业性收费合计多少');
    expect(figures.find(({ source }) => source === 'derived')).toMatchObject({ value: '50009999', unit: '元' });
    const formula = expect.stringMatching(/^(?:\d+ \+ ){2}\d+ = 50009999，其中.*3000万元 = 30000000元/) as string;
    expect((await table('sum')).result).toEqual({ value: '50009999', unit: '元', display: '50009999元', formula });
    expect((await table('average')).result).toMatchObject({ value: '16669999.67', unit: '元' });
    expect((await table('median')).result).toMatchObject({ value: '20000000', unit: '元' });
  });

  it('are ranked in the table and in its CSV as in the answer', async () => {
    const { rows, obstacles } = await table('rank');
    expect(obstacles).toEqual([]);
    expect(rows.flatMap(({ figure, rank }) => (figure ? [[figure.display, rank]] : []))).toEqual([
      ['3000万元', 1],
      ['0.2亿元', 2],
      ['9999元', 3],
    ]);
  });

  it('change by what they differ in one unit, or not at all', async () => {
    const grown = await textOf('泗阳县2023年行政事业性收费比2022年增长多少');
    expect(grown).toContain('增加15000000元（增加300%）');
    const same = await library.ask('泗阳县2022年行政事业性收费比2021年变化多少');
    expect(same.text).toContain('持平');
    expect(same.figures.find(({ source }) => source === 'derived')?.formula).toBe(
      '5000000 − 5000000 = 0，其中500万元 = 5000000元',
    );
  });

  it('that cannot be converted stand side by side, and nothing is made of them', async () => {
    for (const asked of ['变化多少', '平均数是多少', '合计多少']) {
      const { text, figures } = await library.ask(`泗洪县2022年和2023年微信发布信息${asked}`);
      expect(figures.map(({ display }) => display)).toEqual(['210条', '90篇']);
      expect(text).toContain('计量单位不同，不能换算');
    }
  });

  it('have a mean of their years in one unit', async () => {
    const { figures } = await library.ask('泗阳县2022年和2023年行政事业性收费平均数是多少');
    expect(figures.find(({ source }) => source === 'derived')).toMatchObject({ value: '12500000', unit: '元' });
  });
});
