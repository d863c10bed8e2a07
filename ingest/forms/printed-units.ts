import type { Span } from '../../src/domain/passage.ts';
import { areConvertible } from '../../src/domain/units.ts';

const UNIT =
  '(?:人民币)?[十百千万亿]*(?:元|件次|人次|批次|件|条|个|项|次|份|宗|起|人|家|篇|期|部|户|批|例|封|种|类|卷|册|处|名)(?:人民币)?';
const WHOLE = new RegExp(`^${UNIT}$`);
const EACH = new RegExp(UNIT, 'g');

export const isUnit = (word: string) => WHOLE.test(word);
/** 7.7万 says how many, not of what. */
export const isMultiple = (word: string) => /^[十百千万亿]+$/.test(word);

/** 单位：件、万元 in a line of its own or in brackets. */
const NAMED = new RegExp(String.raw`单位[:\s]*(?<list>${UNIT}(?:[、,/和及]\s*${UNIT})*)(?![\u4e00-\u9fff])`, 'g');
const ALONE = new RegExp(String.raw`^[(\[/、,]*(?<list>${UNIT})[)\]]*(?![\u4e00-\u9fff])`);
const ANY = /^\(?(?:计量|金额|货币)?单位:?(?<words>[^():]{1,8})\)?$/;

const unitsIn = (list: string | undefined) => (list?.match(EACH) ?? []).map((unit) => unit.replace('人民币', ''));

/** What is printed beside the name of a column or row: a unit that measures what the column counts, or another one. */
export interface UnitBeside {
  readonly unit: string;
  readonly fits: boolean;
}

/** (单位:万元), (万元), /万元; undefined where no unit is printed. */
export function unitBeside(words: string, ofForm: string): UnitBeside | undefined {
  if (words === '') return undefined;
  const named = [...words.matchAll(NAMED)].flatMap((match) => unitsIn(match.groups?.['list']));
  const alone = unitsIn(ALONE.exec(words)?.groups?.['list']);
  const unit = [...named, ...alone].find((found) => areConvertible(found, ofForm));
  if (unit !== undefined) return { unit, fits: true };
  const other = ANY.exec(words)?.groups?.['words'];
  return other === undefined ? undefined : { unit: other, fits: false };
}

/** A line such as 单位：万元 above or below a table. What stands beside the name of a column is not meant for others. */
export interface UnitLine extends Span {
  readonly unit: string;
}

const LINE = new RegExp(
  String.raw`(?<=^|[|\n])[(\s]*(?:注[:\s]*)?(?:计量|金额|货币)?单位[:\s]*(?<list>${UNIT}(?:[、,/和及]\s*${UNIT})*)[)。\s]*(?=$|[|\n])`,
  'g',
);

export function findUnitLines(text: string, region: Span): readonly UnitLine[] {
  return [...text.slice(region.start, region.end).matchAll(LINE)].flatMap((match) => {
    const start = region.start + match.index;
    return unitsIn(match.groups?.['list']).map((unit) => ({ unit, start, end: start + match[0].length }));
  });
}

/** The nearest line above that measures what the column counts, else the first one below. */
export function unitOfLines(lines: readonly UnitLine[], at: number, ofForm: string): UnitBeside | undefined {
  if (lines.length === 0) return undefined;
  const fitting = lines.filter(({ unit }) => areConvertible(unit, ofForm));
  const unit = (fitting.findLast(({ start }) => start < at) ?? fitting[0])?.unit;
  return unit === undefined ? undefined : { unit, fits: true };
}
