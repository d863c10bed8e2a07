import { describe, expect, it } from 'vitest';
import { findLabelledValues } from '../../../ingest/extract/label-values.ts';

const values = (lines: readonly string[]) => {
  const text = lines.join('\n');
  return findLabelledValues(text, { start: 0, end: text.length }).map(({ subject, value, unit }) => [
    subject,
    value,
    unit,
  ]);
};

describe('findLabelledValues', () => {
  it('gives a number the label of its row and of its column', () => {
    expect(values(['类别 | 数量(件) | 占比 |', '咨询类 | 40 | 80% |', '求助类 | 10 | 20% |'])).toEqual([
      ['咨询类数量', '40', '件'],
      ['咨询类占比', '80', '%'],
      ['求助类数量', '10', '件'],
      ['求助类占比', '20', '%'],
    ]);
  });

  it('takes digits with words that are no unit for a label', () => {
    expect(values(['119警情 | 12 |', '求助类 | 30件 |'])).toEqual([
      ['119警情', '12', null],
      ['求助类', '30', '件'],
    ]);
  });

  it('reads a table that prints one cell a line, with the header before its first number', () => {
    expect(
      values(['受理总数量 |', '诉求来源 |', '占比 |', '50 |', '网站 |', '35 |', '70% |', '119警情 |', '15 |', '30% |']),
    ).toEqual([
      ['受理总数量', '50', '件'],
      ['网站', '35', '件'],
      ['网站', '70', '%'],
      ['119警情', '15', '件'],
      ['119警情', '30', '%'],
    ]);
  });

  it('tells the first row of such a table from its header', () => {
    expect(values(['单位 |', '转派工单 |', '占比 |', '青溪镇 |', '6 |', '60% |', '白石乡 |', '4 |', '40% |'])).toEqual([
      ['青溪镇转派工单', '6', '件'],
      ['青溪镇占比', '60', '%'],
      ['白石乡转派工单', '4', '件'],
      ['白石乡占比', '40', '%'],
    ]);
  });

  it('carries no header into the next table', () => {
    expect(values(['类别 | 工单 |', '甲类 | 3 |', '以下为人员情况。', '科室 | 4 |'])).toEqual([
      ['甲类工单', '3', '件'],
      ['科室', '4', null],
    ]);
  });
});
