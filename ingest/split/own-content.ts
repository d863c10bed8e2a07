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

/** Characters from which numbered sections, and from which sentences that count something, are a text of their own. */
const [OF_SECTIONS, OF_SENTENCES] = [200, 40];
const COUNT = /\d(?:余|多)?万?(?:件|条|个|次|人|封|份|项|部|篇|通|场|%)[^\n。]{0,200}。/;
const FORM_OF_INSTITUTION = /宗旨和业务范围/;

/**
 * Whether a stretch that a title opens is a report: it has statutory tables, the form of a public institution, sections
 * of its own, or sentences that count something. A title in a list, or above a notice, has none of it.
 */
export function isReport(text: string, exactBlanks: boolean): boolean {
  const letters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    FORM_OF_INSTITUTION.test(text) ||
    (letters >= OF_SENTENCES && COUNT.test(text)) ||
    (letters >= OF_SECTIONS && hasSections(text)) ||
    tablesIn(text, exactBlanks).size > 0
  );
}

function hasSections(text: string): boolean {
  const first = text.search(sectionLine('一'));
  return first >= 0 && sectionLine('二').test(text.slice(first));
}

/** A first-level heading by its number. */
export const sectionLine = (number: string) => new RegExp(String.raw`(?<=^|\n)[#|\s]{0,8}${number}\s*、`);
