import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, parseDecimal, percentage, subtract, type Decimal } from '../../src/domain/decimal.ts';

const decimal = (text: string) => {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new Error(`not a decimal: ${text}`);
  return parsed;
};

describe('Decimal', () => {
  it('reads what tables print', () => {
    expect(['22', '-8', '7730.28', '1,232', '24252.311082'].map(parseDecimal)).toEqual([
      '22',
      '-8',
      '7730.28',
      '1232',
      '24252.311082',
    ]);
  });

  it.each(['', '/', '-', '1.2.3', '12件', '１２', '0x10', '1e3'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('adds without the error of floats', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3');
  });

  it('subtracts what was added', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((value) => decimal((value / 100).toFixed(2)));
    fc.assert(
      fc.property(cents, cents, (a: Decimal, b: Decimal) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('rounds half up, once', () => {
    expect(percentage(decimal('16'), decimal('22'))).toBe('72.7');
    expect(percentage(decimal('1'), decimal('8'))).toBe('12.5');
    expect(divide(decimal('2'), decimal('3'), 2)).toBe('0.67');
    expect(divide(decimal('1'), decimal('0'), 2)).toBeUndefined();
  });
});
