import type { Answered, Citation } from '../../domain/answer.ts';
import { neutral } from './neutral.ts';

/** A sentence of the house with its figures and marks: it goes into an answer whole or not at all. */
export interface Statement {
  /** `S1` */
  readonly key: string;
  readonly text: string;
}

/** A quote that may be phrased in other words, or put in whole as `{Q<n>}`. */
export interface Excerpt {
  readonly citation: Citation;
  /** Who says it: body and time, or the title of a rule. */
  readonly source: string;
}

/** What an answer may be made of. */
export interface Sheet {
  /** Warnings that stand before everything else: they are no model's to place. */
  readonly lead: string;
  readonly statements: readonly Statement[];
  readonly excerpts: readonly Excerpt[];
}

const MARK = /\[(\d{1,5})\]/;

/**
 * Takes an answer of the house apart: quotes that stand in it whole are excerpts, every other line with a citation mark is a
 * statement, and lines without one are its lead.
 */
export function sheetOf({ text, citations }: Answered): Sheet {
  let rest = text;
  const excerpts: Excerpt[] = [];
  for (const citation of citations) {
    const block = `“${citation.quote}”[${citation.n}]`;
    const at = rest.indexOf(block);
    if (at < 0) continue;
    const line = rest.lastIndexOf('\n', at - 1) + 1;
    const before = rest.slice(line, at);
    // The name of a source before its quote belongs to it: 延安市…2024年报告：“…”[1]
    const isName = /^[^[\]]{0,80}[:\uFF1A]$/.test(before) || before === '';
    excerpts.push({ citation, source: isName && before !== '' ? before.slice(0, -1) : sourceOf(citation) });
    rest = `${rest.slice(0, isName ? line : at)}${rest.slice(at + block.length)}`;
  }
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  const said = lines.filter((line) => MARK.test(line));
  return {
    lead: lines
      .filter((line) => !MARK.test(line))
      .map((line) => `${line}\n`)
      .join(''),
    statements: said.map((line, index) => ({ key: `S${index + 1}`, text: line })),
    excerpts,
  };
}

const sourceOf = ({ agency, year, title }: Citation) =>
  agency !== null && year !== null ? `${agency}${year}年报告` : `《${title.replace(/^《|》$/g, '')}》`;

/** Is there anything to be phrased? One statement by itself reads well as it is. */
export const isWorthPhrasing = ({ statements, excerpts }: Sheet) => excerpts.length > 0 || statements.length > 1;

/** What the model is shown of it, fenced by a word that no document can know. */
export function shown({ statements, excerpts }: Sheet, fence: string) {
  return {
    statements:
      statements
        .map(({ key, text }) => `{${key}}：${neutral(text.replace(/\[\d{1,5}\]/g, '')).replace(/\d/g, '■')}`)
        .join('\n') || '（无）',
    excerpts:
      excerpts
        .map(
          ({ citation: { n, quote, section }, source }) =>
            `<${fence} ${n}>\n来源：${neutral(source)}${section ? ` · ${neutral(section)}` : ''}\n${neutral(quote)}\n</${fence} ${n}>`,
        )
        .join('\n') || '（无）',
  };
}
