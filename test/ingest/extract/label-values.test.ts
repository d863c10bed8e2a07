import { describe, expect, it } from 'vitest';
import { findLabelledValues } from '../../../ingest/extract/label-values.ts';
import { viewOf } from '../../../src/text/view.ts';

const found = (lines: readonly string[]) => {
  const { text } = viewOf(lines.join('\n'));
  return findLabelledValues(text, [{ start: 0, end: text.length }]).values;
};
const values = (lines: readonly string[]) =>
  found(lines).map(({ subject, number: { value, low, high }, unit }) => [subject, value ?? `${low}–${high}`, unit]);
const cells = (...lines: readonly string[]) => lines.join('').split(' ');
const stacked = (...lines: readonly string[]) => cells(lines.join(' ')).map((cell) => `${cell} |`);

describe('a table with a row a line', () => {
  it('gives a number the name of its row and of its column', () => {
    expect(values(['类别 | 数量(件) | 占比 |', '咨询类 | 40 | 80% |', '求助类 | 10 | 20% |'])).toEqual([
      ['咨询类数量', '40', '件'],
      ['咨询类占比', '80', '%'],
      ['求助类数量', '10', '件'],
      ['求助类占比', '20', '%'],
    ]);
  });

  it('takes digits with words that are no unit for a name', () => {
    expect(values(['119警情 | 12 |', '求助类 | 30件 |'])).toEqual([
      ['119警情', '12', null],
      ['求助类', '30', '件'],
    ]);
  });

  it.each(['4</td> | 8 |', '4< /td> | 8 |', '<span style="font | 8 |', '甲类</td> | 8 |'])(
    'takes no tag for a name: %s',
    (row) => {
      expect(values([row])).toEqual([]);
    },
  );

  // 占诉求量 was a number of things, no share: the percentages below did not fit, and the whole table was left out.
  it.each(['占诉求量', '占总量', '占受理总数', '占全部工单', '占比'])('reads shares under the head %s', (head) => {
    const table = stacked(
      `诉求类别 数量（件） ${head} 环比减少`,
      '社会保障 1485 13.29% 49.58%',
      '生活公用 1050 9.4% 10.87%',
    );
    expect(values(table)).toContainEqual([`社会保障${head}`, '13.29', '%']);
    expect(values(table)).toContainEqual(['生活公用数量', '1050', '件']);
  });

  it('carries no head into the next table', () => {
    expect(values(['类别 | 工单 |', '甲类 | 3 |', '以下为人员情况。', '科室 | 4 |'])).toEqual([
      ['甲类工单', '3', '件'],
      ['科室', '4', null],
    ]);
  });

  it('reads places over the columns and measures before the rows the other way round', () => {
    expect(values(['指标 | 甲县 | 乙县 |', '交办总量(件) | 4226 | 1922 |', '办结率 | 98.06% | 98.44% |'])).toEqual([
      ['甲县交办总量', '4226', '件'],
      ['乙县交办总量', '1922', '件'],
      ['甲县办结率', '98.06', '%'],
      ['乙县办结率', '98.44', '%'],
    ]);
  });

  it('names a row that its group alone tells from another', () => {
    expect(
      values(['区域 | 单位 | 数量 |', '县区 | 甲县 | 10 |', '小计 | 10 |', '市直 | 公安局 | 4 |', '小计 | 4 |']),
    ).toEqual([
      ['甲县数量', '10', null],
      ['县区小计数量', '10', null],
      ['公安局数量', '4', null],
      ['市直小计数量', '4', null],
    ]);
  });

  it('leaves the number of a row in a list out of its name', () => {
    expect(
      values(['项目 | 数量 |', '1.电话 | 3 |', '(二)网站 | 4 |', '其中:微信 | 5 |', '110接警 | 6 |']).map(
        ([name]) => name,
      ),
    ).toEqual(['电话数量', '网站数量', '微信数量', '110接警数量']);
  });

  it('takes a column of years for names', () => {
    expect(values(['年份 | 受理量(万件) |', '2022 | 1.2 |', '2023 | 1.56 |'])).toEqual([
      ['2022受理量', '1.2', '万件'],
      ['2023受理量', '1.56', '万件'],
    ]);
  });

  it('also parted by tabs', () => {
    expect(values(['单位\t总量\t办结率', '甲县\t4226\t98.06%', '乙县\t1922\t98.44%']).slice(2)).toEqual([
      ['乙县总量', '1922', null],
      ['乙县办结率', '98.44', '%'],
    ]);
  });
});

