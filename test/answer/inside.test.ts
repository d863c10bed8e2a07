import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const annual = (body: string, year: number, received: number, rest = '') => `${body}${year}年政府信息公开工作年度报告
一、总体情况
${year}年共收到政府信息公开申请${received}件。${rest}`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'city.txt': annual('宿迁市人民政府', 2023, 300),
  'suyu.txt': annual('宿迁市宿豫区人民政府', 2023, 40),
  'sucheng.txt': annual('宿迁市宿城区人民政府', 2023, 21, '主动公开政府信息5000条。'),
  'shuyang.txt': annual('沭阳县人民政府', 2023, 90, '主动公开政府信息9000条。'),
  'siyang.txt': annual('泗阳县人民政府', 2023, 11),
  'siyang-2022.txt': annual('泗阳县人民政府', 2022, 8),
  'bureau.txt': annual('沭阳县水务局', 2023, 400),
  'town.txt': annual('沭阳县马厂镇人民政府', 2023, 500),
  'hotline-a.txt': annual('徐州市人民政府', 2023, 70, '12345热线办结率99.1%。'),
};

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
});
afterAll(() => library.discard());

const derivedIn = async (question: string) => {
  const { figures } = await library.ask(question);
  return figures.filter(({ source }) => source === 'derived').map(({ value, formula }) => ({ value, formula }));
};

describe('the places within a place', () => {
  it('are added up with the summands, without the city, its bureaus and its towns', async () => {
    expect(await derivedIn('宿迁市各区县2023年收到公开申请合计多少件')).toEqual([
      { value: '162', formula: '21 + 40 + 90 + 11 = 162' },
    ]);
  });

  it('say of how many there is a figure, and name the others', async () => {
    const { coverage, text } = await library.ask('宿迁市各区县2023年收到公开申请合计多少件');
    expect(coverage).toMatchObject({ considered: 5, withData: 4, missing: ['泗洪县'] });
    expect(text).toContain('5个，库内有该数据的4个，其余没有报告或没有这个数字，以上不是全部');
  });

  it('have an average with its sum and its count, and a median of the middle two', async () => {
    expect(await derivedIn('宿迁市各区县2023年平均收到多少件公开申请，平均数是多少')).toEqual([
      { value: '40.5', formula: '(21 + 40 + 90 + 11) ÷ 4 = 40.5' },
    ]);
    expect(await derivedIn('宿迁市各区县2023年收到公开申请的中位数')).toEqual([
      { value: '30.5', formula: '4个数从小到大，居中的两个：(21 + 40) ÷ 2 = 30.5' },
    ]);
  });

  it('are ranked, the first ones or all of them, with a picture of what is stated', async () => {
    const answer = await library.ask('宿迁市各区县2023年收到公开申请排名前三');
    expect(answer.text.split('\n')[0]).toBe('最多的是沭阳县人民政府。');
    expect(answer.figures.map(({ value }) => value)).toEqual(['90', '40', '21']);
    expect(answer.chart?.kind).toBe('bar');
    expect(new Set(answer.chart?.series[0]?.points.map(({ y }) => y))).toEqual(new Set([21, 40, 90]));
    expect((await library.ask('宿迁市哪个区县2023年收到公开申请最少')).text).toMatch(/^最少的是泗阳县人民政府。/);
  });

  it('tell the place of one of them', async () => {
    const { text } = await library.ask('宿城区2023年收到的公开申请在宿迁市各区县中排第几');
    expect(text.split('\n')[0]).toBe('宿迁市宿城区人民政府排第3名。');
  });

  it('carry over to the next question', async () => {
    const history = [{ role: 'user', content: '宿迁市各区县2023年收到公开申请合计多少件' }] as const;
    expect((await library.ask('那中位数呢', history)).text).toMatch(/^中位数30.5件/);
  });

  it('fall back to the place itself where the library has none of them', async () => {
    const { figures } = await library.ask('徐州市各区县2023年收到公开申请多少件');
    expect(figures.map(({ value }) => value)).toEqual(['70']);
  });
});

describe('what cannot be put together', () => {
  it.each([
    ['a place and the one it lies in', '宿迁市和沭阳县2023年收到公开申请加起来多少', '已包含在内'],
    ['figures that every body counts in its own way', '宿迁市各区县2023年主动公开政府信息排名', '统计口径不同'],
    ['different years', '宿迁市各区县2022年和2023年收到公开申请的平均数', '年度不同'],
  ])('stands side by side with the reason: %s', async (_, question, reason) => {
    const answer = await library.ask(question);
    expect(answer).toMatchObject({ status: 'partial', reason: 'not_comparable', chart: null });
    expect(answer.text).toContain(reason);
    expect(answer.figures.every(({ source }) => source !== 'derived')).toBe(true);
  });
});
