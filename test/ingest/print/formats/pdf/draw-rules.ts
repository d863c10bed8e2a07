import { box, line } from '../../../read/make-pdf.ts';
import type { PrintedCell, Style } from '../../printed-form.ts';

export interface Box {
  readonly cell: PrintedCell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn around and behind the cells of a table. */
export function drawRules(boxes: readonly Box[], rules: Style['rules']): string[] {
  switch (rules) {
    case 'grid':
      return boxes.map(({ left, right, top, bottom }) => box(left, bottom, right - left, top - bottom));
    case 'none':
      return [];
    case 'dotted':
      return [...new Set(boxes.flatMap(sides))].flatMap(dots);
    case 'horizontal':
      return boxes.flatMap(({ left, right, top, bottom }) => [
        line(left, top, right, top),
        line(left, bottom, right, bottom),
      ]);
    case 'zebra':
      return boxes.filter(({ cell }) => cell.row % 2 === 1 && cell.rowSpan === 1).map(ground);
  }
}

const ground = ({ left, right, top, bottom }: Box) =>
  `q 0.9 g ${left} ${bottom} ${right - left} ${top - bottom} re f Q`;

const sides = ({ left, right, top, bottom }: Box) => [
  `${left} ${top} ${right} ${top}`,
  `${left} ${bottom} ${right} ${bottom}`,
  `${left} ${top} ${left} ${bottom}`,
  `${right} ${top} ${right} ${bottom}`,
];

const STEP = 3;

/** Points along a side, each a small square of its own. */
function dots(side: string): string[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = side.split(' ').map(Number);
  const count = Math.floor(Math.hypot(x2 - x1, y2 - y1) / STEP);
  return Array.from({ length: count }, (_, index) => {
    const part = index / count;
    return `${(x1 + part * (x2 - x1)).toFixed(1)} ${(y1 + part * (y2 - y1)).toFixed(1)} 0.7 0.7 re f`;
  });
}
