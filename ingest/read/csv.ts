import { renderRow } from './render-row.ts';

const SEPARATORS = [',', '\t', ';', '，'];

/**
 * The lines of a table kept as separated values, in the shape of every other table; `undefined` where the text is none.
 * @param named the name says that it is one; else the text must be quite even, hold numbers and no sentence
 */
export function renderCsv(text: string, named: boolean): string | undefined {
  const stated = /^sep=(?<separator>.)\r?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const separators = stated?.groups?.['separator'] ? [stated.groups['separator']] : SEPARATORS;
  if (!named && !stated && /[。|]/.test(text)) return undefined;
  const tables = separators
    .map((separator) => parseCsv(body, separator))
    .filter(({ rows }) => isTable(rows) && (named || isPlainly(rows)));
  // Another separator than the one written leaves fields that go on behind their quotation marks.
  const [table] = tables.toSorted((a, b) => a.broken - b.broken || widthOf(b.rows) - widthOf(a.rows));
  return table && renderRows(table.rows).join('\n');
}

/** Titles stand in a row of their own above the table. */
function renderRows(rows: readonly Fields[]): string[] {
  const begins = rows.findIndex((row) => filled(row).length > 1);
  return rows.flatMap((row, at) => {
    const cells = filled(row);
    if (cells.length === 0) return [];
    return at < begins || row.length === 1 ? cells : [renderRow(row)];
  });
}

type Fields = readonly string[];
const filled = (row: Fields) => row.filter((field) => field !== '');

/** Rows of the same number of fields, but for titles and notes. */
const isTable = (rows: readonly Fields[]) => {
  const width = widthOf(rows);
  const even = rows.filter(({ length }) => length === width).length;
  return width > 1 && even > 1 && 2 * even > rows.length;
};

/** At least two rows of three under their heads, a column of numbers, no row of another width. */
const isPlainly = (rows: readonly Fields[]) => {
  const width = widthOf(rows);
  const body = rows.slice(1);
  const isNumeric = (at: number) => body.every((row) => /^-?[\d.,]+%?$/.test(row[at] ?? ''));
  return (
    width > 2 &&
    body.length > 1 &&
    rows.every(({ length }) => length === width) &&
    body[0]?.some((_, at) => isNumeric(at)) === true
  );
};

function widthOf(rows: readonly Fields[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}

interface Parsed {
  readonly rows: readonly Fields[];
  /** how many fields go on behind the mark that closed them */
  readonly broken: number;
}

/** Fields may stand in quotation marks, which are doubled within, with separators and line ends inside (RFC 4180). */
function parseCsv(text: string, separator: string): Parsed {
  const rows: string[][] = [[]];
  let broken = 0;
  let field = '';
  let quoted = false;
  const endField = () => {
    rows.at(-1)?.push(field.replace(/\s*\n\s*/g, '').trim());
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"' && (quoted || field.trim() === '')) {
      if (quoted && text.charAt(at + 1) === '"') {
        field += text.charAt(at++);
      } else {
        if (quoted && !endsField(text, at + 1, separator)) broken++;
        quoted = !quoted;
      }
    } else if (!quoted && character === separator) {
      endField();
    } else if (!quoted && character === '\n') {
      endField();
      rows.push([]);
    } else {
      field += character;
    }
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) endField();
  return { rows: rows.filter((row) => filled(row).length > 0), broken };
}

function endsField(text: string, at: number, separator: string): boolean {
  let next = at;
  while (text.charAt(next) === ' ' || text.charAt(next) === '\r') next++;
  return next >= text.length || text.charAt(next) === separator || text.charAt(next) === '\n';
}
