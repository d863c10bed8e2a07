import { describe, expect, it } from 'vitest';
import { consistentForm, printForm, randomForm } from './print-form.ts';
import { readCells, shown, valuesOf } from './read-cells.ts';

const form = consistentForm('GKNB-2021', 7);
/** No sum of it holds. */
const unproven = randomForm('GKNB-2021', (index) => (index * 37) % 89);
const requests = (cells: string) =>
  readCells(
    printForm(form, 'row per line').replace(/一、本年新收[^\n]*/, `一、本年新收政府信息公开申请数量 | ${cells} |`),
    true,
  );
const disclosure = (rows: string) =>
  readCells(
    `二、主动公开政府信息情况\n第二十条第(一)项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n${rows}\n三、收到和处理政府信息公开申请情况\n`,
    true,
  );

describe('two cells that became one', () => {
  // 183 and 19 stood in one cell of a table without rules, and 18319 was stored beside a blank.
  it.each([
    '12184 | 0 | 0 | 0 | 18319 | | 12386',
    '12184 | 0 | 0 | 0 | | 18319 | 12386',
    '4567 | | 0 | 0 | 0 | 0 | 112',
  ])('leave their row open: %s', (cells) => {
    expect(shown(requests(cells)['t3.new.nat'])).toContain('可能是两格的数字连在一起');
    expect(requests(cells)['t3.new.tot']?.content).toBeUndefined();
  });

  it.each([
    ['12184 | 0 | 0 | 0 | 183 | | 12367', 'blank cells that are nothing'],
    ['12184 | 0 | 0 | 0 | 183 | | 12400', 'a cell that was left out'],
    ['12184 | 0 | 0 | 0 | 183 | 19 | 12300', 'a total that is wrong in the report'],
  ])('are no other rows: %s (%s)', (cells) => {
    expect(shown(requests(cells)['t3.new.leg'])).toBe('183件');
  });
});

describe('two rows that became one', () => {
  // 行政处罚行政强制 | 0 was no known label, and its 0 went to the row above: 行政许可.
  it.each([
    '行政许可 | |\n第二十条第(六)项\n信息内容 | 本年处理决定数量 |\n行政处罚行政强制 | 0 |',
    '行政许可 |\n行政处罚行政强制 | 0 |',
    '行政许可 | |\n行政处罚 行政强制 | 12 34 |',
  ])('give no other row their number: %s', (rows) => {
    expect(valuesOf(disclosure(rows))).toEqual({});
  });

  it('say why they are open', () => {
    expect(shown(disclosure('行政许可 | 5 |\n行政处罚行政强制 | 0 |')['t2.pen.dec'])).toBe(
      '原表的两行连在一起，无法分开',
    );
  });
});

describe('a table whose cells ran into one text', () => {
  // 行政规范性文件 / / / … 行政许可 867: the digits of a later row were cut into 8, 6 and 7.
  it.each([
    '规章 22 8 18 行政规范性文件 / / / 第二十条第(五)项信息内容 本年处理决定数量行政许可 867',
    '规章228118行政规范性文件第二十条第(五)项信息内容本年处理决定数量行政许可867',
    '规章000行政规范性文件行政许可867行政处罚3',
  ])('gives a row without digits none of the next: %s', (run) => {
    const cells = readCells(
      `二、主动公开政府信息情况第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数${run}三、收到和处理政府信息公开申请情况`,
    );
    expect(Object.keys(valuesOf(cells)).filter((code) => code.startsWith('t2.nrm'))).toEqual([]);
  });
});

describe('a row with pieces of tags', () => {
  // <span style=… wrapped in the columns of a PDF: a cell went to the end and the others moved to the left.
  it.each(['<span s tyle="f 属于国家秘密', 'td> 属于国家秘密', 'e:12pt" >2104</ span> 属于国家秘密'])(
    'is left open: %s',
    (label) => {
      const cells = readCells(printForm(unproven, 'row per line').replace('属于国家秘密', label), true);
      expect(shown(cells['t3.r3a.nat'])).toContain('网页代码');
    },
  );

  it.each(['<span style="f 行政规范性文件', 'td> 行政规范性文件', '行政规范性文件 </td'])(
    'gives its numbers to no row above: %s',
    (label) => {
      expect(valuesOf(disclosure(`规章 | | | |\n${label} | 1 | 2 | 3 |`))).toEqual({});
    },
  );
});

