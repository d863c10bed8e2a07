import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { INGESTING, samplesFolder } from '../support/sample-library.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';
import { attribute, elementsOf, textOf, type Element } from '../web/read-html.ts';
import { createFakeParts } from './fakes/parts.ts';

const HOSTILE = `沭阳县人民政府2023年政府信息公开工作年度报告<img src=x onerror=alert(1)>"'
一、总体情况
<script>alert(2)</script>全县主动公开政府信息7000条。联系电话：0527-83550002。`;

let library: TemporaryLibrary;
let service: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await openLibraryOf({ 'shuyang-2023.txt': HOSTILE });
  await library.ingest(samplesFolder);
  service = createApp(createFakeParts(library).parts);
}, INGESTING);
afterAll(() => library.discard());

const get = async (path: string) => service.request(path, { headers: { accept: 'text/html' } });

async function open(parameters: Readonly<Record<string, string>>) {
  const response = await get(`/search?${new URLSearchParams(parameters).toString()}`);
  expect(response.status).toBe(200);
  const elements = elementsOf(parse(await response.text()));
  const links = elements.filter(({ tagName }) => tagName === 'a');
  const sections = elements.filter((element) => attribute(element, 'class') === 'group');
  return { elements, links, sections: sections.map((section) => attribute(section, 'id')) };
}

const hrefOf = (links: readonly Element[], words: string) => {
  const link = links.find((one) => (attribute(one, 'aria-label') ?? textOf(one)).trim().includes(words));
  if (!link) throw new Error(`no link says ${words}`);
  return attribute(link, 'href') ?? '';
};

describe('GET /search', () => {
  test('is an empty form without words', async () => {
    const response = await get('/search');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('action="/search"');
  });

  test('shows each group that has results, with a link to it from the top', async () => {
    const { sections, links } = await open({ q: '云澜市收到申请' });
    expect(sections).toEqual(['figures', 'passages', 'history', 'channels']);
    for (const group of sections) expect(links.map((link) => attribute(link, 'href'))).toContain(`#${group}`);
    const without = await open({ q: '申请信息公开多少天答复' });
    expect(without.sections).not.toContain('history');
    expect(without.links.map((link) => attribute(link, 'href'))).not.toContain('#history');
  });

  test('links every hit to its place in the source, where it is marked', async () => {
    const { links } = await open({ q: '云澜市2022年收到申请' });
    const page = await (await get(hrefOf(links, '在原文中核对 收到政府信息公开申请数量 192件'))).text();
    expect(page).toContain('<mark id="mark">192</mark>');
  });

  test('draws the years of a measure as a line that has words', async () => {
    const { elements } = await open({ q: '云澜市收到申请' });
    const pictures = elements.filter(({ tagName }) => tagName === 'svg');
    expect(pictures.map((svg) => [attribute(svg, 'role'), attribute(svg, 'aria-label')])).toEqual([
      ['img', '云澜市人民政府历年收到政府信息公开申请数量'],
    ]);
  });

  test('says what was read otherwise, and takes it as written in one click', async () => {
    const { links } = await open({ q: '平谭行政许可' });
    const asWritten = hrefOf(links, '用原词“平谭”');
    expect(asWritten).toBe(`/search?${new URLSearchParams({ q: '“平谭”行政许可' }).toString()}`);
    expect(await (await get(asWritten)).text()).not.toContain('用原词');
  });

  test('takes off a filter of the words, and puts it back', async () => {
    const held = await open({ q: '云澜市2022年收到申请' });
    const lifted = hrefOf(held.links, '去掉条件 年度：2022年');
    expect(new URLSearchParams(lifted.split('?')[1]).get('without')).toBe('years');
    const wider = elementsOf(parse(await (await get(lifted)).text())).filter(({ tagName }) => tagName === 'a');
    expect(hrefOf(wider, '恢复按词中的年度检索')).not.toContain('without');
  });

  test('narrows by a facet, shows it as a chip, and leaves it again', async () => {
    const { links } = await open({ q: '收到申请', size: 'large' });
    const narrowed = hrefOf(links, '2024年');
    expect(Object.fromEntries(new URLSearchParams(narrowed.split('?')[1]))).toEqual({
      q: '收到申请',
      years: '2024',
      size: 'large',
    });
    const page = elementsOf(parse(await (await get(narrowed)).text())).filter(({ tagName }) => tagName === 'a');
    expect(hrefOf(page, '去掉条件 年度：2024年')).not.toContain('years=');
  });

  test('pages through one group without gaps', async () => {
    const all = await open({ q: '政府信息公开' });
    const alone = hrefOf(all.links, '查看全部原文段落');
    const first = elementsOf(parse(await (await get(alone)).text())).filter(({ tagName }) => tagName === 'a');
    const second = elementsOf(parse(await (await get(hrefOf(first, '下一页'))).text()));
    expect(
      hrefOf(
        second.filter(({ tagName }) => tagName === 'a'),
        '上一页',
      ),
    ).toContain('cursor=0');
    const hits = (links: readonly Element[]) =>
      links.flatMap((link) => /^\/view\/.+#mark$/.exec(attribute(link, 'href') ?? '')?.[0] ?? []);
    const followed = hits(second.filter(({ tagName }) => tagName === 'a'));
    expect(followed.length).toBeGreaterThan(0);
    expect(hits(first).filter((hit) => followed.includes(hit))).toEqual([]);
  });

  test('says honestly that there is nothing, with a way on', async () => {
    const { sections, links } = await open({ q: '收到申请', region: '460000' });
    expect(sections).toEqual(['channels']);
    expect(hrefOf(links, '直接提问')).toBe(`/ask?q=${encodeURIComponent('收到申请')}`);
    expect(links.filter((link) => attribute(link, 'href')?.startsWith('/ask?q='))).not.toHaveLength(1);
  });

  test('shows the words of a document, never its mark-up', async () => {
    const { elements } = await open({ q: '沭阳县主动公开政府信息' });
    expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img')).toEqual([]);
    expect(elements.map(textOf).join('')).toContain('<script>alert(2)</script>');
  });

  test.each(['', ' ', '长'.repeat(501)])('shows the form again for "%.5s"', async (q) => {
    const response = await get(`/search?${new URLSearchParams({ q }).toString()}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('aria-invalid="true"');
  });

  test.each(['kind=video', 'cursor=-1', 'without=kind', 'region=../..'])('refuses %s on a page', async (query) => {
    const response = await get(`/search?q=x&${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('请求编号');
  });
});
