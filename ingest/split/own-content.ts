import type { StatutoryTable } from '../../src/domain/statutory-table.ts';
import { type FilledForm, readForm } from '../forms/read-form.ts';

/** Cells with content below which a table is a mention, a comparison or a rest. */
const FEWEST: Readonly<Record<StatutoryTable, number>> = { t2: 4, t3: 7, t4: 8 };
const TABLES = ['t2', 't3', 't4'] as const;

/** Cells that hold a number or a stated blank, by their code. */
export type Cells = ReadonlyMap<string, string>;

/** The statutory tables that a stretch of text holds, each with its cells. */
export function tablesIn(text: string, exactBlanks: boolean): ReadonlyMap<StatutoryTable, Cells> {
  const form = readForm(text, exactBlanks);
  return new Map(
    TABLES.flatMap((table) => {
      const cells = cellsOf(form, table);
      return cells.size >= FEWEST[table] ? [[table, cells] as const] : [];
    }),
  );
}

const cellsOf = ({ cells }: FilledForm, table: StatutoryTable): Cells =>
  new Map(
    cells.flatMap(({ cell, content }) =>
      cell.place.table === table && content?.kind === 'value' ? [[cell.code, content.value ?? content.state]] : [],
    ),
  );

/** Characters from which sentences that count something are a text of their own. */
const FEWEST_CHARACTERS = 40;
const COUNT = /\d(?:余|多)?万?(?:件|条|个|次|人|封|份|项|部|篇|通|场|%)[^\n。]{0,200}。/;
const FORM_OF_INSTITUTION = /宗旨和业务范围/;
/** A table of contents has chapters and no sentences. */
const SENTENCE = /[^\n。]{10}。/;
/** The first of numbered chapters; the first row of table 3 has the same number. */
const FIRST_CHAPTER = /(?<=^|\n)[#|\s]{0,8}一\s*、(?!本年新收)/;

/**
 * Whether a stretch that a title opens may be a report: it has statutory tables, the form of a public institution,
 * chapters, or sentences that count something. A title in a list, or above a notice, has none of it.
 */
export const isReport = (text: string, exactBlanks: boolean): boolean =>
  (FIRST_CHAPTER.test(text) && SENTENCE.test(text)) ||
  FORM_OF_INSTITUTION.test(text) ||
  countsSomething(text) ||
  tablesIn(text, exactBlanks).size > 0;

const countsSomething = (text: string) =>
  COUNT.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_CHARACTERS;

/**
 * Whether such a stretch begins anew what the text before it has told already. A heading that is printed on every page
 * goes on with the report before it, whatever it names.
 */
export function beginsAnew(text: string, before: string, exactBlanks: boolean): boolean {
  if (FIRST_CHAPTER.test(text) || FORM_OF_INSTITUTION.test(text)) return true;
  const [own, earlier] = [tablesIn(text, exactBlanks), tablesIn(before, exactBlanks)];
  if ([...own.keys()].some((table) => earlier.has(table))) return true;
  return !FIRST_CHAPTER.test(before) && own.size === 0 && countsSomething(text);
}