describe('numbers of open columns between a label and its line', () => {
  // 19¦3947¦3966 stood beside the upper line of a label, 3129 of the next row beside the lower one.
  it.each(['19¦3947¦3966 |', '19¦3947 | 3966 |', '| 0 | 19¦3947 |'])('are those of the row: %s', (line) => {
    const cells = readCells(
      printForm(form, 'row per line').replace(
        /一、本年新收[^\n]*/,
        `一、本年新收政府信息公开申请数量\n${line}\n（件） | | | | | | | 3129 |`,
      ),
      true,
    );
    expect(cells['t3.new.tot']?.content).toBeUndefined();
  });
});

describe('a column more than the header has', () => {
  // 10 and 722 stood in one cell between two columns: 规章 filled four cells of three columns, and 10722 went to the last.
  it.each(['468 | | 10722 | |', '| 468 | 10722 | |', '468 | 10722 | | |'])(
    'leaves rows with blanks open where another row fills it: %s',
    (cells) => {
      expect(valuesOf(disclosure(`规章 | 1 | 2 | | 3 |\n行政规范性文件 | ${cells}`))).toEqual({});
    },
  );

  it('takes nothing from a row that is whole, nor from one beside a blank column', () => {
    expect(shown(disclosure('规章 | 1 | 2 | | 3 |\n行政规范性文件 | 4 | 5 | 6 | |')['t2.nrm.val'])).toBe('6件');
    expect(shown(disclosure('规章 | 1 | 2 | 3 | |\n行政规范性文件 | 4 | | 6 | |')['t2.nrm.val'])).toBe('6件');
  });
});

describe('a column whose name was lifted out of the header', () => {
  // 本年废止件数 stood a line above the others, and 1240582 and 2610189 in one cell below: two columns, two cells.
  it.each(['本年废止件数 |', '本年废止 件数 |\n', '| 本年废止件数 | |'])('is no column that was lost: %s', (line) => {
    const cells = readCells(
      `二、主动公开政府信息情况\n第二十条第(一)项\n${line}\n信息内容本年制发件数 | 现行有效件数 |\n规章 | 12405822610189 | 447253 |\n行政规范性文件 | 2660343 | 10504531969168 |\n三、收到和处理政府信息公开申请情况\n`,
      true,
    );
    expect(valuesOf(cells)).toEqual({});
  });
});

describe('an outcome whose name was lifted out of the header of disputes', () => {
  const HEADS = '结果维持 | 结果纠正 | 尚未审结 | 总计';
  const SUITS = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const dispute = (head: string) =>
    readCells(
      `四、政府信息公开行政复议、行政诉讼情况 |\n行政复议 | 行政诉讼 |\n未经复议直接起诉 | 复议后起诉 |\n${head}\n0 | 24 | 14 | 0 | 38 | 35 | 4 | 0 | 0 | 39 | 0 | 3 | 37 | 2 | 42 |\n五、存在的主要问题及改进情况\n`,
      true,
    );

  // 其他结果 stood above 结果维持 and was taken for the first column: 24, 14, 0 for 0, 24, 14.
  it.each([
    `其他结果 |\n${HEADS} | ${SUITS} | ${SUITS} |`,
    `其他 |\n结果 |\n${HEADS} | ${SUITS} | ${SUITS} | |`,
    `尚未审结 |\n结果维持 | 结果纠正 | 其他结果 | 总计 | ${SUITS} | ${SUITS} |`,
  ])('does not become the first: %s', (head) => {
    expect([
      '0件',
      '表头缺失或残缺，无法确定此数属于哪一列',
      '表头的列名重复或互相矛盾，无法确定此数属于哪一列',
    ]).toContain(shown(dispute(head)['t4.rev.up']));
  });

  it('keeps another order that stands in one line', () => {
    const order = '其他结果 | 结果维持 | 结果纠正 | 尚未审结 | 总计';
    expect(shown(dispute(`${order} | ${order} | ${order} |`)['t4.rev.up'])).toBe('24件');
  });
});
