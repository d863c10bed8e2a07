import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makeXlsx } from './make-xlsx.ts';

const read = (text: string) => readBytes(new TextEncoder().encode(text), '报告');
const textOf = async (text: string) => (await read(text)).text;

const PAGE = `<h1>甘谷县年度报告</h1>
<p style="font-size:16px">收到申请12件</p>
<table border="1">
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>行政许可</td><td
 colspan="3">89151</td></tr>
</table>`;
const READ = '甘谷县年度报告\n收到申请12件\n第二十条第（五）项 |\n行政许可 | 89151 |';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
const escapeByNumber = (text: string) =>
  text.replaceAll('<', '&#60;').replaceAll('>', '&#x3E;').replaceAll('"', '&#34;');

/** `&lt;td colspan="3"&gt;89151` was read as text, and 行政许可 was 3件. */
describe('tags that arrive as text', () => {
  test.each([
    ['within a page', `<html><body><div>${escape(PAGE)}</div></body></html>`],
    ['escaped twice', `<html><body><div>${escape(escape(PAGE))}</div></body></html>`],
    ['in a file of their own', escape(PAGE)],
    ['in a file, escaped twice', escape(escape(PAGE))],
    ['as numbers', escapeByNumber(PAGE)],
    [
      'each line in a paragraph',
      PAGE.replace('\n colspan', ' colspan')
        .split('\n')
        .map((line) => `<p>${escape(line)}</p>`)
        .join(''),
    ],
    ['with line breaks', `<div>${escape(PAGE.replace('\n colspan', ' colspan')).replaceAll('\n', '<br>')}</div>`],
    ['in JSON', JSON.stringify({ id: 3, views: 300, content: PAGE })],
    ['escaped in JSON', JSON.stringify({ data: [{ content: escape(PAGE) }] })],
    [
      'in JSON without brackets',
      JSON.stringify({ content: PAGE }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
    ],
    ['in a feed', `<?xml version="1.0"?><rss><item><description>${escape(PAGE)}</description></item></rss>`],
    ['in a section of XML', `<?xml version="1.0"?><doc><content><![CDATA[${PAGE}]]></content></doc>`],
  ])('are read as tags: %s', async (_, written) => {
    expect(await textOf(written)).toBe(READ);
  });

  test('what stands around them stays as it is', async () => {
    const text = await textOf(`标题\n\n说明  3 件\n${escape(PAGE)}\n结尾 5 件\n`);
    expect(text).toBe(`标题\n\n说明  3 件\n${READ}\n结尾 5 件\n`);
  });

  test('in a cell of a real table, the row stays a row', async () => {
    const cell = escape('<p style="margin:0 3px">89151</p>');
    expect(await textOf(`<table><tr><td>行政许可</td><td>${cell}</td></tr></table>`)).toBe('行政许可 | 89151 |');
  });

  test('in Word and Excel files', async () => {
    const words = await readBytes(
      makeDocx(
        PAGE.split('\n')
          .map((line) => paragraph(escape(line)))
          .join(''),
      ),
      'a',
    );
    expect(words).toMatchObject({ format: 'docx', text: READ });
    const cells = [['行政许可', '<p style="margin:0 3px">89151</p>']];
    expect((await readBytes(makeXlsx([{ name: '表', rows: cells }]), 'a')).text).toBe('表\n行政许可 | 89151 |');
  });

  test('texts of JSON are paragraphs; keys, numbers and addresses in its tags are none', async () => {
    const json = {
      code: 200,
      data: { title: '甘谷县年度报告', pubDate: '2024-01-20', body: '<p class="x3">共12件</p>' },
    };
    expect(await textOf(JSON.stringify(json))).toBe('甘谷县年度报告\n2024-01-20\n共12件');
  });
});

describe('text that is not mark-up', () => {
  test.each([
    ['words about tags', '页面应有<title>和<meta name="SiteName">标签。\n共 5 件'],
    ['a line break', '行政许可 | 77<br>409 |'],
    ['brackets', '若 a<b 且 c>d，则 &lt; 与 &gt; 互换'],
    ['JSON without tags', '{"a": 1, "b": "共 5 件"}'],
    ['broken JSON', '{"a": "共 5 件'],
  ])('%s is kept', async (_, text) => {
    expect(await read(text)).toMatchObject({ format: 'text', text });
  });
});
