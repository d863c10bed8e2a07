import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeXlsx } from '../../ingest/read/make-xlsx.ts';
import { expectNoFall } from '../baseline.ts';
import { testAnswers } from './answer-checks.ts';
import { type CaseLibrary, expectFigure, expectNoFigure, openCase } from './open-case.ts';

const DISTRICTS = [
  ['序号', '受理单位', '交办总量', '办结率', '满意率'],
  ['1', '西峰区', '4226', '98.06%', '99.00%'],
  ['2', '庆城县', '1922', '98.44%', '98.37%'],
  ['3', '环县', '6530', '97.95%', '98.44%'],
];

/** The same table as a sheet. */
async function openSheet(): Promise<CaseLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzheng-case-'));
  const path = join(folder, '庆阳市12345热线2023年4月月报.xlsx');
  const rows = [['庆阳市12345热线2023年4月月报'], ['一、受理情况'], ['全市受理诉求1.56万件。'], ...DISTRICTS];
  writeFileSync(path, makeXlsx([{ name: '月报', rows }]));
  const library = await openCase();
  await library.ingest(path);
  rmSync(folder, { recursive: true });
  return library;
}

describe.each([
  ['lines', () => openCase('m12_分区县表.txt')],
  ['sheet', openSheet],
] as const)('m12: a table of districts, %s', (name, open) => {
  let library: CaseLibrary;
  beforeAll(async () => {
    library = await open();
  });
  afterAll(() => library.discard());

  testAnswers(
    `cases-districts-${name}`,
    Object.entries({
      庆阳市12345热线2023年4月环县满意率多少: '98.44%',
      庆阳市12345热线2023年4月庆城县办结率多少: '98.44%',
      庆阳市12345热线2023年4月西峰区交办总量多少: '4226',
    }).map(([question, right]) => ({
      name: question,
      ask: () => library.ask(question),
      right: { right: [right], never: ['97.95%', '98.37%', '98.06%'] },
    })),
  );

  test.each([
    { value: '4226', of: ['西峰区', '交办总量'] },
    { value: '98.37', of: ['庆城县', '满意率'] },
    { value: '97.95', of: ['环县', '办结率'] },
    { value: '98.44', of: ['环县', '满意率'] },
  ])('$value is that of $of', async (wanted) => expectFigure(await library.facts(), wanted));

  test.each(['1', '2', '3'])('%s is a serial number', async (value) =>
    expectNoFigure(await library.facts(), { value }),
  );
});

describe('m13: a table of districts with commas', () => {
  let library: CaseLibrary;
  beforeAll(async () => {
    library = await openCase('m13_热线统计.csv');
  });
  afterAll(() => library.discard());

  test.each([
    { value: '4226', of: ['凉州区', '交办总量'] },
    { value: '98.06', of: ['凉州区', '办结率'] },
    { value: '99', of: ['凉州区', '满意率'] },
    { value: '1922', of: ['民勤县', '交办总量'] },
    { value: '98.37', of: ['民勤县', '满意率'] },
  ])('$value is that of $of', async (wanted) => expectFigure(await library.facts(), wanted));

  const asked = '武威市12345热线2023年4月凉州区办结率多少';
  testAnswers('cases-commas', [
    { name: asked, ask: () => library.ask(asked), right: { right: ['98.06%'], never: ['99.00%', '98.44%'] } },
  ]);
});

describe('m19: a table whose cells stand apart', () => {
  let library: CaseLibrary;
  beforeAll(async () => {
    library = await openCase('m19_零散话务表.txt');
  });
  afterAll(() => library.discard());

  test.each([
    { value: '962151', unit: '通', of: ['接听'] },
    { value: '284170', unit: '通', of: ['呼出'] },
    { value: '1246321', unit: '通', of: ['合计'] },
    { value: '98.16', unit: '%', of: ['接通率'] },
  ])('$value is that of $of', async (wanted) => expectFigure(await library.facts(), wanted));
});

describe('m23: a notice on requests', () => {
  let library: CaseLibrary;
  beforeAll(async () => {
    library = await openCase('m23_申请说明.txt');
  });
  afterAll(() => library.discard());

  const asked = '庄浪县申请政府信息公开要带什么材料';
  testAnswers('cases-notice', [
    {
      name: asked,
      ask: () => library.ask(asked),
      right: { right: ['身份证复印件', '营业执照复印件'], orQuoted: true },
    },
  ]);

  test('its hours end before the telephone, or no worse than before', async (context) => {
    const contacts = (await library.reports()).flatMap((report) => report.contacts);
    const hours = contacts
      .filter(({ value }) => value.includes('8:30'))
      .map(({ value }) => value.replaceAll(/\s/g, ''));
    expect(hours).toEqual([expect.stringMatching(/17:00/)]);
    const name = 'hours end before the telephone';
    const isRight = hours.every((value) => !/电话|0933/.test(value));
    const problems = new Map(isRight ? [] : [[name, hours.join()]]);
    await expectNoFall('cases-hours', { passed: isRight ? [name] : [], problems }, context);
  });
});
