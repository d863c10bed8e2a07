import { readHtml } from './html.ts';
import { joinLines } from './join-lines.ts';
import { renderRow } from './render-row.ts';
import type { SourceText } from './source-text.ts';

/** Elements that give a document its shape: nobody writes them into a sentence. */
const SHAPE = '(?:table|thead|tbody|tr|t[dh]|p|div|h[1-6]|[uo]l|li|section|article)';
const INLINE = '(?:br|b|strong|em|font|span|a|u|i|s|del|ins|su[bp])';
const SHAPED = new RegExp(`</?${SHAPE}(?:\\s[^<>]*)?/?>`, 'i');
const TAG = new RegExp(`</?(?:${SHAPE}|${INLINE})(?:\\s[^<>]*)?/?>`, 'i');
const ESCAPED = new RegExp(`&(?:amp;){0,2}(?:lt|#60|#x3c);/?${SHAPE}\\b`, 'i');
/** Exports escape once, at times twice. */
const MOST_ESCAPES = 3;

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#34': '"', '#38': '&', '#39': "'", '#60': '<', '#62': '>',
  '#x22': '"', '#x26': '&', '#x27': "'", '#x3c': '<', '#x3e': '>',
}; // prettier-ignore

/** A text whose tags were escaped (`&lt;td&gt;`), with tags again; any other text as it is. */
export function unescapeTags(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_ESCAPES && ESCAPED.test(plain); times++)
    plain = plain.replace(/&(\w+|#\w+);/g, (entity, name: string) => CHARACTERS[name.toLowerCase()] ?? entity);
  return plain;
}

/** Whether a text is mark-up that was taken for words: cells of a table, or a closed element. */
export const holdsTags = (text: string): boolean =>
  /<\/?t[dhr](?:\s[^<>]*)?>/i.test(text) || (SHAPED.test(text) && new RegExp(`</${SHAPE}>`, 'i').test(text));

/**
 * Reads tags that arrived as text (a page escaped once too often, HTML pasted into a document) as what they are; else the
 * digits of their attributes would stand among those of the report. Lines before the first and behind the last tag stay.
 */
export function readTags(source: SourceText, name: string): SourceText {
  const text = unescapeTags(source.text);
  if (!holdsTags(text)) return source;
  const lines = text
    .replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replaceAll('\n', ' '))
    .split('\n')
    .map((line) => (isRow(line) ? readCells(line, name) : line));
  const first = lines.findIndex((line) => SHAPED.test(line));
  const last = lines.findLastIndex((line) => SHAPED.test(line));
  if (first < 0) return { ...source, text: lines.join('\n') };
  const inner = readHtml(
    lines
      .slice(first, last + 1)
      .map(asHtml)
      .join('\n'),
    name,
  );
  return {
    ...source,
    format: source.format === 'text' ? 'html' : source.format,
    text: [...lines.slice(0, first), inner.text, ...lines.slice(last + 1)].join('\n'),
    title: source.title ?? inner.title,
  };
}

/** A row of a real table, in one cell of which a piece of mark-up stands. */
const isRow = (line: string) => /\|\s*$/.test(line) && SHAPED.test(line) && !/<\/?t[\w]+/i.test(line);

const readCells = (line: string, name: string) =>
  renderRow(
    line
      .replace(/\|\s*$/, '')
      .split('|')
      .map((cell) => joinLines(readHtml(cell, name).text.split('\n'))),
  );

/** A table row that was read already, or a line of words between two tagged ones, is a block of its own. */
const asHtml = (line: string) =>
  SHAPED.test(line) || (TAG.test(line) && !line.includes('|')) ? line : asParagraph(line);

export const asParagraph = (words: string): string =>
  `<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
