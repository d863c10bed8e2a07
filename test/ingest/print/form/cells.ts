import type { CellCode } from '../../../../src/domain/ids.ts';
import type { Ink } from '../ink.ts';
import type { PrintedCell } from '../printed-form.ts';

type Place = Pick<PrintedCell, 'row' | 'column'> & Partial<Pick<PrintedCell, 'rowSpan' | 'columnSpan'>>;

const cell = (role: PrintedCell['role'], place: Place, text: string): PrintedCell => ({
  rowSpan: 1,
  columnSpan: 1,
  ...place,
  role,
  ink: text === '' ? [] : ([text] satisfies Ink[]),
});

export const headCell = (text: string, place: Place) => cell('head', place, text);
export const labelCell = (text: string, place: Place) => cell('label', place, text);
export const valueCell = (code: CellCode, text: string, place: Place): PrintedCell => ({
  ...cell('value', place, text),
  code,
});
