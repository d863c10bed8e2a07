import type { Printed } from './filled-row.ts';
import type { Settled } from './heads/settle-orders.ts';
import { isUniform } from './place-cells.ts';

export const SCATTERED = '原表此行各格之间没有分隔，各列之和又与总计不符，无法确定各数属于哪一列';

/**
 * Where nothing but white space or line ends part the cells of a row, a blank one leaves no trace and a broken number
 * looks like two: as many cells as columns prove nothing unless the row adds up.
 */
export function isScattered(text: string, values: readonly Printed[], { addsUp, places }: Settled): boolean {
  const gaps = values.slice(1).map(({ start }, index) => text.slice(values[index]?.end ?? start, start));
  const isOpen = gaps.some((gap) => !gap.includes('|'));
  const isBroken = values.some(isBlank) && gaps.some((gap) => gap.includes('\n'));
  return places.length > 1 && (isOpen || isBroken) && !isUniform(values) && !addsUp(values.map(numberIn));
}

const isBlank = ({ content }: Printed) => content.kind === 'blank';

function numberIn({ content }: Printed): number {
  if (content.kind === 'unclear' || content.kind === 'text') return NaN;
  return content.kind === 'value' ? Number(content.value ?? 0) : 0;
}
