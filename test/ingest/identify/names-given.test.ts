import { describe, expect, it, test } from 'vitest';
import { identified, ownerOf } from './identified.ts';

/** An excerpt that names nobody: the whole of what a page said of itself was left off. */
const NAMELESS = '一、总体情况\n我局高度重视，公开信息7条，收到申请3件。';
const BULLETIN = '一、基本情况\n4月份，12345热线共受理诉求307件，办结298件。';

/** Of these nothing but the name of the file told anything, and it was not asked. */
const FILES: readonly (readonly [file: string, text: string, owner: string])[] = [
  ['p25_休宁生态环境局2020.txt', NAMELESS, '休宁县生态环境局 341022 2020'],
  ['歙县发改局2023.docx', NAMELESS, '歙县发展和改革局 341021 2023'],
  ['2022年祁门县水利局年报.pdf', NAMELESS, '祁门县水利局 341024 2022'],
  ['祁门县_水利局_2022.html', NAMELESS, '祁门县水利局 341024 2022'],
  ['黟县人民政府2024年政府信息公开工作年度报告.txt', '一、总体情况\n我县公开信息81条。', '黟县人民政府 341023 2024'],
  ['03-广德市交通局(2021).txt', NAMELESS, '广德市交通运输局 341882 2021'],
  ['广德12345_2022年4月.txt', BULLETIN, '广德市 341882 2022-04'],
  ['广德12345_2022.txt', BULLETIN, '广德市 341882 2022-04'],
  ['郎溪县12345热线2025Q1.txt', '受理诉求307件，办结298件。', '郎溪县 341821 2025Q1'],
  ['林州某乡2019.txt', '一、总体情况\n我乡公开信息81条。', '— 410581 2019'],
  ['某局.txt', NAMELESS, '— — —'],
  ['报告_最终版(2).txt', NAMELESS, '— — —'],
  ['20230115143022.txt', NAMELESS, '— — —'],
];

describe.each(FILES)('the file %s', (file, text, owner) => {
  test('tells whose it is', () => expect(ownerOf(identified(text, { file }))).toBe(owner));

  test('says that its name told it', () => {
    const { agency, identification } = identified(text, { file });
    expect(identification.inferred.includes('agency')).toBe(agency !== null);
    expect(identification.inferred).toContain('title');
  });
});

describe('a folder', () => {
  it.each([
    [['旌德县', '水利局', '2022'], '旌德县水利局 341825 2022'],
    [['旌德县水利局', '年报'], '旌德县水利局 341825 —'],
    [['下载', '2022年'], '— — 2022'],
  ])('%j', (folders, owner) => {
    expect(ownerOf(identified(NAMELESS, { folders }))).toBe(owner);
  });
});

describe('what a file is named', () => {
  it('counts for less than what its text says, and the two are shown', () => {
    const { agency, period, identification } = identified(
      '富县水务局2023年政府信息公开工作年度报告\n2023年，我局公开信息7条。',
      { file: '洛川县教育局2021.txt' },
    );
    expect(agency?.name).toBe('富县水务局');
    expect(period).toEqual({ kind: 'year', year: 2023 });
    expect(identification.inferred).toEqual([]);
    expect(identification.contradictions).toEqual([
      '机关：标题为“富县水务局”，文件名为“洛川县教育局”',
      '期间：标题为“2023年”，文件名为“2021年”',
    ]);
  });

  it('gives a town the county that its text leaves out', () => {
    const owner = ownerOf(identified('直罗镇2023年政府信息公开工作年度报告\n正文。', { file: '富县直罗镇2023.txt' }));
    expect(owner).toBe('富县直罗镇人民政府 610628 2023');
  });
});

describe('the address that a page was published at', () => {
  it.each([
    ['http://www.jingdexian.gov.cn/a.html', '区财政局2022年政府信息公开工作年度报告', null],
    ['https://www.yongjia.gov.cn/art/2023/1/1/a.html', '界坑乡2022年政府信息公开工作年度报告', '330324'],
    ['https://www.example.com/yongjia', '界坑乡2022年政府信息公开工作年度报告', null],
  ])('%s', (url, title, code) => {
    expect(identified(`${title}\n正文。`, { url }).region).toBe(code);
  });

  it('tells the place only, and that it was inferred', () => {
    const { agency, identification } = identified('界坑乡2022年政府信息公开工作年度报告\n正文。', {
      url: 'https://www.yongjia.gov.cn/a.html',
    });
    expect(agency?.name).toBe('界坑乡人民政府');
    expect(identification.inferred).toEqual(['region']);
  });
});
