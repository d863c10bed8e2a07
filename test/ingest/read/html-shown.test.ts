import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';
import { viewOf } from '../../../src/text/view.ts';

const textOf = (html: string) => readHtml(html, 'page.html').text;
/** What a cell says, as it is matched. */
const cellOf = (content: string, head = '') => {
  const cell = content.startsWith('<td') ? content : `<td>${content}</td>`;
  return viewOf(textOf(`${head}<table><tr><td>行政许可</td>${cell}</tr></table>`))
    .text.replace(/\s+/g, ' ')
    .replace('行政许可 | ', '');
};

/** `77409<sup>1</sup>` was read as 774091, and a mark in brackets cost the whole cell. */
describe('what is set above or below its line', () => {
  test.each([
    ['a superscript', '77409<sup>1</sup>'],
    ['a subscript', '77409<sub>1</sub>'],
    ['a mark in brackets', '77409<sup>[1]</sup>'],
    ['a link to a note', '77409<sup><a href="#fn1">1</a></sup>'],
    ['a circled mark', '77409<sup>①</sup>'],
    ['a star', '77409<sup>*</sup>'],
    ['several marks', '77409<sup>1</sup>,<sup>2</sup>'],
    ['a mark behind a space', '77409 <sup>注1</sup>'],
    ['a style', '77409<span style="vertical-align:super;font-size:60%">1</span>'],
    ['a style of the page', '77409<span class="mark">1</span>', '<style>.mark{vertical-align:super}</style>'],
    ['a shift', '77409<span style="vertical-align:5px;font-size:smaller">1</span>'],
    ['a relative position', '77409<span style="position:relative;top:-5px">1</span>'],
    ['a link to another page', '77409<a href="notes.html">1</a>'],
    ['a link within the page', '77409<a href="#_ftn1">[1]</a>'],
    ['a bare link to a note', '77409<a href="#note1">1</a>'],
    ['a reading above the figure', '<ruby>77409<rp>(</rp><rt>1</rt><rp>)</rp></ruby>'],
  ])('%s is no part of the number', (_, cell = '', head = '') => {
    expect(cellOf(cell, head).trim()).toBe('77409 |');
  });

  test('stays in the text, so that the quote looks like the page', () => {
    expect(textOf('<p>共收到申请484<sup>2</sup>件，其中<sup>[3]</sup>已办结。</p>')).toBe(
      '共收到申请484²件，其中⁽³⁾已办结。',
    );
    expect(textOf('<p><sup>2</sup>含上年补报3件</p>')).toBe('²含上年补报3件');
  });

  test('powers, units and formulas keep their meaning', () => {
    expect(textOf('<p>12万m<sup>2</sup>，CO<sub>2</sub>，PM<sub>2.5</sub>，5000米<sup>2</sup></p>')).toBe(
      '12万m²，CO₂，PM2.5，5000米²',
    );
    expect(cellOf('10<sup>4</sup>')).toBe('10⁴ |');
    expect(cellOf('1.2×10<sup>4</sup>')).toBe('1.2×10⁴ |');
  });

  test('the reading of a word is left out, the word stays', () => {
    expect(textOf('<p><ruby>行政<rt>xíngzhèng</rt>许可<rt>xǔkě</rt></ruby>97件</p>')).toBe('行政许可97件');
  });

  test('links that are no notes stay as they are', () => {
    expect(textOf('<p>共<a href="#list">12</a>件，见<a href="#_Toc1">3</a>，第<a href="b.html">4</a>页</p>')).toBe(
      '共12件，见3，第4页',
    );
  });

  test('blocks and tables inside it are read as ever', () => {
    expect(textOf('<sup><p>第一段</p><table><tr><td>规章<td>0</table></sup>')).toBe('第一段\n规章 | 0 |');
  });
});

/** `<del>77</del><ins>77409</ins>` was read as 7777409. */
describe('what is struck out', () => {
  test.each([
    ['del', '<del>77</del><ins>77409</ins>'],
    ['s', '<s>77</s>77409'],
    ['strike', '<strike>77</strike> 77409'],
    ['a style', '<span style="text-decoration: line-through">77</span>77409'],
    ['a style of several lines', '<u style="TEXT-DECORATION: underline line-through">77</u>77409'],
    ['the long property', '<span style="text-decoration-line:line-through">77</span>77409'],
    ['a class', '<span class="old">77</span>77409', '<style>.old { text-decoration: line-through }</style>'],
    ['an id', '<span id="old">77</span>77409', '<style>#old{text-decoration:line-through}</style>'],
    ['a tag', '<i>77</i>77409', '<style>td i, em{text-decoration:line-through}</style>'],
    ['a child of something struck', '<del><b style="text-decoration:none">77</b></del>77409'],
  ])('%s is not read', (_, cell = '', head = '') => {
    expect(cellOf(cell, head).trim()).toBe('77409 |');
  });

  test('leaves its cell behind, so that no other moves into its place', () => {
    expect(cellOf('<td><del>5</del></td><td>77409</td>')).toBe('| 77409 |');
  });

  test('a later or heavier rule may take the line away', () => {
    const head = '<style>.old{text-decoration:line-through} td .old{text-decoration:none}</style>';
    expect(cellOf('<span class="old">77</span>409', head)).toBe('77409 |');
    expect(cellOf('<span class="old" style="text-decoration:none">77</span>409', head)).toBe('77409 |');
  });
});

