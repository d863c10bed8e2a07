import { makePdf, text as textAt } from '../../read/make-pdf.ts';
import type { Ink } from '../ink.ts';
import type { PrintedForm } from '../printed-form.ts';
import { rowsOf } from '../rows.ts';
import { drawTable } from './pdf/draw-table.ts';
import { wrapped } from './pdf/set-ink.ts';
import { MARGIN, PAGE, SIZE, Sheet } from './pdf/sheet.ts';

const PITCH = 20;

/** Pages of A4 with a number at the foot of each. */
export function printPdf({ parts, style }: PrintedForm): Uint8Array {
  const sheet = new Sheet();
  for (const part of parts) {
    if (part.kind === 'new page') sheet.turn();
    else if (part.kind === 'line') write(sheet, [part.text]);
    else if (style.flow === 'lines') for (const cell of rowsOf(part).flat()) write(sheet, cell.ink);
    else drawTable(sheet, part, style);
  }
  return makePdf(
    sheet.pages.map((page, index) => [
      ...page,
      ...(style.framed ? [BORDER] : []),
      textAt(PAGE.width / 2, 30, `- ${index + 1} -`, { size: SIZE }),
    ]),
  );
}

/** Around a whole page, as some layout tables leave it. */
const BORDER = `${MARGIN - 8} 44 ${PAGE.width - 2 * MARGIN + 16} ${PAGE.height - 88} re S`;

function write(sheet: Sheet, ink: readonly Ink[]) {
  for (const line of wrapped(ink, PAGE.width - 2 * MARGIN, SIZE)) {
    sheet.need(PITCH);
    sheet.draw(line.draw(MARGIN, sheet.y - PITCH + 6));
    sheet.y -= PITCH;
  }
}
