import type { FormColumn } from '../../src/catalogue/forms.ts';
import { normalUnit } from '../../src/domain/units.ts';
import type { ValueContent } from '../../src/text/cell-content.ts';
import { type UnitBeside, isMultiple, isUnit } from './printed-units.ts';

/** A number with its unit; without content if it is none that belongs in its column, and then why. */
export interface Measured {
  readonly content: ValueContent | undefined;
  readonly unit: string;
  readonly note: string | null;
}

/**
 * A number is in the unit that its cell prints, else in that of the header or of a line beside the table; where none is
 * printed, amounts are taken in the unit of the form, and that is said.
 */
export function measure(
  content: ValueContent,
  words: string,
  column: FormColumn,
  printed: UnitBeside | undefined,
): Measured {
  const around = printed?.unit ?? column.unit;
  const own = content.unit;
  const isForeign = (own === null || isMultiple(own)) && content.value !== null && printed?.fits === false;
  const refused = isForeign ? `原文单位为“${around}”，与此列不符` : refusal(content, words, column, around);
  if (refused) return { content: undefined, unit: column.unit, note: refused };
  if (own !== null) return { content, unit: isMultiple(own) ? own + around : own, note: content.note };
  return { content, unit: around, note: joinNotes(content.note, assumption(content, column, printed)) };
}

function refusal({ value, unit }: ValueContent, words: string, column: FormColumn, around: string): string | undefined {
  if (value === null) return undefined;
  if (!column.signed && /^[增减+↑↓新取]/.test(words)) return `原格为“${words}”，此列不是增减数`;
  if (unit === null) return undefined;
  if (isMultiple(unit))
    return normalUnit(around) === around ? undefined : `原格为“${words}”，与单位“${around}”重叠，无法确定是多少`;
  const fits = isUnit(unit) && isMoney(unit) === isMoney(column.unit);
  return fits ? undefined : `原格为“${words}”，不是以${column.unit}计的数`;
}

const isMoney = (unit: string) => unit.endsWith('元');

/** A count of 件 is one whatever the form says; an amount of money depends on it ten thousand times. */
const assumption = ({ value }: ValueContent, { unit }: FormColumn, printed: UnitBeside | undefined) =>
  value !== null && printed === undefined && isMoney(unit) ? `原文未注明单位，按格式为${unit}` : null;

const joinNotes = (...notes: readonly (string | null)[]) => notes.filter((note) => note !== null).join('；') || null;
