import type { Span } from '../../src/domain/passage.ts';
import { areConvertible } from '../../src/domain/units.ts';

const UNIT = '[十百千万亿]*(?:元|件次|人次|批次|件|条|个|项|次|份|宗|起|人|家|篇|期|部|户|批|例|封|种|类|卷|册|处|名)';
const WHOLE = new RegExp(`^${UNIT}$`);

export const isUnit = (word: string) => WHOLE.test(word);
/** 7.7万 says how many, not of what. */
export const isMultiple = (word: string) => /^[十百千万亿]+$/.test(word);

const NAMED = new RegExp(String.raw`单位[:\s]*(?<list>${UNIT}(?:[、,/和及]${UNIT})*)(?![\u4e00-\u9fff])`, 'g');
const ALONE = new RegExp(String.raw`^[(\[/、,]*(?<list>${UNIT})[)\]]*(?![\u4e00-\u9fff])`);

const unitsIn = (list: string | undefined) =>
  Array.from((list ?? '').matchAll(new RegExp(UNIT, 'g')), ([unit]) => unit);

/** The unit beside the name of a column or row, (单位:万元) or (万元), if it measures what the column counts. */
export function unitBeside(words: string, ofForm: string): string | undefined {
  if (words === '') return undefined;
  const named = [...words.matchAll(NAMED)].flatMap((match) => unitsIn(match.groups?.['list']));
  const alone = unitsIn(ALONE.exec(words)?.groups?.['list']);
  return [...named, ...alone].find((unit) => areConvertible(unit, ofForm));
}

/** A line such as 单位：万元 above or below a table. */
export interface UnitLine extends Span {
  readonly unit: string;
}

export function findUnitLines(text: string, region: Span): readonly UnitLine[] {
  return [...text.slice(region.start, region.end).matchAll(NAMED)].flatMap((match) => {
    const start = region.start + match.index;
    return unitsIn(match.groups?.['list']).map((unit) => ({ unit, start, end: start + match[0].length }));
  });
}

/** The nearest line above that measures what the column counts, else the first one below. */
export function unitOfLines(lines: readonly UnitLine[], at: number, ofForm: string): string | undefined {
  if (lines.length === 0) return undefined;
  const fitting = lines.filter(({ unit }) => areConvertible(unit, ofForm));
  return (fitting.findLast(({ start }) => start < at) ?? fitting[0])?.unit;
}
