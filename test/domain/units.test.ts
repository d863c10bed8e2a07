import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, parseDecimal, type Decimal } from '../../src/domain/decimal.ts';
import {
  areConvertible,
  commonUnit,
  compareQuantities,
  convert,
  normalUnit,
  toNormal,
} from '../../src/domain/units.ts';

const of = (text: string, unit: string | null) => ({ value: parseDecimal(text) ?? decimalOf(0), unit });
const UNITS = ['元', '千元', '万元', '百万元', '亿元', '万亿元'];

describe('units', () => {
  // 9999元 was answered as more than 3000万元, because the numbers alone were compared.
  it('compares amounts in different units of the same measure', () => {
    expect(compareQuantities(of('9999', '元'), of('3000', '万元'))).toBe(-1);
    expect(compareQuantities(of('1.2', '亿元'), of('12000', '万元'))).toBe(0);
    expect(compareQuantities(of('2', '千件'), of('1999', '件'))).toBe(1);
    expect(compareQuantities(of('1', '万次'), of('10000', '次'))).toBe(0);
  });

  it('does not compare what is not measured alike', () => {
    expect(compareQuantities(of('1', '件'), of('1', '条'))).toBeUndefined();
    expect(compareQuantities(of('1', '件'), of('1', null))).toBeUndefined();
    expect(compareQuantities(of('1', '%'), of('1', '个百分点'))).toBeUndefined();
    expect(compareQuantities(of('1', '次'), of('1', '人次'))).toBeUndefined();
    expect(compareQuantities(of('1', '元'), of('1', '美元'))).toBeUndefined();
  });

  it('has one normal form for every unit', () => {
    expect(toNormal(of('0.33', '万元'))).toEqual({ value: '3300', unit: '元' });
    expect(toNormal(of('24252.311082', '万元'))).toEqual({ value: '242523110.82', unit: '元' });
    expect(toNormal(of('-8', '项'))).toEqual({ value: '-8', unit: '项' });
    expect(toNormal(of('7', null))).toEqual({ value: '7', unit: null });
    expect(['万人次', '千篇', '人民币万元', '元人民币', '个百分点', '百分点', '%'].map(normalUnit)).toEqual([
      '人次',
      '篇',
      '元',
      '元',
      '百分点',
      '百分点',
      '%',
    ]);
  });

  it('converts exactly or not at all', () => {
    expect(convert(of('9999', '元'), '万元')).toBe('0.9999');
    expect(convert(of('66350', '万元'), '元')).toBe('663500000');
    expect(convert(of('0.000001', '元'), '亿元')).toBe('0.00000000000001');
    expect(convert(of('-4', '万元'), '亿元')).toBe('-0.0004');
    expect(convert(of('12', '件'), '万元')).toBeUndefined();
    expect(convert(of('12', null), null)).toBe('12');
  });

  it('states a common result in the largest unit that is printed', () => {
    expect(commonUnit(['元', '亿元', '万元'])).toBe('亿元');
    expect(commonUnit(['件'])).toBe('件');
    expect(commonUnit([null, null])).toBeNull();
    expect(commonUnit(['件', '元'])).toBeUndefined();
    expect(commonUnit([])).toBeUndefined();
  });

  it('comes back from any conversion, and keeps the order', () => {
    const amount = fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(6))
      .map(([digits, places]) => parseDecimal((digits / 10 ** places).toFixed(places)) ?? ('0' as Decimal));
    fc.assert(
      fc.property(amount, fc.constantFrom(...UNITS), fc.constantFrom(...UNITS), (value, from, to) => {
        const there = convert({ value, unit: from }, to);
        expect(there && convert({ value: there, unit: to }, from)).toBe(value);
        expect(there && compareQuantities({ value: there, unit: to }, { value, unit: from })).toBe(0);
        expect(areConvertible(from, to)).toBe(true);
      }),
    );
  });
});
