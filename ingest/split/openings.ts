import type { AgencyId } from '../../src/domain/ids.ts';
import { timeKey } from '../../src/domain/period.ts';
import { findBody } from '../understand/body.ts';
import { findPeriod } from '../understand/period.ts';
import { hasYear, isReportLine, packed, withoutYearBehind } from '../understand/title-shape.ts';

/** A place where a report may begin: its title on lines of its own, or the form field that names its body. */
export interface Opening {
  /** Where its first line begins. */
  readonly start: number;
  /** Packed, as printed. */
  readonly words: string;
  /** A form field names the body and is no title. */
  readonly isTitle: boolean;
  readonly owner: Owner;
}

/** Whose report it is and of what time; null where its own words do not say. */
export interface Owner {
  readonly agency: AgencyId | null;
  readonly time: string | null;
}

/** Whether the two cannot be one report. */
export const isAnother = (a: Owner, b: Owner) => differ(a.agency, b.agency) || differ(a.time, b.time);
const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** @param elsewhere words of links and of entries of lists, which name other documents */
export function findOpenings(text: string, elsewhere: ReadonlySet<string>): Opening[] {
  const lines = linesOf(text);
  const openings: Opening[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [line, next] = [lines[index]!, lines[index + 1]];
    const spread = next && spreadTitle(line, next);
    const opening = spread ?? fieldIn(line) ?? (isReportLine(line.words) ? opened(line.start, line.words) : null);
    if (spread) index++;
    if (opening && !elsewhere.has(opening.words)) openings.push(opening);
  }
  return openings;
}

interface Line {
  readonly start: number;
  /** Empty for a line that is too long for a title. */
  readonly words: string;
}

const LONGEST = 200;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const isLong = line.length > LONGEST;
    const words = isLong ? '' : packed(line);
    if (isLong || words !== '') lines.push({ start: index, words });
  }
  return lines;
}

/** Part of a title that goes on in the next line: no sentence and no numbered heading. */
const FIRST_HALF = /^(?![一二三四五六七八九十]{1,3}、|\()[\p{Script=Han}\d()]{2,40}$/u;
const BODY = /(?:政府|办公室|办公厅|局|委员会|委|厅|中心|办事处|街道|[镇乡省市区县旗州])$/;

/** 某县人民政府⏎2023年政府信息公开工作年度报告, or a title that was cut anywhere. */
function spreadTitle({ start, words }: Line, next: Line): Opening | null {
  const whole = words + next.words;
  if (!FIRST_HALF.test(words) || isReportLine(words) || !isReportLine(whole)) return null;
  const isNamed = isReportLine(next.words) && opened(next.start, next.words).owner.agency !== null;
  return !isNamed && (BODY.test(words) || hasYear(words)) ? opened(start, whole) : null;
}

function opened(start: number, words: string): Opening {
  const { agency } = findBody(withoutYearBehind(words), '', {});
  const time = timeKey(findPeriod(words, '') ?? null) || null;
  return { start, words, isTitle: true, owner: { agency: agency?.id ?? null, time } };
}

/** 单位名称 opens the yearly report of a public institution; the year stands elsewhere. */
function fieldIn({ start, words }: Line): Opening | null {
  if (!words.startsWith('单位名称')) return null;
  const { agency } = findBody(null, words.replace('单位名称', '单位名称:'), {});
  return agency && { start, words, isTitle: false, owner: { agency: agency.id, time: null } };
}
