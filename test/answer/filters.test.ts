import { afterAll, beforeAll, expect, it } from 'vitest';
import { agencyId, asYear, regionCode } from '../../src/domain/ids.ts';
import type { Filters } from '../../src/domain/question.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const ask = (text: string, filters: Filters) =>
  library.asking.ask({ text, history: [], filters }, { requestId: 'test' });
const valuesOf = async (text: string, filters: Filters) =>
  (await ask(text, filters)).figures.map(({ value, period }) => `${period} ${value}`);

const HONGZE = { region: regionCode('320813') };

it('takes the chosen place and years where the question names none', async () => {
  expect(await valuesOf('收到多少件公开申请', { region: regionCode('610602') })).toEqual(['2024 22']);
  expect(await valuesOf('收到多少件公开申请', { ...HONGZE, years: [asYear(2023)] })).toContain('2023 21');
  expect(await valuesOf('收到多少件公开申请', { agency: agencyId('610602:人民政府') })).toEqual(['2024 22']);
});

it('looks at nothing outside, whatever the question names', async () => {
  expect(await ask('宝塔区2024年收到多少件公开申请', HONGZE)).toMatchObject({ status: 'not_found', figures: [] });
  expect(await ask('洪泽区2024年收到多少件公开申请', { years: [asYear(2023)] })).toMatchObject({
    status: 'not_found',
    reason: 'not_in_library',
  });
});

it('takes all that lies within the chosen place', async () => {
  expect(await valuesOf('宝塔区收到多少件公开申请', { region: regionCode('610000') })).toEqual(['2024 22']);
});

it('keeps the rules that hold everywhere', async () => {
  const answer = await ask('怎么申请政府信息公开', HONGZE);
  expect(answer.status).toBe('answered');
});
