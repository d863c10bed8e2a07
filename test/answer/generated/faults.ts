import type { NonEmpty } from '../../../src/domain/answer.ts';
import type { Draw } from './draw.ts';
import { receivedInProse } from './prose.ts';
import { type Draft, type MadeReport, madeReport, printTables } from './reports.ts';

/**
 * lost: nothing in the document tells the cells · open: they may be told by what stands around them, or not ·
 * contradicted: they are printed, and something else in the library says otherwise.
 */
export interface Fault {
  readonly effect: 'lost' | 'open' | 'contradicted';
  readonly report: MadeReport;
  /** The cells that it is about. */
  readonly codes: readonly string[];
}

export type Spoil = (draw: Draw, draft: Draft) => Fault;

/** Rows that a question can ask for by themselves. */
const ROWS: NonEmpty<string> = ['new', 'cin', 'r1', 'r2', 'r7', 'cout', 'r3a', 'r3f', 'r3h', 'r4a', 'r5b'];
const COLUMNS: NonEmpty<string> = ['nat', 'ent', 'res', 'pub', 'leg', 'oth', 'tot'];
const drawRequests = (draw: Draw) => `t3.${draw.one(ROWS)}.${draw.one(COLUMNS)}`;

const rewrite =
  (printed: string, pick: (draw: Draw) => string): Spoil =>
  (draw, draft) => {
    const code = pick(draw);
    const tables = printTables(draft, { [code]: printed });
    return { effect: 'lost', report: madeReport(draft, { [code]: null }, tables), codes: [code] };
  };

const blankCell = rewrite('', drawRequests);
const slashedCell = rewrite('/', (draw) => draw.one(['t2.lic.dec', 't2.pen.dec', 't2.cmp.dec', 't2.fee.amt']));

/** The cell is gone with its bar, so that all behind it stand one column too far left; or a blank one closes the row. */
const shiftedRow: Spoil = (draw, draft) => {
  const code = drawRequests(draw);
  const end = draw.one(['', ' |']);
  const tables = printTables(draft, { [code]: GONE }).replace(new RegExp(`${GONE} \\| ?(.*)$`, 'm'), `$1${end}`);
  return { effect: 'lost', report: madeReport(draft, { [code]: null }, tables), codes: [code] };
};
const GONE = '@';

/** A table of which only the heading is left. */
const lostTable: Spoil = (draw, draft) => {
  const table = draw.one(['t2', 't3', 't4']);
  const lines = printTables(draft, {}).split('\n');
  const [start, end] = [lines.findIndex(isHeading(table)), lines.findIndex(isHeading(AFTER[table] ?? ''))];
  const codes = codesOf(draft, (code) => code.startsWith(table));
  return { effect: 'lost', report: without(draft, codes, [...lines.slice(0, start + 1), ...lines.slice(end)]), codes };
};
const AFTER: Readonly<Record<string, string>> = { t2: 't3', t3: 't4', t4: 'end' };
const HEADINGS: Readonly<Record<string, RegExp>> = {
  t2: /^二、主动/,
  t3: /^三、收到/,
  t4: /^四、政府/,
  end: /^五、存在/,
};
const isHeading = (table: string) => (line: string) => HEADINGS[table]?.test(line) ?? false;

/** The document ends within the table of requests, behind a row. */
const cutDocument: Spoil = (draw, draft) => {
  const lines = printTables(draft, {}).split('\n');
  const last = lines.findIndex((line) => line.includes('部分公开')) + draw.below(6);
  const kept = new Set(['new', 'cin', 'r1', 'r2', 'r3a', 'r3b', 'r3c', 'r3d', 'r3e', 'r3f', 'r3g']);
  const codes = codesOf(draft, (code) => !code.startsWith('t2') && !kept.has(code.split('.')[1] ?? ''));
  return { effect: 'lost', report: without(draft, codes, lines.slice(0, last + 1)), codes };
};

const without = (draft: Draft, codes: readonly string[], lines: readonly string[]) =>
  madeReport(draft, Object.fromEntries(codes.map((code) => [code, null])), lines.join('\n'));

const codesOf = ({ cells }: Draft, isMeant: (code: string) => boolean) => Object.keys(cells).filter(isMeant);

/** All in one run without anything between the cells: which digits are whose can be told by the sums alone. */
const gluedTables: Spoil = (_, draft) => {
  const glued: Draft = { ...draft, layout: 'glued' };
  return { effect: 'open', report: madeReport(glued, {}, printTables(glued, {})), codes: codesOf(draft, () => true) };
};

/** One number is printed wrong: it breaks the sum of its row or of its column. */
const wrongCell: Spoil = (draw, draft) => {
  const code = draw.one(['t3.new.tot', 't3.new.nat', 't3.r1.tot', 't3.r7.tot', 't3.r2.tot', 't3.r7.nat', 't4.rev.tot']);
  const printed = String(Number(draft.cells[code]) + draw.below(7) + 1);
  const report = madeReport(draft, { [code]: printed }, printTables(draft, { [code]: printed }));
  return { effect: 'contradicted', report, codes: [code] };
};

/** The prose counts other requests than the table. */
const otherProse: Spoil = (draw, draft) => {
  const said = receivedInProse(String(Number(draft.cells['t3.new.tot']) + 1_000 + draw.below(99)));
  const prose = [...draft.prose.filter(({ indicator }) => indicator !== 'foi.received'), said];
  const report = madeReport({ ...draft, prose }, {}, printTables(draft, {}));
  return { effect: 'contradicted', report, codes: ['t3.new.tot'] };
};

/** More was carried over than the year before had left, though this year's table adds up. */
export const otherCarriedOver: Spoil = (draw, draft) => {
  const more = draw.below(5) + 1;
  const column = draw.one(['nat', 'ent']);
  const codes = [`t3.cin.${column}`, 't3.cin.tot'];
  const raised = [...codes, `t3.cout.${column}`, 't3.cout.tot'];
  const cells = Object.fromEntries(raised.map((code) => [code, String(Number(draft.cells[code]) + more)]));
  const other: Draft = { ...draft, cells: { ...draft.cells, ...cells } };
  return { effect: 'contradicted', report: madeReport(other, {}, printTables(other, {})), codes };
};

/** Faults of a report by itself, with the number of reports that have them. */
export const FAULTS: readonly (readonly [spoil: Spoil, reports: number])[] = [
  [blankCell, 6],
  [slashedCell, 3],
  [shiftedRow, 6],
  [lostTable, 4],
  [cutDocument, 2],
  [gluedTables, 2],
  [wrongCell, 7],
  [otherProse, 3],
];
