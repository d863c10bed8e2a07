import { packed } from '../identify/head-lines.ts';
import { type Owner, ownerOfName, ownerOfTitle } from '../identify/titles/title-owner.ts';
import { hasYear, isReportLine } from '../identify/titles/title-shape.ts';

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

const opened = (start: number, words: string): Opening => ({
  start,
  words,
  isTitle: true,
  owner: ownerOfTitle(words),
});

/** 单位名称 opens the yearly report of a public institution; the year stands elsewhere. */
function fieldIn({ start, words }: Line): Opening | null {
  const name = /^单位名称:?(?<name>.+)/.exec(words)?.groups?.['name'];
  const owner = name === undefined ? null : ownerOfName(name);
  return owner?.agency ? { start, words, isTitle: false, owner } : null;
}
