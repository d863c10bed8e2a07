import { describe, expect, it } from 'vitest';
import { addsUp, asksFigure, findOperation, isProcedural } from '../../src/figures/operation.ts';

describe('what is to be done with the figures', () => {
  it.each([
    ['予以公开的占多少', 'share'],
    ['网上来的占几成', 'share'],
    ['不予公开率是多少', 'share'],
    ['公开的比例是多少', 'share'],
    ['2020年到2022年的变化', 'trend'],
    ['申请量这三年是涨还是跌', 'trend'],
    ['比上年增加了多少', 'trend'],
    ['从2023到2024怎么变的', 'trend'],
    ['四个区县哪个最多', 'extreme'],
    ['宝塔区和洪泽区谁收到的多', 'compare'],
    ['行政许可加行政处罚是多少', 'sum'],
    ['两批加起来多少项', 'sum'],
    ['收到多少件申请', 'value'],
  ])('%s', (question, operation) => {
    expect(findOperation(question)).toBe(operation);
  });

  /** 加 is in many words; those are no plus signs, and their figures must not be added up. */
  it.each(['参加培训和会议多少人次', '怎样加强管理', '新加入的单位有几家', '如何加快办理'])(
    '%s adds nothing',
    (question) => {
      expect(findOperation(question)).not.toBe('sum');
    },
  );
});

describe('addsUp', () => {
  const measures = (...words: string[]) => words.map((one) => ({ words: one }));

  it('adds what is named before 一共', () => {
    expect(addsUp('微博和微信一共多少条', measures('微博', '微信'))).toBe(true);
  });

  it('does not add when another figure is asked for behind it', () => {
    expect(addsUp('复议总共几件,纠正几件', measures('复议', '纠正'))).toBe(false);
    expect(addsUp('微博和微信各多少条', measures('微博', '微信'))).toBe(false);
  });
});

describe('asksFigure', () => {
  it.each(['收到多少件', '办结率 延安', '有没有行政复议', '宝塔区行政许可'])('%s wants a number', (question) => {
    expect(asksFigure(question)).toBe(true);
  });

  it.each(['怎么减少复议', '存在哪些问题', '申请为什么要补正'])('%s wants words', (question) => {
    expect(asksFigure(question)).toBe(false);
  });
});

describe('isProcedural', () => {
  it.each(['怎么申请信息公开', '多少天答复', '申请公开收钱吗', '年报几月几号前要公布'])(
    '%s: a matter of rules',
    (question) => {
      expect(isProcedural(question)).toBe(true);
    },
  );

  it.each(['宝塔区收到多少件申请', '存在哪些问题'])('%s: a matter of reports', (question) => {
    expect(isProcedural(question)).toBe(false);
  });
});
