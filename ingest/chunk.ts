import { passageId, type ReportId } from '../src/domain/ids.ts';
import type { Passage, Span } from '../src/domain/passage.ts';
import type { TextView } from '../src/text/view.ts';
import { sentencesOf } from './extract/sentences.ts';

/** Aim for passages of about this many characters: long enough to be about something, short enough to quote. */
const TARGET = 300;
const LIMIT = 500;

interface Heading extends Span {
  readonly level: number;
  readonly text: string;
}

/**
 * 第一章 and Markdown headings (0) · 一、… (1) · (一)… (2). A heading ends at its line, at 。 or where the next one starts;
 * 第(一)项 is no heading.
 */
const HEADING =
  /(?:(?<=^|[\n\s。;>])(?:(?<chapter>#{1,4}\s+\S|第[一二三四五六七八九十]+章)|(?<first>[一二三四五六七八九十]{1,3}、))|(?<![第条款项、,及和])(?<second>\([一二三四五六七八九十]{1,3}\)(?!项|款|条)))(?:(?!\([一二三四五六七八九十]{1,3}\))[^\n。;:]){0,40}/g;

/**
 * Cuts a report's text at its own headings and packs whole sentences; table rows stay together. Every passage is a
 * verbatim slice of the stored text, in order, without overlap, and nothing but white space and noise is left out.
 *
 * @param tables spans of the view that hold tables
 * @param noise spans of the view that are no part of the document
 */
export function cutPassages(
  report: ReportId,
  source: string,
  view: TextView,
  tables: readonly Span[],
  noise: readonly Span[] = [],
): Passage[] {
  const headings = findHeadings(view.text, tables);
  const passages: Passage[] = [];
  const path: Heading[] = [];
  let waiting: number | null = null;
  for (const section of sectionsOf(view.text, headings, tables, noise)) {
    if (section.noise) continue;
    if (section.heading) updatePath(path, section.heading);
    if (isBare(section) && section.end < view.text.length) {
      waiting ??= section.start;
      continue;
    }
    const whole = { ...section, start: waiting ?? section.start };
    waiting = null;
    for (const piece of section.table ? packRows(view.text, whole) : packSentences(view.text, whole)) {
      const { start, end } = view.origin(piece.start, piece.end);
      passages.push({
        id: passageId(report, passages.length),
        report,
        ordinal: passages.length,
        kind: section.table ? 'table' : 'prose',
        headings: path.map(({ text }) => text),
        text: source.slice(start, end),
        start,
        end,
      });
    }
  }
  return passages;
}

function findHeadings(text: string, tables: readonly Span[]): Heading[] {
  return [...text.matchAll(HEADING)].flatMap((match) => {
    const start = match.index;
    if (tables.some((table) => table.start < start && start < table.end)) return [];
    const level = match.groups?.['second'] ? 2 : match.groups?.['first'] ? 1 : 0;
    return [{ start, end: start + match[0].length, level, text: match[0].replace(/^#+\s+/, '').trim() }];
  });
}

interface Section extends Span {
  readonly heading: Heading | null;
  readonly table: boolean;
  readonly noise: boolean;
}

/** The text between two cuts; a cut is the start of a heading, or either end of a table. */
function sectionsOf(
  text: string,
  headings: readonly Heading[],
  tables: readonly Span[],
  noise: readonly Span[],
): Section[] {
  const cuts = [
    0,
    ...headings.map(({ start }) => start),
    ...[...tables, ...noise].flatMap(({ start, end }) => [start, end]),
    text.length,
  ];
  const points = [...new Set(cuts)].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => ({
    start,
    end: points[index + 1] ?? text.length,
    heading: headings.find((heading) => heading.start === start) ?? null,
    table: covers(tables, start),
    noise: covers(noise, start),
  }));
}

/** A heading without text of its own goes with what follows it. */
const isBare = ({ heading, start, end }: Section) => heading !== null && end - start <= heading.text.length + 2;

const covers = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);

function updatePath(path: Heading[], heading: Heading): void {
  while ((path.at(-1)?.level ?? -1) >= heading.level) path.pop();
  path.push(heading);
}

const packSentences = (text: string, section: Span) => pack(sentencesOf(text, section).flatMap(cutLong));

const packRows = (text: string, section: Span) => pack(sentencesOf(text, section), LIMIT * 2);

function pack(pieces: readonly Span[], limit = LIMIT): Span[] {
  const packed: Span[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    const fits = last && last.end - last.start < TARGET && piece.end - last.start <= limit;
    if (last && fits) packed[packed.length - 1] = { start: last.start, end: piece.end };
    else packed.push(piece);
  }
  return packed;
}

/** A sentence without end is cut hard, so that no passage grows without bound. */
function cutLong(piece: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = piece.start; start < piece.end; start += LIMIT * 2) {
    pieces.push({ start, end: Math.min(piece.end, start + LIMIT * 2) });
  }
  return pieces;
}
