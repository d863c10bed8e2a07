import { describe, expect, it } from 'vitest';
import { findProseFigures } from '../../../ingest/extract/prose-figures.ts';
import { findZeroStatements } from '../../../ingest/extract/zeros/zero-statements.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const figures = (text: string) =>
  findProseFigures(text, whole(text)).map(({ start, end, numeral, unit, indicator }) => [
    text.slice(start, end),
    numeral.value,
    unit,
    indicator,
  ]);
const indicators = (text: string) => figures(text).map(([printed, , , indicator]) => [printed, indicator]);

describe('findProseFigures', () => {
  it('gives each number the indicator that the words before it name', () => {
    expect(
      indicators('全年公开各类政府信息3800条,其中区政府门户网站公开信息3126条、政务微博微信公开信息674条。'),
    ).toEqual([
      ['3800条', 'proactive.info_total'],
      ['3126条', 'proactive.info_website'],
      ['674条', 'proactive.info_new_media'],
    ]);
  });

  it('reads a rate by its context: the same 办结率 belongs to the hotline or to the mailbox', () => {
    expect(indicators('12345热线受理诉求25.52万件,办结率99.13%。')).toEqual([
      ['25.52万件', 'hotline.accepted'],
      ['99.13%', 'hotline.completion_rate'],
    ]);
    expect(indicators('全年受理网民留言1243件,办结1172件,办结率94.3%。')).toEqual([
      ['1243件', 'interaction.website_messages'],
      ['1172件', 'interaction.website_messages_handled'],
      ['94.3%', 'interaction.website_messages_rate'],
    ]);
  });

  it('takes the dispute that the number counts, not the application that it began with', () => {
    expect(indicators('因信息公开申请答复引发行政诉讼4件。')).toEqual([['4件', 'dispute.litigation']]);
  });

  it('pairs an enumeration with its numbers, and pairs none when their counts differ', () => {
    const subjects = (text: string) =>
      findProseFigures(text, whole(text)).map(({ subject, numeral }) => [subject, numeral.value]);
    expect(subjects('甲区、乙县、丙县分别办理2523件、748件、1476件。')).toEqual([
      ['甲区办理', '2523'],
      ['乙县办理', '748'],
      ['丙县办理', '1476'],
    ]);
    expect(subjects('甲区、乙县、丙县分别办理2523件、748件。')[0]?.[0]).not.toBe('甲区办理');
  });

  it('reads the number of what follows when nothing stands before it', () => {
    expect(indicators('热线受理100件,其中答复32件,1件正在办理。').at(-1)).toEqual(['1件', 'hotline.pending']);
  });

  it.each([
    ['a telephone number', '电话:0911-8818215;传真:0911-2112017。'],
    ['a postcode', '邮编:716000。'],
    ['a document number', '依据国办公开办函〔2021〕30号和国务院令第711号。'],
    ['dates', '统计期限为2024年1月1日至12月31日。'],
    ['dates that lost their marks', '截止日期为20251231日,期限自202411日起。'],
    ['an ordinal', '办理第28期邀请活动。'],
    ['the name of a campaign', '实施“3631”方略,建设“24小时不打烊”的网上政府。'],
    ['a title', '印发《扶贫常识30条》。'],
    ['a room', '地址在2号楼3层309室。'],
    ['a hotline code', '96333和12319已并入12345热线。'],
    ['a plan', '计划完成制度50项。'],
  ])('takes %s for no figure', (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  it('keeps a number in a label–value table although its unit is missing', () => {
    expect(figures('网上名称 | 某中心.公益 | 从业人数 8 |')).toEqual([['8', '8', null, 'org.staff']]);
  });
});

describe('findZeroStatements', () => {
  const zeros = (text: string) => findZeroStatements(text, whole(text)).map(({ indicator }) => indicator);

  it('reads "none" as an explicit zero', () => {
    expect(zeros('2018年,我单位未收到政府信息公开申请。')).toEqual(['foi.received']);
    expect(zeros('全年无政府信息公开申请行政复议、行政诉讼等情况发生。')).toEqual([
      'dispute.review',
      'dispute.litigation',
    ]);
    expect(zeros('未收取政府信息公开信息处理费。')).toEqual(['foi.fee_charged']);
  });

  it('takes no zero from a sentence that has a number or another "无"', () => {
    expect(zeros('无正当理由逾期不补正、行政机关不再处理其政府信息公开申请。')).toEqual([]);
    expect(zeros('收到政府信息公开申请22件,无法提供6件。')).toEqual([]);
  });
});
