import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;

const report = (body: string, year: number, received: number, more = '') =>
  `${body}${year}年政府信息公开工作年度报告\n一、总体情况\n${year}年共收到政府信息公开申请${received}件。${more}\n`;

beforeAll(async () => {
  library = await openLibraryOf({
    'a.txt': report('宝塔区人民政府', 2023, 22, '不予公开2件。'),
    'b.txt': report('富县人民政府', 2023, 12),
    'c.txt': report('平利县人民政府', 2023, 16),
    'd.txt': report('富县人民政府', 2022, 15),
    'e.txt': report('富县人民政府', 2021, 30),
    'f.txt': report('富县水务局', 2020, 0),
    'g.txt': report(
      '义乌市交通运输局',
      2023,
      4,
      '主动公开政府信息458条，其中政府网站公开信息238条，微信公众号发布信息170条。',
    ),
  });
});

afterAll(() => library.discard());

async function ask(talk: readonly string[]) {
  const earlier = talk.slice(0, -1).map((content) => ({ role: 'user' as const, content }));
  const { status, figures, text } = await library.ask(talk.at(-1) ?? '', earlier);
  return { status, values: figures.map(({ value }) => value), text };
}

// Whoever was named took the place of whom the talk was about, and nothing was left to compare with.
describe('somebody held against whom the talk is about', () => {
  it.each([
    [
      ['宝塔区2023年收到多少申请', '比富县多多少'],
      ['22', '12', '10'],
    ],
    [
      ['宝塔区2023年收到多少申请', '比富县多多少', '跟平利县比差多少'],
      ['22', '16', '6'],
    ],
    [
      ['富县2023年收到多少申请', '平利呢', '两个县合计'],
      ['12', '16', '28'],
    ],
    [
      ['富县2023年收到多少申请', '平利呢', '两个县差多少'],
      ['12', '16', '4'],
    ],
  ])('%j', async (talk, values) => {
    expect(await ask(talk)).toMatchObject({ status: 'answered', values });
  });
});

// A department's year without one of the government was a year of the county, and the least of all.
describe('the years of a place', () => {
  it('are those of its government', async () => {
    const { text } = await ask(['富县哪年收到的申请最少']);
    expect(text).toContain('最少的是2023年（12件）');
    expect(text).not.toContain('2020年');
  });

  it('are those that the talk is about', async () => {
    const { text } = await ask(['富县2021到2022年收到申请总共多少', '哪年最少']);
    expect(text).toContain('最少的是2022年（15件）');
  });
});

// "总量" after one channel was that channel again.
it('the total after a channel is that of all channels', async () => {
  expect((await ask(['义乌市交通运输局2023年微信发了多少', '总量'])).values[0]).toBe('458');
});

it('a talk is about the one body that has a report of its time', async () => {
  expect((await ask(['2022年收到多少件申请', '跟上年比呢'])).text).toContain('30');
});

it.each(['有几件是去年转过来的', '去年转过来的有几件'])('%s: carried in, of no other year', async (question) => {
  const { query } = await library.ask(`宝塔区2023年${question}`);
  expect(query).toMatchObject({ want: { kind: 'figure', of: [{ of: ['foi.carried_in'] }] } });
});

describe('several that were asked for one after the other', () => {
  it('are put together as many as are named', async () => {
    const talk = ['富县2023年收到多少申请', '平利呢', '宝塔区呢', '三个加起来'];
    expect(await ask(talk)).toMatchObject({ status: 'answered', values: ['12', '16', '22', '50'] });
  });

  it.each(['比上年少吧', '比去年高吗'])('%s: of the talk, against the year before', async (question) => {
    const { status, text } = await ask(['富县2022年收到多少申请', question]);
    expect([status, text]).toEqual(['answered', expect.stringContaining('减少15件')]);
  });
});
