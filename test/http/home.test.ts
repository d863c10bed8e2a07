import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';
import { type Element, attribute, elementsOf, textOf } from '../web/read-html.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let library: TemporaryLibrary;
let service: ReturnType<typeof createApp>;
let elements: readonly Element[];
beforeAll(async () => {
  library = await openSampleLibrary();
  service = createApp(createFakeParts(library).parts);
  elements = elementsOf(parse(await (await service.request('/')).text()));
}, INGESTING);
afterAll(() => library.discard());

const hrefs = () => elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? '') : []));
const named = (title: string) => elements.filter((element) => textOf(element).replace(/\s+/g, ' ').trim() === title);

describe('the home page of the sample library', () => {
  test('says how much there is, and links every report of the list', async () => {
    expect(named('库内有 15 个机关的 21 份文件，2018—2025年。')).not.toEqual([]);
    const reports = await library.store.reports({}, { limit: 100 });
    for (const { id } of reports) expect(hrefs()).toContain(`/view/${id}`);
  });

  test('has a form for questions and one for searches, each with a name', () => {
    const forms = elements.filter(({ tagName }) => tagName === 'form');
    expect(forms.map((form) => [attribute(form, 'action'), attribute(form, 'aria-label')])).toEqual([
      ['/ask', '提问'],
      ['/search', '检索'],
    ]);
  });

  test('shows examples of every kind', () => {
    const kinds = [
      '查一个数字',
      '比一比、看变化',
      '读原文、问办法',
      '找联系方式',
      '看数字是否对得上',
      '库里没有的，会直说',
    ];
    for (const kind of kinds) expect(named(kind)).toHaveLength(1);
  });

  test('draws what is there, and says it in words', () => {
    const words = elements
      .filter(({ tagName }) => tagName === 'svg')
      .map((picture) => [attribute(picture, 'role'), attribute(picture, 'aria-label')]);
    expect(words).toEqual([
      ['img', expect.stringContaining('2022 年 3 份：三张表完整 3 份')],
      ['img', '法定表格：三张表完整 13 份，有表缺失 1 份，没有法定表格 7 份'],
      ['img', '勾稽核对：能核对的都成立 10 份，有数字对不上 3 份，没有可核对的表格 8 份'],
      ['img', '来源：来源未核实 21 份'],
    ]);
  });

  test('names measures of which a search finds figures', async () => {
    const searches = hrefs().filter((href) => href.startsWith('/search?q='));
    expect(searches.length).toBeGreaterThan(50);
    const empty: string[] = [];
    for (const href of searches) {
      const response = await service.request(`/api/v1${href}&kind=figure&limit=1`);
      const { query, figures } = await readJson<{ query: string; figures: unknown[] }>(response);
      if (figures.length === 0) empty.push(query);
    }
    expect(empty).toEqual([]);
  });
});