/** 环县's satisfaction rate was answered with the column before it, and 1, 2, 3 running down were figures. */
describe('columns keep their names', () => {
  const expected = [
    ['甲县交办总量', '4226', null],
    ['甲县办结率', '98.06', '%'],
    ['甲县满意率', '99', '%'],
    ['乙县交办总量', '1922', null],
    ['乙县办结率', '98.44', '%'],
    ['乙县满意率', '98.37', '%'],
  ];
  const numbered = '序号 受理单位 交办总量 办结率 满意率 1 甲县 4226 98.06% 99.00% 2 乙县 1922 98.44% 98.37%';
  const plain = '受理单位 交办总量 办结率 满意率 甲县 4226 98.06% 99.00% 乙县 1922 98.44% 98.37%';

  it.each([
    ['one cell a line with bars', stacked(numbered)],
    ['without serial numbers', stacked(plain)],
    ['one cell a line without bars', plain.replaceAll(' ', '\n\n').split('\n')],
    ['below a heading and a title', ['一、办理情况', '分县区办理情况统计表', ...cells(numbered)]],
    [
      'a row a line',
      [
        '序号 | 受理单位 | 交办总量 | 办结率 | 满意率 |',
        '1 | 甲县 | 4226 | 98.06% | 99.00% |',
        '2 | 乙县 | 1922 | 98.44% | 98.37% |',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(values(lines)).toEqual(expected);
  });

  it('in a table of calls whose unit has a line of its own', () => {
    expect(
      values([
        '一、话务服务',
        '话务类别',
        '话务量',
        '(通)',
        '接通率',
        '接听',
        '962151',
        '98.16%',
        '呼出',
        '284170',
        '/',
      ]),
    ).toEqual([
      ['接听话务量', '962151', '通'],
      ['接听接通率', '98.16', '%'],
      ['呼出话务量', '284170', '通'],
    ]);
  });

  it('side by side, with one total before the first row', () => {
    expect(
      values(
        stacked(
          '受理总量 诉求来源 数量 占比 工单类型 数量 占比',
          '50 网站 35 70% 咨询类 20 40% 电话 15 30% 求助类 30 60%',
        ),
      ),
    ).toEqual([
      ['受理总量', '50', '件'],
      ['网站数量', '35', '件'],
      ['网站占比', '70', '%'],
      ['咨询类数量', '20', '件'],
      ['咨询类占比', '40', '%'],
      ['电话数量', '15', '件'],
      ['电话占比', '30', '%'],
      ['求助类数量', '30', '件'],
      ['求助类占比', '60', '%'],
    ]);
  });
});

describe('heads of several rows', () => {
  it('are joined where only one way to lay them fits', () => {
    expect(
      values(['单位 | 受理 | 办结 |', '数量 | 占比 | 数量 | 占比 |', '甲县 | 10 | 50% | 9 | 45% |']).map(
        ([name]) => name,
      ),
    ).toEqual(['甲县受理数量', '甲县受理占比', '甲县办结数量', '甲县办结占比']);
  });

  it('continue over blank cells', () => {
    expect(
      values(['单位 | 受理 | | 备注率 |', '| 数量 | 占比 | |', '甲县 | 10 | 50% | 1% |']).map(([name]) => name),
    ).toEqual(['甲县受理数量', '甲县受理占比', '甲县备注率']);
  });

  it('name only the columns that they surely name', () => {
    const heads = ['序号', '单位', '派遣总数', '按时数', '结案率', '不满意数'];
    const lines = [...heads.map((head) => `${head} |`), '||||||', '热线 |', '互动 |', '||||', '1 |', '甲局 |'];
    expect(
      values([...lines, '9 |', '8 |', '1 |', '100% |', '2 |', '2 |', '乙局 |', '7 |', '6 |', '1 |', '90% |', '3 |']),
    ).toEqual([
      ['甲局结案率', '100', '%'],
      ['甲局不满意数', '2', null],
      ['乙局结案率', '90', '%'],
      ['乙局不满意数', '3', null],
    ]);
  });
});

describe('a row with a cell too many or too few', () => {
  const heads = '序号 | 单位 | 总量 | 办结率 | 满意率 |';
  const whole = ['1 | 甲县 | 4226 | 98.06% | 99.00% |', '3 | 丙县 | 6530 | 97.95% | 98.44% |'];
  const names = (lines: readonly string[]) => [...new Set(found(lines).map(({ row }) => row))];

  it.each(['2 | 乙县 | 98.44% | 98.37% |', '2 | 乙县 | 19 | 22 | 98.44% | 98.37% |', '2 | 1922 | 98.44% | 98.37% |'])(
    '%s is left out',
    (row) => {
      const lines = [heads, ...whole.slice(0, 1), row, ...whole.slice(1)];
      expect(names(lines)).toEqual(['甲县', '丙县']);
      const inStack = values(lines.flatMap((line) => stacked(line.replaceAll(' |', ''))));
      expect(values(lines)).toEqual(expect.arrayContaining(inStack));
      expect(inStack).not.toEqual([]);
    },
  );

  it('is read where its first cell spans the columns before', () => {
    expect(values([heads, ...whole, '合计 | 10756 | 98.0% | 98.7% |']).slice(-3)).toEqual([
      ['合计总量', '10756', null],
      ['合计办结率', '98', '%'],
      ['合计满意率', '98.7', '%'],
    ]);
  });

  it('takes no words of another row for heads', () => {
    expect(
      values(['单位 | 总量 | 办结率 |', '甲县 | 4 | 98% |', '乙县 | 未报送 | 未报送 |', '丙县 | 6 | 97% |']),
    ).toEqual([
      ['甲县总量', '4', null],
      ['甲县办结率', '98', '%'],
      ['丙县总量', '6', null],
      ['丙县办结率', '97', '%'],
    ]);
  });
});

describe('what is not surely one number', () => {
  it('is left out', () => {
    expect(
      values(['类别 | 数量 | 占比 |', '热线 | 12 5 | 50% |', '网站 | 1,051 | / |', '其他 | 12/34 | 001 |']),
    ).toEqual([
      ['热线占比', '50', '%'],
      ['网站数量', '1051', null],
    ]);
  });

  it('has its bounds where it is a range', () => {
    expect(values(['类别 | 数量 |', '热线 | 100-120 |', '网站 | 30 |'])).toEqual([
      ['热线数量', '100–120', null],
      ['网站数量', '30', null],
    ]);
  });

  it('nor is a column without a name, nor one of two rows of one name', () => {
    expect(values(['甲县 | 4226 | 98.06% |', '乙县 | 1922 | 98.44% |'])).toEqual([]);
    expect(values(['类别 | 数量 |', '其他 | 3 |', '其他 | 4 |', '网站 | 5 |'])).toEqual([['网站数量', '5', null]]);
  });

  it('nor anything of a statutory form, whose merged heads tell nothing here', () => {
    expect(values(['项目 | 自然人 | 科研机构 |', '予以公开 | 3 | 4 |'])).toEqual([]);
  });
});

/** "（单位：千件）" above a table made its numbers plain ones. */
describe('units', () => {
  it.each([
    ['in the head', ['县区 | 受理量(千件) |', '甲县 | 12.3 |'], '千件'],
    ['above the table', ['各县区办件情况(单位:千件)', '县区 | 受理量 |', '甲县 | 12.3 |'], '千件'],
    ['at the end of the title', ['各县区收费情况表(万元)', '县区 | 收费金额 |', '甲县 | 12.3 |'], '万元'],
    [
      'of several, the one that the column means',
      ['单位:件、万元', '县区 | 受理量 | 收费金额 |', '甲县 | 5 | 12.3 |'],
      '万元',
    ],
    ['in the row', ['指标 | 本期 |', '收费(亿元) | 12.3 |'], '亿元'],
    ['in the cell', ['县区 | 金额 |', '甲县 | 12.3万元 |'], '万元'],
  ])('are read %s', (_, lines, unit) => {
    expect(found(lines).at(-1)).toMatchObject({ number: { value: '12.3' }, unit, note: null });
  });

  it('of rates are per cent, also where no sign is printed', () => {
    expect(values(['县区 | 办结率 | 平均时长(小时) |', '甲县 | 98.06 | 12.5 |'])).toEqual([
      ['甲县办结率', '98.06', '%'],
      ['甲县平均时长', '12.5', '小时'],
    ]);
  });

  it('of rates are not sure where 0.98 may be meant of 1', () => {
    expect(values(['县区 | 满意率 |', '甲县 | 0.98 |', '乙县 | 0.97 |'])).toEqual([]);
  });

  it('that contradict each other leave the number out', () => {
    expect(values(['县区 | 受理量(千件) |', '甲县 | 12件 |', '乙县 | 1.2万 |', '丙县 | 3 |'])).toEqual([
      ['丙县受理量', '3', '千件'],
    ]);
  });

  it('are said to be inferred where nothing prints them', () => {
    expect(found(['单位 | 转派工单 |', '甲局 | 6 |'])).toMatchObject([
      { unit: '件', note: '原表没有写明计量单位，按表头所计事项以“件”计' },
    ]);
  });
});
