import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A document of the project, by its path from the root. */
export const readDoc = (path: string) => readFileSync(join(root, path), 'utf8');

const FOREIGN = new Set(['node_modules', 'build', 'coverage', 'fixtures']);

/** Every Markdown file of the project, by its path from the root. */
export function everyDoc(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || FOREIGN.has(entry.name)) return [];
    if (entry.isDirectory()) return everyDoc(path);
    return entry.name.endsWith('.md') ? [relative(root, path)] : [];
  });
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

interface Heading {
  readonly level: number;
  readonly text: string;
}

export const headingsOf = (text: string): Heading[] =>
  Array.from(withoutCode(text).matchAll(/^(#{1,6}) (.+)$/gm), ([, marks = '', words = '']) => ({
    level: marks.length,
    text: words,
  }));

/** The address GitHub gives a heading. */
const anchorOf = ({ text }: Heading) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

export const anchorsOf = (text: string) => headingsOf(text).map(anchorOf);

/** The part of a document below one heading, up to the next of its level or above. */
export function sectionOf(text: string, heading: string): string {
  const line = Array.from(text.matchAll(/^(#+) (.+)$/gm)).find(([, , words]) => words === heading);
  const level = line?.[1]?.length;
  if (!line || level === undefined) throw new Error(`no heading “${heading}”`);
  const rest = text.slice(line.index + line[0].length);
  const next = rest.search(new RegExp(String.raw`^#{1,${level}} `, 'm'));
  return next < 0 ? rest : rest.slice(0, next);
}

/** The rows of all tables in a stretch of Markdown, without their heads: one list of cells a row. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  const isRule = (line: string | undefined) => line !== undefined && /^\|(?:\s*-+\s*\|)+$/.test(line);
  return lines
    .filter((line, index) => line.startsWith('|') && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The first cell of each row, without its code marks. */
export const codesOf = (text: string) => rowsOf(text).map(([first = '']) => first.replaceAll('`', ''));

export interface Link {
  readonly target: string;
  /** Path from the root; the document itself for a link to a heading of its own. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** Links and pictures to files of the project. */
export function relativeLinksOf(path: string): Link[] {
  const targets = Array.from(withoutCode(readDoc(path)).matchAll(/\]\(([^()\s]+)\)/g), ([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      return { target, file: file === '' ? path : join(dirname(path), file), anchor };
    });
}
