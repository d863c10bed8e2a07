import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { readHtml } from '../../../ingest/read/html.ts';
import { makeDocx, paragraph } from '../read/make-docx.ts';
import { identified, identifiedSource, ownerOf } from './identified.ts';

/** What reports begin with, whosever they are: no word of it may become a body. */
const PROSE = [
  '根据《中华人民共和国政府信息公开条例》和《国务院办公厅关于做好年度报告编制工作的通知》要求，编制本报告。',
  '一、总体情况',
  '全年收到申请7件，都已答复，没有收取费用。省水利厅来检查一次。',
];

interface Layout {
  readonly lines: readonly string[];
  /** Body, region, period. */
  readonly owner: string;
}

/** Of nine usual layouts eight lost or garbled the name, and of thirteen bulletins none kept its month. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'one line': { lines: ['富县水务局2023年政府信息公开工作年度报告'], owner: '富县水务局 610628 2023' },
  'the year first': { lines: ['2023年度富县水务局政府信息公开工作年度报告'], owner: '富县水务局 610628 2023' },
  'the body on a line above': {
    lines: ['富县水务局', '2023年政府信息公开工作年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'three lines': { lines: ['富县水务局', '2023年度', '政府信息公开工作年度报告'], owner: '富县水务局 610628 2023' },
  'wrapped in the middle of a word': {
    lines: ['富县人民政府2023年政府信息公开工作', '年度报告'],
    owner: '富县人民政府 610628 2023',
  },
  'the year behind in brackets': {
    lines: ['富县水务局政府信息公开工作年度报告（2023年度）'],
    owner: '富县水务局 610628 2023',
  },
  'the year in brackets on a line below': {
    lines: ['富县水务局政府信息公开工作年度报告', '（2023年度）'],
    owner: '富县水务局 610628 2023',
  },
  'the year in characters': {
    lines: ['富县水务局二〇二三年政府信息公开工作年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'the year in characters with a round zero': {
    lines: ['二○二三年度富县水务局政府信息公开年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'as a report about the work': {
    lines: ['富县水务局关于2023年度政府信息公开工作情况的报告'],
    owner: '富县水务局 610628 2023',
  },
  'about the work of the body': {
    lines: ['关于2023年度富县水务局政府信息公开工作情况的报告'],
    owner: '富县水务局 610628 2023',
  },
  'the year behind the work': {
    lines: ['富县水务局政府信息公开工作2023年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'in angle brackets': {
    lines: ['现公布《富县水务局2023年政府信息公开工作年度报告》。'],
    owner: '富县水务局 610628 2023',
  },
  'running on into the text': {
    lines: [
      '富县水务局2023年政府信息公开工作年度报告 根据《中华人民共和国政府信息公开条例》，全年公开信息145条，现报告如下。',
    ],
    owner: '富县水务局 610628 2023',
  },
  'the body below the title, with the day': {
    lines: ['政府信息公开工作年度报告', '富县水务局', '2024年1月15日', '2023年，我局主动公开信息3条。'],
    owner: '富县水务局 610628 2023',
  },
  'a label before it': {
    lines: ['标题：富县水务局2023年政府信息公开工作年度报告', '栏目：政府信息公开年报'],
    owner: '富县水务局 610628 2023',
  },
  'a remark before it': {
    lines: ['（图解）富县水务局2023年政府信息公开工作年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'letter-spaced': { lines: ['富 县 水 务 局 2 0 2 3 年 政府信息公开工作年度报告'], owner: '富县水务局 610628 2023' },
  'as the name of a file': {
    lines: ['富县水务局2023年政府信息公开工作年度报告.docx'],
    owner: '富县水务局 610628 2023',
  },
  'navigation above': {
    lines: ['首页 > 政务公开 > 政府信息公开年报', '富县水务局2023年政府信息公开工作年度报告', '发布时间：2024-01-15'],
    owner: '富县水务局 610628 2023',
  },
  'with what is said of the body in brackets': {
    lines: ['富县水务局（富县移民办公室）2023年政府信息公开工作年度报告'],
    owner: '富县水务局 610628 2023',
  },
  'of a part of a bureau': {
    lines: ['遂宁市公安局船山区分局2023年政府信息公开工作年度报告'],
    owner: '遂宁市公安局船山区分局 510903 2023',
  },
  'of a tax office': {
    lines: ['国家税务总局富县税务局2023年政府信息公开工作年度报告'],
    owner: '国家税务总局富县税务局 610628 2023',
  },
  'of a town': { lines: ['富县直罗镇2023年政府信息公开工作年度报告'], owner: '富县直罗镇人民政府 610628 2023' },
  'of a scenic area named like a district elsewhere': {
    lines: ['东湖生态旅游风景区2023年政府信息公开工作年度报告'],
    owner: '东湖生态旅游风景区管理委员会 — 2023',
  },
  'of a ministry': { lines: ['国家卫生健康委2023年政府信息公开工作年度报告'], owner: '国家卫生健康委 — 2023' },
  'of a year of studies': {
    lines: ['富县职业技术学院2022—2023学年信息公开年度报告'],
    owner: '富县职业技术学院 610628 —',
  },
  'a bulletin of a month': {
    lines: ['富县12345政务服务便民热线2024年11月份运行情况通报'],
    owner: '富县 610628 2024-11',
  },
  'a bulletin of a quarter': { lines: ['富县12345热线2025年一季度运行分析'], owner: '富县 610628 2025Q1' },
  'a bulletin of half a year': { lines: ['富县12345热线2024年1-6月受理情况分析'], owner: '富县 610628 2024H1' },
  'a bulletin of a week': { lines: ['富县12345热线2024年第28周周报'], owner: '富县 610628 2024W28' },
  'a bulletin of some months': { lines: ['富县12345热线2024年1-4月运行情况'], owner: '富县 610628 —' },
  'a bulletin of its centre': {
    lines: ['富县12345政务服务热线中心2024年12月运行情况分析报告'],
    owner: '富县12345政务服务热线中心 610628 2024-12',
  },
};

const asText = ({ lines }: Layout) => identified([...lines, ...PROSE].join('\n'));
const asHtml = ({ lines }: Layout) =>
  identifiedSource(
    readHtml(`<html><body>${[...lines, ...PROSE].map((line) => `<p>${line}</p>`).join('')}</body></html>`, 'a.html'),
  );
const asDocx = async ({ lines }: Layout) =>
  identifiedSource(await readDocx(makeDocx([...lines, ...PROSE].map(paragraph).join('')), 'a.docx'));

describe.each(Object.entries(LAYOUTS))('a title %s', (_, layout) => {
  test('in a text', () => expect(ownerOf(asText(layout))).toBe(layout.owner));
  test('in a page', () => expect(ownerOf(asHtml(layout))).toBe(layout.owner));
  test('in a Word file', async () => expect(ownerOf(await asDocx(layout))).toBe(layout.owner));
});
