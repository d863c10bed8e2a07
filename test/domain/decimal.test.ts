import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  parseDecimal,
  percentage,
  subtract,
  type Decimal,
} from '../../src/domain/decimal.ts';

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

  it('is the same for small and for large numbers', () => {
    const mixed = fc
      .oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger())
      .map((value) => decimal(String(value)));
    fc.assert(
      fc.property(mixed, mixed, (a, b) => {
        expect(add(a, b)).toBe(String(BigInt(a) + BigInt(b)));
        expect(subtract(a, b)).toBe(String(BigInt(a) - BigInt(b)));
        expect(multiply(a, b)).toBe(String(BigInt(a) * BigInt(b)));
        expect(compare(a, b)).toBe(Number(BigInt(a) > BigInt(b)) - Number(BigInt(a) < BigInt(b)));
      }),
    );
  });

  it('divides small numbers as it divides large ones', () => {
    const natural = fc.nat(100_000);
    fc.assert(
      fc.property(natural, natural, fc.nat(6), (a, b, places) => {
        const scale = 10n ** BigInt(places);
        const expected = b === 0 ? undefined : (2n * BigInt(a) * scale + BigInt(b)) / (2n * BigInt(b));
        const quotient = divide(decimal(String(a)), decimal(String(b)), places);
        expect(quotient && multiply(quotient, decimal(String(scale)))).toBe(expected?.toString());
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
