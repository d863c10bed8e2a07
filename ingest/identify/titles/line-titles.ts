import type { HeadLine } from '../head-lines.ts';
import { readTitle } from './read-title.ts';
import { hasYear, NAME, namesBody, REPORT, titleOfLine } from './title-shape.ts';

/** The titles on lines of their own near the top, the likeliest first. */
export function lineTitles(lines: readonly HeadLine[]): string[] {
  const words = lines.slice(0, 10).map((line) => line.words);
  const singles = words.map((line) => titleOfLine(line) ?? runningTitle(line));
  return [...nearestFirst(singles), ...words.flatMap((_, index) => spreadTitles(words.slice(index, index + 3)))];
}

/** A title that runs on into the first sentence: 某局2023年政府信息公开工作年度报告根据《条例》…. */
const RUNS_ON = new RegExp(
  String.raw`^(?<title>${NAME}{2,50}?(?:${REPORT}))(?=根据|按照|依据|为[贯深认做落]|本[年报]|现将|特向|[一1][、.]|[(（]?《|20\d{2}年)`,
  'u',
);

function runningTitle(line: string): string | undefined {
  const title = RUNS_ON.exec(line)?.groups?.['title'];
  return title === undefined || !hasYear(title) ? undefined : titleOfLine(title);
}

/** One that leaves out neither the body nor the year. */
export const isWhole = (title: string | undefined) => title !== undefined && hasYear(title) && namesBody(title);

/** Of title lines right below one another the last stands above the text; those before it lead to other documents. */
function nearestFirst(lines: readonly (string | undefined)[]): string[] {
  const first = lines.findIndex(isWhole);
  const below = lines.findIndex((title, index) => index > first && !isWhole(title));
  const nearest = first < 0 ? undefined : lines.at(below < 0 ? -1 : below - 1);
  return [nearest, ...lines].flatMap((title) => title ?? []);
}

/** Titles that go on in the next line or two; one that is whole does not. */
function spreadTitles([first = '', second = '', third = '']: readonly string[]): string[] {
  const title = titleOfLine(first);
  if (title !== undefined) return isYearAlone(second) && !hasYear(title) ? [first + second] : [];
  const two = titleOfLine(first + second);
  const three = titleOfLine(second) === undefined ? titleOfLine(first + second + third) : undefined;
  const isJoined = two !== undefined && (titleOfLine(second) === undefined || readTitle(two).body !== null);
  return [...(isJoined ? [two] : []), ...(three !== undefined && saysAll(three) ? [three] : [])];
}

const isYearAlone = (line: string) => /^[(（]?(?:19|20)\d{2}年度?[)）]?$/.test(line);

/** A body and a year, and no word besides: three lines that belong together. */
function saysAll(title: string): boolean {
  const { body, time, unread } = readTitle(title);
  return body !== null && time !== null && unread === '';
}
