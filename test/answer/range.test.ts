import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;

beforeAll(async () => {
  library = await openLibraryOf({
    '甲.txt':
      '岷县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n全年发布政策解读约30至40条,受理市长信箱来信1 205封。',
  });
});

afterAll(() => library.discard());

/** The upper end of a range was stated as the figure: "约30至40条" was answered with 40条. */
it('says that only a range is printed, and quotes it', async () => {
  const answer = await library.ask('岷县2023年政策解读多少条');
  expect(answer).toMatchObject({ status: 'not_found', reason: 'low_evidence', figures: [] });
  expect(answer.text).toContain('“约30至40条”');
  expect(answer.citations[0]?.quote).toContain('约30至40条');
});

it('states a number in groups of three whole', async () => {
  const answer = await library.ask('岷县2023年市长信箱来信多少封');
  expect(answer.figures).toMatchObject([{ value: '1205', unit: '封' }]);
});
