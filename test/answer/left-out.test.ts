import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

/** "没有予以公开的有几件" was answered with the number of those that were disclosed: a true figure, and the opposite. */
describe('all but what is named', () => {
  it.each([
    ['宝塔区2024年没有予以公开的申请有多少件', '6'],
    ['宝塔区2024年不算予以公开的有几件', '6'],
    ['宝塔区2024年没有办结的申请有几件', '0'],
    ['宝塔区2024年除了重复申请，不予处理的有几件', '0'],
  ])('%s', async (question, value) => {
    const answer = await library.ask(question);
    expect(answer.figures[0]).toMatchObject({ value });
    expect(answer.text).not.toContain('16件[1]。');
  });

  it('is never the part itself, where there is nothing that it is a part of', async () => {
    const answer = await library.ask('宝塔区2024年除行政许可以外的');
    expect(answer.status).not.toBe('answered');
    expect(answer.text).toContain('没有单列“除行政许可以外”');
  });
});

/** The places of a ranking and what is added up over the years went unread: "第二多的县", "累计收到". */
describe('an operation that is said within another word', () => {
  it('累计收到 over several years is a sum', async () => {
    const answer = await library.ask('洪泽区2023年到2024年累计收到申请多少件');
    expect(answer.text).toMatch(/合计\d+件/);
  });
});
