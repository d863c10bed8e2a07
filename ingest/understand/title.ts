import type { PageClues } from '../read/html/page-clues.ts';
import { declaredTitles, linkedWords } from './declared-titles.ts';
import { hasYear, isOwn, isPartOf, NAME, namesBody, packed, REPORT, titleOfLine } from './title-shape.ts';

const IN_TEXT = new RegExp(
  String.raw`(?:现将|公布|发布|公开|《|[\s|,。])(?<title>${NAME}{2,40}?(?:${REPORT}))(?!格式|编制|指南|工作的|的)`,
  'gu',
);
/** Bodies stand on the line above the title they belong to. */
const BODY_LINE = /(?<=(?:政府|办公室|办公厅|局|委员会|厅|中心|办事处|管委会))\n(?=(?:关于)?\d{4}年)/g;

/**
 * The document's own title: a labelled one, the one that the page gives its article (`<title>`, `<h1>`, its meta data),
 * a line of its own near the top, or the name under which the text presents itself ("现将……年度报告予以公开"). A link or
 * an entry of a list names another document, unless nothing else names this one. Null when the document does not say.
 */
export function findTitle(text: string, fromFile: string | null, page?: PageClues): string | null {
  const labelled = /^(?:标题|题名)[:：][ \t]*(?<title>\S.{3,80})$/mu.exec(text)?.groups?.['title'];
  if (labelled) return labelled.trim();
  const linked = linkedWords(page);
  const lines = lineTitles(text);
  const own = lines.filter((title) => !linked.has(title));
  const declared = declaredTitle(declaredTitles(page, text), own);
  return declared ?? best(own) ?? presentedTitle(text) ?? best(lines) ?? fileTitle(fromFile);
}

const best = (titles: readonly string[]) => titles.find(hasYear) ?? titles[0] ?? null;

/** Of several declared titles the one that most others and most lines agree with. */
function declaredTitle(declared: readonly string[], lines: readonly string[]): string | null {
  const telling = declared.filter((title) => hasYear(title) || namesBody(title));
  const agreeing = (title: string) => [...declared, ...lines].filter((other) => isSame(title, other)).length;
  const [title] = telling.toSorted((a, b) => agreeing(b) - agreeing(a));
  return title === undefined ? null : writtenOut(title, [...telling, ...lines]);
}

const isSame = (a: string, b: string) => isPartOf(a, b) || isPartOf(b, a);

/** With the body or the year that it leaves out, where the others know of one only. */
function writtenOut(title: string, others: readonly string[]): string {
  if (hasYear(title) && namesBody(title)) return title;
  const fuller = new Set(others.filter((other) => other !== title && isPartOf(title, other)));
  const [only] = fuller;
  return only !== undefined && fuller.size === 1 ? only : title;
}

/** The titles on lines of their own near the top, the likeliest first. */
function lineTitles(text: string): string[] {
  const lines = text.slice(0, 800).replace(BODY_LINE, '').split('\n');
  const head = lines
    .map(packed)
    .filter((line) => line && line !== '正文')
    .slice(0, 8);
  const joined = head.slice(1).flatMap((line, index) => joinedTitle(head[index] ?? '', line));
  return [...nearestFirst(head.map(titleOfLine)), ...joined];
}

/** Of title lines right below one another the last stands above the text; those before it lead to other documents. */
function nearestFirst(lines: readonly (string | undefined)[]): string[] {
  const isWhole = (title: string | undefined) => title !== undefined && hasYear(title) && namesBody(title);
  const first = lines.findIndex(isWhole);
  const below = lines.findIndex((title, index) => index > first && !isWhole(title));
  const nearest = first < 0 ? undefined : lines.at(below < 0 ? -1 : below - 1);
  return [nearest, ...lines].flatMap((title) => title ?? []);
}

/** A title that goes on in the next line; one that is whole does not. */
const joinedTitle = (line: string, next: string) =>
  titleOfLine(line) === undefined ? (titleOfLine(line + next) ?? []) : [];

function presentedTitle(text: string): string | null {
  const plain = text.slice(0, 1500).replace(/(?<=\p{Script=Han})[ \t]+(?=\d)|(?<=\d)[ \t]+(?=年)/gu, '');
  const titles = [...plain.matchAll(IN_TEXT)]
    .flatMap((match) => withoutVerbs(match.groups?.['title'] ?? ''))
    .filter(isOwn);
  return titles.find(hasYear) ?? null;
}

function fileTitle(title: string | null): string | null {
  const name = title?.replace(/\s+/g, '').replace(/[-_|].*$/, '') ?? '';
  return titleOfLine(name) === undefined ? null : name;
}

/** "现将我局2020年度……" names the report by way of verbs and pronouns that are no part of its title. */
const withoutVerbs = (title: string) =>
  title.replace(/^(?:现将|现|将|向社会|公布|公开|发布|编制|我(?:单位|局|镇|乡|街道|委|办))+/, '');
