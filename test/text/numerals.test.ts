import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseInteger, parseChineseInteger } from '../../src/text/chinese-numerals.ts';
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
});
