/**
 * Counting units of disclosure reports, longest first. `个` and `部` count many things that are no statistics
 * (个方面, 部分), so the words after them are looked at.
 */
const UNITS =
  /^\s*(?<unit>亿元|万元|元|人次|篇次|批次|件次|个百分点|件|条|次|篇|期|份|封|家|项|宗|起|场|户|通|批|套|册|幅|名|位|人|个(?!工作日|月|方面|部分|环节|百分点|重点|季度|领域|小时|以上)|部(?!分|门|署|委)|类(?!型)|‰|%)(?![级])/;

export interface UnitMatch {
  readonly unit: string;
  /** Length of the unit with the white space before it. */
  readonly length: number;
}

/** The unit right behind a number; `undefined` when none of the known ones stands there. */
export function unitAfter(text: string, at: number): UnitMatch | undefined {
  const match = UNITS.exec(text.slice(at, at + 8));
  const unit = match?.groups?.['unit'];
  return match && unit ? { unit, length: match[0].length } : undefined;
}
