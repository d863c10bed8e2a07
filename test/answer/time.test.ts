import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type TemporaryLibrary, openLibraryOf, openTemporaryLibrary } from '../support/temporary-library.ts';

const bulletin = (title: string, received: number) => `${title}
一、受理情况
本期,12345政务服务便民热线共受理群众各类诉求${received}件。`;

const annual = (year: string, received: number, permits: number) => `泗阳县人民政府${year}政府信息公开工作年度报告
一、总体情况
${year}共收到政府信息公开申请${received}件。办理行政许可${permits}件。`;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'month.txt': bulletin('泗阳县12345政务服务便民热线2024年11月运行情况通报', 2844),
  'quarter.txt': bulletin('沭阳县12345政务服务便民热线2025年第一季度运行情况通报', 1117),
  'y2022.txt': annual('2022年', 21, 70),
  'y2023.txt': annual('2023年', 95, 80),
  'undated.txt': `沛县司法局政府信息公开工作年度报告
发布机构:沛县司法局
一、总体情况
本年共收到政府信息公开申请13件。`,
};

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf(DOCUMENTS);
});
afterAll(() => library.discard());

const ask = (question: string, ...earlier: string[]) =>
  library.ask(
    question,
    earlier.map((content) => ({ role: 'user', content })),
  );
const values = ({ figures }: Answer) => figures.map(({ value }) => value);
const NOT_HERE = { status: 'not_found', reason: 'not_in_library', figures: [] };

describe('a part of a year', () => {
  it.each(['泗阳县热线2024年11月受理多少诉求', '泗阳县热线十一月份受理多少诉求', '泗阳县热线11月受理多少诉求'])(
    'that is here is answered: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe('answered');
      expect(answer.text).toContain('2844件');
    },
  );

  it.each([
    ['泗阳县热线十月份受理多少诉求', '十月', '2024年11月'],
    ['泗阳县热线2024年10月受理多少诉求', '2024年十月', '2024年11月'],
    ['沭阳县热线2025年二季度受理多少诉求', '2025年第二季度', '2025年第一季度'],
    ['沭阳县热线2025年前三季度受理多少诉求', '前三季度', '2025年第一季度'],
    ['沭阳县热线2025年上半年受理多少诉求', '上半年', '2025年第一季度'],
    ['泗阳县热线2024年全年受理多少诉求', '2024年全年', '2024年11月'],
    ['十二月热线受理多少诉求', '十二月', ''],
  ])('that is not here is said to be missing, with what is here: %s', async (question, missing, held) => {
    const answer = await ask(question);
    expect(answer).toMatchObject(NOT_HERE);
    expect(answer.text).toContain(`${missing}的报告`);
    expect(answer.text).toContain(held);
    expect(answer.text).not.toMatch(/2844|1117/);
  });

  it('does not stand for its year without saying so', async () => {
    const answer = await ask('泗阳县热线2024年受理多少诉求');
    expect(answer).toMatchObject({ status: 'partial', reason: 'not_in_library' });
    expect(answer.notices.map(({ text }) => text).join()).toContain('该年只有2024年11月的通报');
  });
});

describe('a time told from another', () => {
  it('is counted from the talk', async () => {
    expect(values(await ask('前一年呢', '泗阳县2023年收到多少件公开申请'))).toEqual(['21']);
    expect(values(await ask('第二年呢', '泗阳县2022年收到多少件公开申请'))).toEqual(['95']);
  });

  it('or from the report that was found, which is said', async () => {
    const answer = await ask('前一年呢', '泗阳县收到多少件公开申请');
    expect(values(answer)).toEqual(['21']);
    expect(answer.notices.map(({ text }) => text)).toContain('“前一年”按2022年理解。');
  });

  it.each([
    ['上个季度呢', '沭阳县热线2025年一季度受理多少诉求', '2024年第四季度'],
    ['上个月呢', '泗阳县热线2024年11月受理多少诉求', '2024年十月'],
    ['去年同期呢', '泗阳县热线2024年11月受理多少诉求', '2023年十一月'],
    ['再前一年呢', '泗阳县2022年收到多少件公开申请', '2021年'],
  ])('%s after “%s” is not answered with the same period again', async (question, earlier, missing) => {
    const answer = await ask(question, earlier);
    expect(answer).toMatchObject(NOT_HERE);
    expect(answer.text).toContain(`没有`);
    expect(answer.text).toContain(missing);
  });
});

describe('a change', () => {
  it.each([
    ['比上一年多多少', '泗阳县2023年收到多少件公开申请'],
    ['泗阳县2023年收到的公开申请比上一年多多少'],
    ['泗阳县收到的公开申请比去年多多少'],
    ['泗阳县收到公开申请两年变化'],
    ['泗阳县收到公开申请数量增长了吗'],
    ['泗阳县收到公开申请从21件变95件了吗'],
  ])('shows both years: %s', async (question, ...earlier) => {
    const answer = await ask(question, ...earlier);
    expect(values(answer)).toEqual(expect.arrayContaining(['21', '95', '74']));
    expect(answer.status).toBe('answered');
  });

  it('of which the library has one year is partial', async () => {
    const answer = await ask('泗阳县2022年收到的公开申请比上一年多多少');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('无法判断变化');
  });

  it('over years of which one is missing says which', async () => {
    const answer = await ask('泗阳县2021年到2023年分别收到多少件公开申请');
    expect(answer.status).toBe('partial');
    expect(answer.notices.map(({ text }) => text).join()).toContain('库内没有泗阳县人民政府2021年的报告');
  });
});

describe('a report of unknown year', () => {
  it('is of no year that is asked for', async () => {
    expect(await ask('沛县司法局2021年收到多少件公开申请')).toMatchObject(NOT_HERE);
    expect((await ask('2022年各单位收到多少件公开申请')).text).not.toContain('沛县');
  });

  it('is shown as such', async () => {
    const answer = await ask('沛县司法局收到多少件公开申请');
    expect(answer.status).toBe('answered');
    expect(values(answer)).toEqual(['13']);
    expect(answer.text).toContain('（年份未写明）');
  });
});

// It said that the newest report was of the year -Infinity.
it('a library without reports names no newest year', async () => {
  const empty = await openTemporaryLibrary();
  const { status, text } = await empty.ask('2024年收到多少件政府信息公开申请');
  await empty.discard();
  expect(status).toBe('not_found');
  expect(text).not.toMatch(/最新/);
});
