import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';
import { failureOf } from './failing-with.ts';

const textOf = (html: string) => readHtml(html, 'page.html').text;

describe('inline text', () => {
  test('a number that tags cut in pieces stays whole', () => {
    expect(textOf('<p>0527—<font>835</font></span><span>93</span><b>059</b>）</p>')).toBe('0527—83593059）');
  });

  test('white space collapses, also that of other scripts', () => {
    expect(textOf('<p>&nbsp;&nbsp;共&nbsp; \n 41\u3000件 </p>')).toBe('共 41 件');
  });

  test('a line break of the source is a space between words only', () => {
    expect(textOf('<p>政府\n  信息 open\n  data</p>')).toBe('政府信息 open data');
  });

  test('zero-width characters are kept for the quality report', () => {
    expect(textOf('<p>政\u200b府</p>')).toBe('政\u200b府');
  });
});

describe('blocks', () => {
  test('block elements and <br> break lines, inline elements do not', () => {
    expect(textOf('<div>一<p>二<br>三</p><span>四</span><em>五</em></div><ul><li>六<li>七</ul>')).toBe(
      '一\n二\n三\n四五\n六\n七',
    );
  });

  test('preformatted text keeps its lines', () => {
    expect(textOf('<pre>规章 0\n行政许可 1</pre>')).toBe('规章 0\n行政许可 1');
  });

  test('what is not shown is not read', () => {
    const hidden =
      '<head><title>标题</title><style>p{}</style></head><script>var a="<p>x</p>"</script><noscript>无</noscript><template><p>t</p></template>' +
      '<!-- c --><input type=hidden value=v><p hidden>h</p><p style="display: none">n</p><select><option>选</select>';
    expect(textOf(`${hidden}<p>正文</p>`)).toBe('正文');
  });

  test('the title of the page is kept apart', () => {
    expect(readHtml('<title> 某县\n年度报告 </title><p>正文', 'x').title).toBe('某县 年度报告');
    expect(readHtml('<p>正文', 'x').title).toBeNull();
  });
});

describe('tables', () => {
  test('only physical cells are written, and blank ones are a bar', () => {
    const html = `<table>
      <tr><td rowspan="2"><p>三、本年度<br>办理结果<o:p></o:p></p></td><td colspan=2>（一）予以公开</td><td>26</td></tr>
      <tr><td>（二）</td><td>&nbsp;</td><td><o:p> </o:p></td></tr>
    </table>`;
    expect(textOf(html)).toBe('三、本年度办理结果 | （一）予以公开 | 26 |\n（二） | | |');
  });

  test('two numbers on two lines of a cell stay two numbers', () => {
    expect(textOf('<table><tr><td>合计<td><p>12</p><p>34</p></table>')).toBe('合计 | 12 34 |');
  });

  test('a bar inside a cell is written full width', () => {
    expect(textOf('<table><tr><td>甲|乙<td>1</table>')).toBe('甲｜乙 | 1 |');
  });

  test('a layout table is written as blocks, the data table in it as rows', () => {
    const data = '<table><caption>表一</caption><tr><td>规章<td>0</table>';
    expect(textOf(`<table><tr><td>导航<td><p>第一段</p>${data}<p>第二段</p></table>`)).toBe(
      '导航\n第一段\n表一\n规章 | 0 |\n第二段',
    );
    expect(textOf('<table><tr><td><p>第一段</p><p>第二段</p></table>')).toBe('第一段\n第二段');
  });

  test('a row with a long note is written as blocks, the rows beside it as rows', () => {
    const note = '说明'.repeat(250);
    expect(textOf(`<table><tr><td>规章<td>0</tr><tr><td>${note}<td>注</tr></table>`)).toBe(`规章 | 0 |\n${note}\n注`);
  });

  test('hidden rows are left out', () => {
    expect(textOf('<table><tr style="display:none"><td>x<td>y<tr><td>规章<td>0</table>')).toBe('规章 | 0 |');
  });
});

describe('rows outside any table', () => {
  const ROWS = '<tr><td>规章</td><td>0</td></tr><tr><td>行政许可</td><td>';

  test('are kept as rows, with the text around them in its place', () => {
    expect(textOf(`<p>前</p>${ROWS}5</td></tr><p>中</p>${ROWS}6</td></tr>后`)).toBe(
      '前\n规章 | 0 |\n行政许可 | 5 |\n中\n规章 | 0 |\n行政许可 | 6 |\n后',
    );
  });

  test('may be cut anywhere', () => {
    expect(textOf(`规章</td><td>1</td></tr>${ROWS}`)).toBe('规章\n1 |\n规章 | 0 |\n行政许可 | |');
    expect(textOf(`${ROWS}7</td></tr></table><p>后</p>`)).toBe('规章 | 0 |\n行政许可 | 7 |\n后');
  });

  test('may hold tables of their own', () => {
    expect(textOf(`<tr><td>栏<td><table>${ROWS}8</table></td></tr>`)).toBe('栏\n规章 | 0 |\n行政许可 | 8 |');
  });

  test('are not looked for in scripts', () => {
    expect(textOf(`<script>s='${ROWS}'</script><p>正文</p>`)).toBe('正文');
  });
});

describe('hostile pages', () => {
  test.each([
    ['open elements', '<div>'.repeat(100_000)],
    ['unclosed tables', '<table><tr><td>'.repeat(5000)],
    ['open formatting', '<a><b><i><u>'.repeat(3000) + '<p>x'.repeat(1000)],
  ])('too deep nesting by %s is refused', async (_, html) => {
    const message = await failureOf('FORMAT_UNREADABLE', () => readHtml(`<p>文</p>${html}`, '深.html'));
    expect(message).toContain('深.html');
  });

  test('any nesting that is allowed is read', () => {
    expect(textOf(`${'<div>'.repeat(500)}深`)).toBe('深');
  });
});
