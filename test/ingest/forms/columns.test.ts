import { describe, expect, it } from 'vitest';
import { cell, makeDocx, paragraph, table } from '../read/make-docx.ts';
import { makeXlsx } from '../read/make-xlsx.ts';
import { type Arrangement, type Layout, consistentForm, printForm } from './print-form.ts';
import { readCells, readFileCells, readPageCells, shown, valuesOf } from './read-cells.ts';

const form = consistentForm('GKNB-2021', 7);
const older = consistentForm('GKNB-2019', 11);
const TOTAL_FIRST = { requests: [6, 0, 1, 2, 3, 4, 5] };
const RESEARCH_FIRST = { requests: [0, 2, 1, 3, 4, 5, 6] };
const print = (arrangement: Arrangement, layout: Layout = 'row per line') => printForm(form, layout, arrangement);

describe('columns of table 3', () => {
  // A grid with 总计 as its first column was read by position: 25 applications for 6727, and 157 more wrong cells.
  it.each([
    ['the total first', TOTAL_FIRST],
    ['research before business', RESEARCH_FIRST],
    ['the group before natural persons', { requests: [1, 2, 3, 4, 5, 0, 6] }],
    ['the total in the middle', { requests: [0, 6, 1, 2, 3, 4, 5] }],
    ['all reversed', { requests: [6, 5, 4, 3, 2, 1, 0] }],
  ])('%s are read by their names', (_, columns) => {
    expect(valuesOf(readCells(print({ columns, heads: 'nested' })))).toEqual(form.cells);
    expect(valuesOf(readCells(print({ columns, heads: 'flat' })))).toEqual(form.cells);
  });

  it.each([
    [
      'the names wrapped over two rows',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
      '商业 | 科研 | 社会公益 | 法律服务 | 其他 |\n企业 | 机构 | 组织 | 机构 |',
    ],
    ['explanations in brackets', '商业企业 |', '商业企业（含个体工商户，不含自然人） |'],
    ['names with spaces', '自然人 |', '自 然 人 |'],
    ['the header cut by a page', '商业企业 | 科研机构', '-3-\n商业企业 | 科研机构'],
    [
      'its first rows once more on the next page',
      '总计 | 自然人 | 法人或其他组织 |',
      '总计 | 自然人 | 法人或其他组织 |\n附页\n(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 |\n总计 | 自然人 | 法人或其他组织 |',
    ],
  ])('%s', (_, whole, changed) => {
    const text = print({ columns: TOTAL_FIRST, heads: 'nested' });
    expect(text).toContain(whole);
    expect(valuesOf(readCells(text.replace(whole, changed)))).toEqual(form.cells);
  });

  it('one character a line', () => {
    const names = ['总计', '自然人', '法人或其他组织', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const vertical = ['信息内容', ...names].map((name) => Array.from(name).join('\n'));
    const text = print({ columns: TOTAL_FIRST }).replace(/信息内容 \| 总计[^\n]*/, vertical.join('\n'));
    expect(valuesOf(readCells(text))).toEqual(form.cells);
  });

  it.each(['cell per line', 'bars on own lines', 'no bars', 'spaced'] as Layout[])('printed with %s', (layout) => {
    expect(valuesOf(readCells(print({ columns: TOTAL_FIRST, heads: 'nested' }, layout)))).toEqual(form.cells);
    expect(valuesOf(readCells(print({ columns: RESEARCH_FIRST, heads: 'nested' }, layout)))).toEqual(form.cells);
  });

  it('in HTML, Word and Excel', async () => {
    const lines = print({ columns: TOTAL_FIRST, heads: 'nested' })
      .split('\n')
      .map((line) => (line.includes('|') ? line.split('|').slice(0, -1) : line));
    const html = lines.map((line) =>
      typeof line === 'string'
        ? `</table><p>${line}</p><table>`
        : `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`,
    );
    const word = lines.map((line) =>
      typeof line === 'string' ? paragraph(line) : table(line.map((text) => cell(text)).join('')),
    );
    const rows = lines.map((line) => (typeof line === 'string' ? [line] : line.map((text) => text.trim())));
    for (const cells of [
      await readPageCells(`<table>${html.join('')}</table>`),
      await readFileCells(makeDocx(word.join('')), 'a.docx'),
      await readFileCells(makeXlsx([{ name: '表', rows }]), 'a.xlsx'),
    ])
      expect(valuesOf(cells)).toEqual(form.cells);
  });

  it('a column of sums that the form does not have counts nothing', () => {
    const text = print({}).replace('其他 | 总计 |', '其他 | 小计 | 总计 |').split('\n');
    const widened = text.map((line) =>
      line.replace(/^([^|]*\p{Script=Han}[^|]* \| (?:\d+ \| ){6})(?=\d+ \|$)/u, '$&99 | '),
    );
    expect(widened.filter((line) => line.includes('| 99 |')).length).toBeGreaterThan(20);
    expect(valuesOf(readCells(widened.join('\n')))).toEqual(form.cells);
  });

  it('a column that nobody printed is missing, the others are read', () => {
    const text = print({ columns: { requests: [0, 1, 2, 4, 5, 6] } });
    const cells = readCells(text);
    expect(shown(cells['t3.new.pub'])).toBe('原表没有“社会公益组织”一列');
    expect(shown(cells['t3.new.tot'])).toBe(`${form.cells['t3.new.tot']}件`);
    expect(shown(cells['t3.r7.leg'])).toBe(`${form.cells['t3.r7.leg']}件`);
  });
});

describe('headers of table 3 that do not decide', () => {
  const uneven = (text: string) => Object.entries(valuesOf(readCells(text))).filter(([code]) => code.startsWith('t3.'));
  const isTotalOrZero = ([code, value]: [string, string]) => code.endsWith('.tot') || value === '0';

  it.each([
    ['lost', print({ heads: 'lost' })],
    ['half lost', print({}).replace(' | 商业企业 | 科研机构', '')],
    ['lost over reversed columns', print({ columns: { requests: [5, 4, 3, 2, 1, 0, 6] }, heads: 'lost' })],
  ])('%s: only totals, and zeros that stand in every column, are certain', (_, text) => {
    const read = uneven(text);
    expect(read.filter(([code, value]) => value !== form.cells[code])).toEqual([]);
    expect(read.filter((entry) => !isTotalOrZero(entry))).toEqual([]);
    expect(read.length).toBeGreaterThan(25);
    expect(shown(readCells(text)['t3.new.nat'])).toBe('表头缺失或残缺，无法确定此数属于哪一列');
  });

  it.each([
    ['a name twice', '商业企业 | 科研机构', '商业企业 | 商业企业'],
    [
      'two headers that differ',
      '信息内容 | 自然人',
      '信息内容 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n合并 | 自然人',
    ],
  ])('%s contradict themselves', (_, whole, changed) => {
    const cells = readCells(print({}).replace(whole, changed));
    expect(shown(cells['t3.new.nat'])).toBe('表头的列名重复或互相矛盾，无法确定此数属于哪一列');
  });

  it('a total that the sums place elsewhere', () => {
    const text = print({ columns: TOTAL_FIRST }).replace(
      /信息内容 \| 总计[^\n]*/,
      '信息内容 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    );
    expect(shown(readCells(text)['t3.new.nat'])).toBe('表头的列序与各行合计不符，无法确定此数属于哪一列');
  });

  it('names in the order of a page that a converter scattered are taken on trust where the sums agree', () => {
    const scattered = '法人或其他组织\n自然人 总计\n商业 科研 社会公益 法律服务 其他\n企业 机构 组织 机构';
    const text = print({}).replace(/信息内容 \| 自然人[^\n]*/, scattered);
    expect(valuesOf(readCells(text))).toEqual(form.cells);
    const broken = text.replace(/(?<=予以公开 \|.*\| )\d+(?= \|\n)/, '999');
    expect(readCells(broken)['t3.r1.nat']?.content).toBeUndefined();
  });
});

describe('columns of table 2', () => {
  it.each([
    [2, 1, 0],
    [1, 2, 0],
    [0, 2, 1],
  ])('in the order %i %i %i', (...order) => {
    expect(valuesOf(readCells(print({ columns: { documents: order } })))).toEqual(form.cells);
    expect(valuesOf(readCells(print({ columns: { documents: order } }, 'no bars')))).toEqual(form.cells);
  });

  it.each([
    [2, 0, 1],
    [1, 0, 2],
    [2, 1, 0],
  ])('of the older form in the order %i %i %i', (...order) => {
    const columns = { 'documents-2019': order, 'services-2019': order, 'enforcement-2019': order, 'fees-2019': [1, 0] };
    expect(valuesOf(readCells(printForm(older, 'row per line', { columns })))).toEqual(older.cells);
    expect(valuesOf(readCells(printForm(older, 'cell per line', { columns })))).toEqual(older.cells);
  });

  it('without one of them', () => {
    const cells = readCells(print({ columns: { documents: [0, 2] } }));
    expect(['iss', 'rep', 'val'].map((column) => shown(cells[`t2.nrm.${column}`]))).toEqual([
      `${form.cells['t2.nrm.iss']}件`,
      '原表没有“本年废止件数”一列',
      `${form.cells['t2.nrm.val']}件`,
    ]);
  });

  it.each([
    ['the header is lost', '0件', (text: string) => text.replace(/信息内容 \| 本年制发件数[^\n]*\n/, '')],
    ['one name is lost', '0件', (text: string) => text.replace('本年废止件数', '')],
    [
      'the header names a column twice',
      '表头的列名重复或互相矛盾，无法确定此数属于哪一列',
      (text: string) => text.replace('本年废止件数', '本年制发件数'),
    ],
  ])('are unclear where %s, but for zeros in all of them', (_, zero, change) => {
    const text = change(print({}).replace(/规章 \|[^\n]*/, '规章 | 0 | 0 | 0 |'));
    const cells = readCells(text);
    expect(cells['t2.nrm.rep']?.content).toBeUndefined();
    expect(shown(cells['t2.reg.rep'])).toBe(zero);
  });

  it('says nothing where no header tells which form it is', () => {
    const cells = readCells(print({ heads: 'lost' }));
    expect(shown(cells['t2.lic.dec'])).toBe('表头缺失，无法确定是哪一种格式的表');
  });
});

describe('columns of table 4', () => {
  const disputes = (text: string) =>
    Object.fromEntries(Object.entries(valuesOf(readCells(text))).filter(([code]) => code.startsWith('t4.')));
  const expected = Object.fromEntries(Object.entries(form.cells).filter(([code]) => code.startsWith('t4.')));

  it.each([
    ['the total first', { columns: { disputes: [4, 0, 1, 2, 3] } }],
    ['outcomes reversed', { columns: { disputes: [4, 3, 2, 1, 0] } }],
    ['suits before reviews', { rows: { disputes: [1, 2, 0] } }],
    ['suits after reviews first', { rows: { disputes: [0, 2, 1] } }],
    ['both', { columns: { disputes: [1, 0, 2, 3, 4] }, rows: { disputes: [2, 1, 0] } }],
  ])('%s', (_, arrangement) => {
    expect(disputes(print({ ...arrangement, heads: 'nested' }))).toEqual(expected);
    expect(disputes(print({ ...arrangement, heads: 'flat' }))).toEqual(expected);
  });

  it('with outcomes in another order for each group, as the rows of the header show', () => {
    const values = (row: string, order: readonly string[]) => order.map((column) => form.cells[`t4.${row}.${column}`]);
    const NAMES: Readonly<Record<string, string>> = {
      up: '结果维持',
      cor: '结果纠正',
      oth: '其他结果',
      pen: '尚未审结',
      tot: '总计',
    };
    const orders = [
      ['tot', 'up', 'cor', 'oth', 'pen'],
      ['up', 'cor', 'oth', 'pen', 'tot'],
      ['cor', 'up', 'pen', 'oth', 'tot'],
    ] as const;
    const [review, direct, after] = orders.map((order) => order.map((column) => NAMES[column] ?? ''));
    const head = [
      '行政诉讼 | 行政复议 |',
      `未经复议直接起诉 | 复议后起诉 | ${review?.join(' | ')} |`,
      `${[...(direct ?? []), ...(after ?? [])].join(' | ')} |`,
    ];
    const line = [...values('lit1', orders[1]), ...values('lit2', orders[2]), ...values('rev', orders[0])].join(' | ');
    const text = print({}).replace(
      /(?<=四、政府信息公开行政复议、行政诉讼情况\n)[^]*(?=\n五、)/,
      `${head.join('\n')}\n${line} |`,
    );
    expect(disputes(text)).toEqual(expected);
  });

  it.each([
    ['lost', (text: string) => text.replace(/行政复议 \| 行政诉讼[^]*尚未审结 \| 总计 \|\n/, '')],
    [
      'without its groups',
      (text: string) => text.replace('行政复议 | 行政诉讼 |\n', '').replace('| 未经复议直接起诉 | 复议后起诉 ', ''),
    ],
    ['naming an outcome twice', (text: string) => text.replaceAll('结果纠正', '结果维持')],
  ])('are unclear where the header is %s', (_, change) => {
    const text = change(print({ heads: 'nested' }));
    expect(disputes(text)).toEqual({});
    expect(readCells(text)['t4.rev.up']?.note).toMatch(/^表头/);
    const zeros = text.replace(/(?<=\n)(?:\d+ \| ){14}\d+ \|(?=\n五、)/, '0 | '.repeat(15).trim());
    expect(Object.values(disputes(zeros))).toEqual(Array.from({ length: 15 }, () => '0'));
  });

  it.each([
    ['one character a line of each name', '结 结 其 尚\n果 果 他 未\n总计 果 果 他 未 总\n维 纠 结 审\n持 正 果 结'],
    [
      'the second halves of the names below',
      '结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计\n维持 纠正 结果 审结 维持 纠正 结果 审结',
    ],
    ['nothing of the outcomes', ''],
  ])('count by their place where a converter scattered %s, and only with sums that hold', (_, outcomes) => {
    const head = `行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${outcomes}`;
    const text = (line: string) =>
      print({}).replace(/(?<=四、政府信息公开行政复议、行政诉讼情况\n)[^]*(?=\n五、)/, `${head}\n${line}`);
    expect(disputes(text('1 2 3 4 10 0 0 0 0 0 5 0 0 0 5'))).toMatchObject({ 't4.rev.tot': '10', 't4.lit2.up': '5' });
    expect(disputes(text('1 2 3 4 11 0 0 0 0 0 5 0 0 0 5'))).toEqual({});
  });
});
