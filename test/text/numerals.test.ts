import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseInteger, parseChineseInteger, parseWrittenInteger } from '../../src/text/chinese-numerals.ts';
import { findNumerals } from '../../src/text/numerals.ts';

describe('parseChineseInteger', () => {
  it('inverts the formatter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseChineseInteger(formatChineseInteger(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['二〇二四', 2024],
    ['两千零五', 2005],
    ['两万', 20_000],
    ['一百二', 120],
    ['廿三', 23],
    ['三万五', 35_000],
    ['十', 10],
  ])('reads %s as %i, where a known library does not', (text, value) => {
    expect(parseChineseInteger(text)).toBe(value);
  });

  it.each(['', '万', '二三百四', '件', '百千'])('refuses %j', (text) => {
    expect(parseChineseInteger(text)).toBeUndefined();
  });
});

describe('parseWrittenInteger', () => {
  it('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseWrittenInteger(formatChineseInteger(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['一万五百', 10_500],
    ['两百零六', 206],
    ['一〇五', 105],
  ])('reads %s as %i', (text, value) => {
    expect(parseWrittenInteger(text)).toBe(value);
  });

  it.each(['三五', '七八', '三万五', '一百二', '百', '二三十'])('leaves %s, which is said of several', (text) => {
    expect(parseWrittenInteger(text)).toBeUndefined();
  });
});

describe('findNumerals', () => {
  const read = (text: string) =>
    findNumerals(text).map(({ value, approximation, start, end }) => [value, approximation, text.slice(start, end)]);

  it('multiplies 万 and 亿 out exactly', () => {
    expect(read('受理25.52万件,成交118亿元,调查1.36万人次')).toEqual([
      ['255200', null, '25.52万'],
      ['11800000000', null, '118亿'],
      ['13600', null, '1.36万'],
    ]);
  });

  it('keeps what the words around a number say about it', () => {
    expect(read('10万余条、超182万个、近300个、突破8000人、约5次')).toEqual([
      ['100000', 'over', '10万余'],
      ['1820000', 'over', '超182万'],
      ['300', 'under', '近300'],
      ['8000', 'over', '突破8000'],
      ['5', 'about', '约5'],
    ]);
  });

  it('does not take 节约 for 约', () => {
    expect(read('节约5.1亿元')).toEqual([['510000000', null, '5.1亿']]);
  });

  it('reads thousands separators, and a number right behind a comma', () => {
    expect(read('现场申请1,232份')).toEqual([['1232', null, '1,232']]);
    expect(read('答复32件,1件正在办理').map(([value]) => value)).toEqual(['32', '1']);
  });

  it('keeps six decimals', () => {
    expect(read('24252.311082万元')).toEqual([['242523110.82', null, '24252.311082万']]);
  });

  /** "全年受理诉求1 051件" was stored as 51件, "12万3456条" as 3456条: the end of a number was read as one. */
  it.each([
    ['受理诉求1 051件', '1051'],
    ['来信1 205 封', '1205'],
    ['共接待 12 345 人次,好评', '12345'],
    ['发布信息12万3456条', '123456'],
    ['成交1亿2000万元', '120000000'],
    ['发放3千5百份', '3500'],
    ['办结一万二千三百件', '12300'],
    ['答复二 十 三 件', '23'],
    ['约三点五万件', '35000'],
    ['受理10余万件', '100000'],
  ])('reads the whole of %s', (text, value) => {
    expect(read(text).map(([found]) => found)).toEqual([value]);
  });

  it.each([
    '2,0 3 4条',
    '1 2场',
    '1 2345人',
    '051件',
    '1, 205封',
    '12,34件',
    '3万5件',
    '三五件',
    '12三件',
    '甲区 120 340',
  ])('reads nothing from %s, not even its end', (text) => {
    expect(read(text)).toEqual([]);
  });

  /** "100-120人次" was stored as exactly 120, "约30至40场" as exactly 40. */
  it.each([
    ['100-120人次', '100', '120'],
    ['约30至40场', '30', '40'],
    ['3到5个', '3', '5'],
    ['三十至四十件', '30', '40'],
    ['3-5万条', '30000', '50000'],
    ['5000—1万人', '5000', '10000'],
  ])('keeps both ends of %s', (text, low, high) => {
    expect(findNumerals(text)).toMatchObject([{ value: null, low, high }]);
  });

  it.each([
    '2023-12-31',
    '120-100件',
    '0911-8818215',
    '1+8个',
    '1+N+5项',
    '7×24小时',
    '3/4',
    'H5页面',
    '由100到120件',
    'v1.2.3',
  ])('takes %s for no number of its own', (text) => {
    expect(findNumerals(text).filter(({ end }) => end > 2)).toEqual([]);
  });

  /** "预约1200人次" became "about", "同比-1.47%" a growth, 上百件 exactly 100. */
  it.each([
    ['预约1200人次', '1200', '1200'],
    ['最近30次', '30', '30'],
    ['同比-1.47%', '-1.47', '-1.47'],
    ['增减:-8件', '-8', '-8'],
    ['负3.2%', '-3.2', '-3.2'],
    ['减负12项', '12', '12'],
    ['上百件', '100', null],
    ['近百家', null, '100'],
    ['百余次', '100', null],
    ['十几件', '10', null],
    ['不足50件', null, '50'],
    ['不少于12场', '12', null],
    ['20左右', null, null],
  ])('bounds %s', (text, low, high) => {
    expect(findNumerals(text)).toMatchObject([{ low, high }]);
  });

  it.each(['数十件', '几百家', '成百上千件', '千万件', '办结-12件'])('states nothing of %s', (text) => {
    expect(findNumerals(text)).toEqual([]);
  });

  it('reads rates in words, and no other fraction', () => {
    expect(findNumerals('占百分之三十')).toMatchObject([{ value: '30', unit: '%' }]);
    expect(findNumerals('达百分之九十五点三')).toMatchObject([{ value: '95.3', unit: '%' }]);
    expect(findNumerals('百分之百')).toMatchObject([{ value: '100', unit: '%' }]);
    expect(findNumerals('三分之二,十分之一')).toEqual([]);
  });

  const amounts = fc.oneof(fc.nat({ max: 999 }), fc.nat({ max: 9_999_999 }));
  const grouped = (value: number) => value.toLocaleString('en-US');
  /** All ways in which reports print one number. */
  const printings: readonly ((value: number) => string)[] = [
    String,
    grouped,
    (value) => grouped(value).replaceAll(',', ' '),
    formatChineseInteger,
    (value) =>
      value >= 10_000 ? `${Math.floor(value / 10_000)}万${String(value % 10_000).padStart(4, '0')}` : `${value}`,
    (value) => `${value / 10_000}万`,
  ];

  it('reads every printing of a number back', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...printings), (value, print) => {
        expect(findNumerals(`共受理${print(value)}件`).map(({ value: read }) => Number(read))).toEqual([value]);
      }),
    );
  });

  it('reads both ends of every range back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('-', '~', '—', '至', '到', ' - '),
        (low, step, mark) => {
          const [found, ...others] = findNumerals(`培训${low}${mark}${low + step}人次`);
          expect(others).toEqual([]);
          expect(found).toMatchObject({ value: null, low: String(low), high: String(low + step) });
        },
      ),
    );
  });
});
