import type { FilledCell } from '../../../ingest/forms/fill-row.ts';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { viewOf } from '../../../src/text/view.ts';

/** The statutory cells of a document by their code. */
export type Cells = Readonly<Record<string, FilledCell>>;

/** Read from text as it stands in a file without a grid. */
export const readCells = (text: string, exactBlanks = false): Cells =>
  Object.fromEntries(readForm(viewOf(text).text, exactBlanks).cells.map((cell) => [cell.cell.code, cell]));

/** Read from a file of any format, as ingest does. */
export async function readFileCells(bytes: Uint8Array, name: string): Promise<Cells> {
  const { text, format } = await readBytes(bytes, name);
  return readCells(text, format !== 'text');
}

export const readPageCells = (html: string) => readFileCells(new TextEncoder().encode(html), 'a.html');

/** `7件`, `0项`, the state of a cell without a number, or the reason why it is unclear. */
export function shown(cell: FilledCell | undefined): string {
  if (!cell) return '没有这一格';
  if (cell.content?.kind !== 'value') return cell.note ?? '';
  return cell.content.value === null ? cell.content.state : `${cell.content.value}${cell.unit}`;
}

/** The value of every cell that was read, to be compared with what was printed. */
export const valuesOf = (cells: Cells): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([code, { content }]) =>
      content?.kind === 'value' && content.value !== null ? [[code, content.value]] : [],
    ),
  );
