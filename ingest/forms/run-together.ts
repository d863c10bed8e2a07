import { decimalOf } from '../../src/domain/decimal.ts';
import { valueOf } from '../../src/text/cell-content.ts';
import type { Printed } from './filled-row.ts';
import type { Settled } from './heads/settle-orders.ts';
import { type RowNumbers, numbersOf } from './request-sums.ts';

export const RUN_TOGETHER = '原表此行有空格，旁边的数拆成两个才与总计相符，可能是两格的数字连在一起';

/**
 * Two cells whose digits ran together leave a blank beside them: the row does not add up as it stands, but does when a
 * number beside a blank is cut in two.
 */
export function isRunTogether(values: readonly Printed[], { addsUp }: Settled): boolean {
  const numbers = numbersOf(values.map((value) => (isBlank(value) ? { ...value, content: ZERO } : value)));
  if (!numbers || !values.some(isBlank) || addsUp(numbers)) return false;
  return values.some(
    (value, at) => isBlank(value) && [at - 1, at + 1].some((beside) => cuts(numbers, beside, at).some(addsUp)),
  );
}

const ZERO = valueOf(decimalOf(0), null, null);

const isBlank = ({ content }: Printed) => content.kind === 'blank';

/** The row with the number at `from` cut in every way, one part of it in the blank cell. */
function cuts(numbers: RowNumbers, from: number, blank: number): RowNumbers[] {
  const digits = String(numbers[from] ?? '');
  return Array.from(digits)
    .slice(1)
    .map((_, index) => {
      const parts = [Number(digits.slice(0, index + 1)), Number(digits.slice(index + 1))];
      const [own, other] = from < blank ? parts : parts.reverse();
      return numbers.map((number, at) => (at === from ? (own ?? NaN) : at === blank ? (other ?? NaN) : number));
    });
}
