import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const report = (body: string, year: number, requests: number) =>
  `${body}${year}年政府信息公开工作年度报告\n一、总体情况\n${year}年共收到政府信息公开申请${requests}件。\n`;

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf({
    'a.txt': report('富县教育局', 2023, 41),
    'b.txt': report('富县水务局', 2023, 12),
    'c.txt': report('富县交通运输局', 2023, 7),
    'd.txt': report('富县教育局', 2022, 30),
    'e.txt': report('富县教育局', 2021, 55),
    '连平.txt': '连平县12345热线2025年第二季度运行情况报告\n一、受理情况\n2025年第二季度,热线共受理诉求3120件。\n',
  });
});
afterAll(() => library.discard());

const valuesOf = async (question: string, ...earlier: string[]) =>
  (
    await library.ask(
      question,
      earlier.map((content) => ({ role: 'user', content })),
    )
  ).figures.map(({ value }) => value);

/** A bound was read as a number to be held against, and everybody was listed. */
describe('哪些单位超过', () => {
  it.each([
    ['2023年哪些单位收到申请超过10件', ['41', '12']],
    ['2023年哪些单位收到申请不到10件', ['7']],
  ])('%s', async (question, values) => {
    expect(await valuesOf(question)).toEqual(values);
  });

  it('says so where nobody is beyond it', async () => {
    expect((await library.ask('2023年哪些单位收到申请超过500件')).text).toContain('没有超过500件的');
  });

  it.each([
    ['富县教育局2023年收到申请超过40件了吗', true],
    ['富县水务局2023年收到申请超过40件了吗', false],
  ])('%s is a claim', async (question, holds) => {
    const { text } = await library.ask(question);
    expect(text.startsWith('对') || text.includes('超过了') || text.includes('属实') || text.includes('是的')).toBe(
      holds,
    );
  });
});

/** Only the hotline was named, and the reader was asked what of it; its quarter was lost with it. */
it('a hotline that is only named is asked for what it took', async () => {
  expect(await valuesOf('连平县12345 25年二季度')).toEqual(['3120']);
});

/** "比上一年" after the year with most was counted from the newest year. */
it('the year before is that before the year which was found', async () => {
  expect(await valuesOf('比上一年呢', '富县教育局哪年收到申请最少')).toContain('55');
});