/** A digit that nobody sees stood before the figure: font-size:0, aria-hidden, white on white. */
describe('what cannot be seen', () => {
  const HIDDEN: readonly (readonly [kind: string, cell: string, head?: string])[] = [
    ['display', '<span style="display:none">9</span>77409'],
    ['hidden', '<span hidden>9</span>77409'],
    ['visibility', '<span style="visibility:hidden">9</span>77409'],
    ['opacity', '<span style="opacity:0">9</span>77409'],
    ['type without size', '<span style="font-size:0">9</span>77409'],
    ['type of one pixel', '<span style="font:1px/1 serif">9</span>77409'],
    ['aria-hidden', '<span aria-hidden="true">9</span>77409'],
    ['white on white', '<font color="#FFFFFF">9</font>77409'],
    ['nearly white on white', '<span style="color:rgb(254,254,254)">9</span>77409'],
    ['transparent ink', '<span style="color:transparent">9</span>77409'],
    ['blue on blue', '<td bgcolor="navy"><font color="#000080">9</font><font color="white">77409</font></td>'],
    ['off the page', '<span style="position:absolute;left:-9999px">9</span>77409'],
    ['moved out by its indent', '<span style="display:inline-block;text-indent:-999em">9</span>77409'],
    ['cut to nothing', '<span style="position:absolute;clip:rect(0 0 0 0)">9</span>77409'],
    ['a closed dialog', '<dialog>9</dialog>77409'],
    ['no room', '<span style="display:inline-block;width:0;overflow:hidden">9</span>77409'],
    ['a class', '<span class="x">9</span>77409', '<style>/* x */ p, .x{display:none}</style>'],
    [
      'an important rule',
      '<b class="x" style="display:inline">9</b>77409',
      '<style>.x{display:none!important}</style>',
    ],
    ['a rule for screens', '<b class="x">9</b>77409', '<style>@media screen{.x{visibility:hidden}}</style>'],
    ['white by a class', '<b class="x">9</b>77409', '<style>body{background:#fff}.x{color:#fff}</style>'],
  ];
  test.each(HIDDEN)('%s: it is not read', (_, cell = '', head = '') => {
    expect(cellOf(cell, head).trim()).toBe('77409 |');
  });

  const SHOWN: readonly (readonly [kind: string, cell: string, head?: string])[] = [
    ['white on a ground of its own', '<td style="background:#036;color:#fff">77409</td>'],
    [
      'white on the ground of its row',
      '<span style="color:#fff">77409</span>',
      '<style>tr{background-color:#036}</style>',
    ],
    ['white on a picture', '<td background="head.gif"><font color="white">77409</font></td>'],
    ['a rule for printers', '<b class="x">77409</b>', '<style>@media print{.x{display:none}}</style>'],
    ['a rule that asks for more than names', '<b class="x">77409</b>', '<style>.x:hover{display:none}</style>'],
    ['type in a box without size', '<span style="font-size:0"><b style="font-size:14px">77409</b></span>'],
    ['visible again', '<span style="visibility:hidden"><b style="visibility:visible">77409</b></span>'],
  ];
  test.each(SHOWN)('%s: it is read', (_, cell = '', head = '') => {
    expect(cellOf(cell, head).trim()).toBe('77409 |');
  });

  test('a cell that is laid out keeps its place, one without a box does not', () => {
    expect(cellOf('<td style="visibility:hidden">5</td><td>77409</td>')).toBe('| 77409 |');
    expect(cellOf('<td style="display:none">5</td><td>77409</td>')).toBe('77409 |');
  });

  test('white digits never join the number beside them where styles outside the page may have set the ground', () => {
    expect(cellOf('<span style="color:#fff">9</span>77409', '<link rel="stylesheet" href="a.css">')).toBe('9 77409 |');
    expect(cellOf('<span class="from-elsewhere" style="color:#fff">9</span>77409')).toBe('9 77409 |');
    expect(textOf('<link rel=stylesheet href=a.css><p style="color:#fff">标题</p>')).toBe('标题');
  });

  test('a page that was saved under an open dialog is read', () => {
    const page = '<div aria-hidden="true"><h1>年度报告</h1><table><tr><td>规章<td>0</table></div>';
    expect(textOf(page)).toBe('年度报告\n规章 | 0 |');
  });
});
