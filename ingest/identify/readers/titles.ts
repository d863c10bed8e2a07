import type { Clue, Origin } from '../clue.ts';
import { bodyClue, timeClue } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { placeAlone } from '../names/place-alone.ts';
import { findTitles } from '../titles/find-titles.ts';
import { presentedTitle } from '../titles/presented-title.ts';
import { isAboutHotline } from '../titles/title-words.ts';
import { readTitle } from '../titles/read-title.ts';
import { timeIn } from '../times/stated-time.ts';
import { titleOfLine } from '../titles/title-shape.ts';

/** The titles that the page, the lines, the sentences and the file name, and what each says of body and time. */
export function readTitles(document: Document): Clue[] {
  const { declared, line, linked } = findTitles(document);
  return [
    ...cluesOf(declared, 90, document.page ? 'page' : 'text', document),
    ...cluesOf(line, 85, 'text', document),
    ...cluesOf(presentedTitle(document.head.text), 75, 'text', document),
    ...(linked === line ? [] : cluesOf(linked, 50, 'text', document)),
    ...cluesOf(fileTitle(document.fileTitle), 40, 'page', document),
    ...comparisonClues(document),
  ];
}

function cluesOf(title: string | null, strength: number, origin: Origin, { text }: Document): Clue[] {
  if (title === null) return [];
  const at = text.indexOf(title);
  const where = at < 0 ? null : { start: at, end: at + title.length };
  return [{ field: 'title', value: title, origin, where, strength }, ...saidIn(title, strength, where, origin)];
}

/** 年份：2023 vs 2024 above a comparison: neither year is its own. */
function comparisonClues({ lines }: Document): Clue[] {
  const line = lines.slice(0, 6).find(({ words }) => /比对|对比|vs/i.test(words) && timeIn(words)?.part === 'unnamed');
  const time = line && timeIn(line.words);
  return line && time ? [timeClue(time, 92, { start: line.start, end: line.end })] : [];
}

/** What a title says of the body and the time. */
export function saidIn(title: string, strength: number, where: Clue['where'], origin: Origin): Clue[] {
  const { body, time } = readTitle(title);
  const named = body && isAboutHotline(title) ? placeAlone(body) : body;
  return [
    ...(named ? [bodyClue(named, strength, where, origin)] : []),
    ...(time ? [timeClue(time, strength, where, origin)] : []),
  ];
}

function fileTitle(title: string | null): string | null {
  const name = title?.replace(/\s+/g, '').replace(/[-_|].*$/, '') ?? '';
  return titleOfLine(name) === undefined ? null : name;
}
