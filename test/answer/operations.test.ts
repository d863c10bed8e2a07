import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const inTalk = (...talk: string[]) =>
  library.ask(
    talk.at(-1) ?? '',
    talk.slice(0, -1).map((content) => ({ role: 'user', content })),
  );

/** The operation went unread, and one of its numbers was given as the answer. */
describe('what is to be done with figures is done, or said to be undone', () => {
  it('几倍 of two measures', async () => {
    const answer = await inTalk('宝塔区2024年行政许可是行政处罚的几倍');
    expect(answer.figures.map(({ value }) => value)).toEqual(['36411', '3100', '11.75']);
  });

  it('几成 of a count is a share', async () => {
    const answer = await inTalk('宝塔区2024年申请里头老百姓自己提的有几成');
    expect(answer.figures[0]).toMatchObject({ value: '100', unit: '%', source: 'derived' });
  });

  it('a share of what has no whole', async () => {
    const answer = await inTalk('宝塔区2024年行政许可占多少');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('未能算出占比');
  });
});

/** "纠正了几件" after reviews quoted a table, since an outcome alone belonged to nothing. */
it('an outcome in a talk is that of the disputes before it', async () => {
  const reviews = await inTalk('宝塔区2024年行政复议多少件', '维持了几件');
  expect(reviews.figures[0]).toMatchObject({ indicator: 'dispute.review.upheld', value: '0' });
  const corrected = await inTalk('宝塔区2024年行政复议多少件', '纠正了几件');
  expect(corrected.figures[0]).toMatchObject({ indicator: 'dispute.review.corrected', value: '8' });
});

/** "比2023年多吗" listed what the one report has most and least of. */
it('a comparison with a year that is not here lists nothing of the year that is', async () => {
  const answer = await inTalk('宝塔区2024年收到的申请比2023年多吗');
  expect(answer.text).not.toContain('最多的是');
  expect(answer.text).toContain('22件');
});

/** "哪个县最多" in a talk about a city was answered with the city's own total. */
it('among the counties of a city, none of which is here, nobody has most', async () => {
  const answer = await inTalk('唐山热线2024年11月受理多少', '哪个县办结最多');
  expect(answer.figures).toEqual([]);
});

it('a share in a talk is that of the outcome', async () => {
  const answer = await inTalk('宝塔区2024年行政复议多少件', '纠正的占多少');
  expect(answer.figures[0]).toMatchObject({ value: '80', unit: '%' });
});

/** "比2023年多几件" gave the figure of 2023 alone, and a sum of cells passed for the difference. */
it('a time named behind another is held against it', async () => {
  const answer = await inTalk('洪泽区2024年收到申请多少件', '比2023年多了几件');
  expect(answer.text).toMatch(/2023年\d+件.*2024年\d+件/);
  expect(answer.figures.some(({ indicator }) => indicator.startsWith('derived.'))).toBe(true);
});
