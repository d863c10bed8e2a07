import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ungatedNumerals } from '../../src/answer/verify/numerals.ts';
import type { Answered, Citation, Figure } from '../../src/domain/answer.ts';
import { type Decimal, decimalOf } from '../../src/domain/decimal.ts';
import { reportId } from '../../src/domain/ids.ts';

const citing = (quote: string, n = 1): Citation => ({
  n,
  documentId: reportId('r1'),
  version: null,
  title: '某区政府信息公开工作年度报告',
  agency: '某区人民政府',
  region: null,
  year: 2024,
  publishedAt: null,
  url: null,
  section: null,
  quote,
  start: 0,
  end: quote.length,
  cell: null,
  exact: null,
  trust: 'official',
  viewUrl: '/view/r1',
});

const figureOf = (value: Decimal, more: Partial<Figure> = {}): Figure => ({
  indicator: 'foi.received',
  label: '收到政府信息公开申请数量',
  agency: '某区人民政府',
  region: null,
  period: '2024',
  scope: null,
  value,
  unit: '件',
  display: `${value}件`,
  wording: null,
  source: 'table',
  formula: null,
  citation: 1,
  ...more,
});

const saying = (text: string, figures: readonly Figure[] = [], quotes: readonly string[] = ['原文']): Answered => ({
  status: 'answered',
  reason: null,
  text,
  citations: [citing(quotes[0] ?? '原文'), ...quotes.slice(1).map((quote, index) => citing(quote, index + 2))],
  figures,
  coverage: null,
  notices: [],
  suggestions: [],
});

describe('the number gate', () => {
  it('lets a stored figure, its formula and a quote through', () => {
    const share = figureOf('72.7' as Decimal, { unit: '%', display: '72.7%', formula: '(16 + 0) ÷ 22' });
    expect(ungatedNumerals(saying('占72.7%[1]，即(16 + 0) ÷ 22', [share]))).toEqual([]);
    expect(ungatedNumerals(saying('原文：“全年收到324封”[1]', [], ['全年收到324封']))).toEqual([]);
  });

  it('stops a numeral that nobody stored', () => {
    expect(ungatedNumerals(saying('收到22件[1]，比邻区少73件', [figureOf(decimalOf(22))]))).toEqual(['73']);
  });

  it('does not take a part of a figure for the figure', () => {
    expect(ungatedNumerals(saying('收到2件[1]', [figureOf(decimalOf(22))]))).toEqual(['2']);
    expect(ungatedNumerals(saying('占72%[1]', [figureOf('72.7' as Decimal)]))).toEqual(['72']);
  });

  it('knows a number in another spelling', () => {
    expect(
      ungatedNumerals(saying('办理36,411件、３１００件[1]', [figureOf(decimalOf(36411)), figureOf(decimalOf(3100))])),
    ).toEqual([]);
  });

  it('does not count what only names: years, marks, hotline codes, ordinals', () => {
    expect(ungatedNumerals(saying('2024年12345热线第3期载明[1]，火警请拨119'))).toEqual([]);
  });

  /** "Not in the report of May 2023" was held back for its 5: the month of a period is a name, a month alone is not. */
  it('takes the month of a year for a name', () => {
    expect(ungatedNumerals(saying('在2023年5月的报告中没有找到'))).toEqual([]);
    expect(ungatedNumerals(saying('用了5月时间，共6个月'))).toEqual(['5', '6']);
  });

  it('counts a number of four digits that is no year', () => {
    expect(ungatedNumerals(saying('收到2024.5件[1]'))).toEqual(['2024.5']);
    expect(ungatedNumerals(saying('收到2024件[1]'))).toEqual(['2024']);
  });

  /** An answer with a growth of 120.8% was held back: 120 was taken for the number of the ambulance, and the 8 was left. */
  it('takes no figure for a hotline', () => {
    const growth = figureOf('120.8' as Decimal, { unit: '%', display: '120.8%' });
    expect(ungatedNumerals(saying('增加120.8%[1]', [growth]))).toEqual([]);
    expect(ungatedNumerals(saying('收到120件[1]'))).toEqual(['120']);
  });

  const count = fc.nat({ max: 10_000_000 }).map(decimalOf);
  /** Numbers that no figure and no quote below can hold, and that name nothing. */
  const fresh = fc.integer({ min: 10_000_001, max: 99_999_999 });

  it('passes every text made of figures and quotes alone, and no such text with one number more', () => {
    const texts = fc.tuple(fc.array(count, { maxLength: 6 }), fc.array(count, { minLength: 1, maxLength: 4 }), fresh);
    fc.assert(
      fc.property(texts, ([stored, quoted, planted]) => {
        const figures = stored.map((value) => figureOf(value));
        const quotes = quoted.map((value, index) => `第${index + 1}类办理${value}件`);
        const text = [
          ...figures.map(({ display }) => `2024年：${display}[1]`),
          ...quotes.map((quote, index) => `原文：“${quote}”[${index + 1}]`),
        ].join('\n');
        expect(ungatedNumerals(saying(text, figures, quotes))).toEqual([]);
        expect(ungatedNumerals(saying(`${text}，另有${planted}件`, figures, quotes))).toEqual([String(planted)]);
      }),
    );
  });
});
