import type { FormId } from '../../../src/domain/report.ts';
import { consistentForm } from '../../ingest/forms/print-form.ts';
import type { Body } from './bodies.ts';
import type { Draw } from './draw.ts';

/** What every cell of a report truly counts, by its code. */
export type TrueCells = Readonly<Record<string, string>>;

export const formOfYear = (year: number): FormId => (year < 2021 ? 'GKNB-2019' : 'GKNB-2021');

const APPLICANTS = ['nat', 'ent', 'res', 'pub', 'leg', 'oth'] as const;

/** Cells in which every rule of the form holds, also those that tie them to the year before. */
export function trueCells(draw: Draw, year: number, body: Body, before: TrueCells | null): TrueCells {
  const form = formOfYear(year);
  const cells = { ...consistentForm(form, draw.below(1_000_000)).cells };
  carryOver(cells, before);
  if (draw.chance(30)) for (const code of Object.keys(cells)) if (code.startsWith('t4.')) cells[code] = '0';
  if (form === 'GKNB-2021') keepDocuments(draw, cells, body, before);
  else keepServices(draw, cells);
  return cells;
}

/** What was open at the end of the last year is carried into this one, and all that came in is settled or open. */
function carryOver(cells: Record<string, string>, before: TrueCells | null): void {
  const number = (code: string) => Number(cells[code]);
  const set = (code: string, value: number) => (cells[code] = String(value));
  for (const column of APPLICANTS) {
    if (before) set(`t3.cin.${column}`, Number(before[`t3.cout.${column}`]));
    const received = number(`t3.r7.${column}`) + number(`t3.cout.${column}`) - number(`t3.cin.${column}`);
    if (received < 0) set(`t3.cout.${column}`, number(`t3.cout.${column}`) - received);
    set(`t3.new.${column}`, Math.max(0, received));
  }
  for (const row of ['new', 'cin', 'cout'])
    set(
      `t3.${row}.tot`,
      APPLICANTS.reduce((total, column) => total + number(`t3.${row}.${column}`), 0),
    );
}

/** The stock of documents rolls on; only cities make regulations. */
function keepDocuments(draw: Draw, cells: Record<string, string>, body: Body, before: TrueCells | null): void {
  for (const row of ['reg', 'nrm']) {
    const isIdle = row === 'reg' && !body.isCity;
    const stock = Number(before?.[`t2.${row}.val`] ?? draw.below(200) + 20);
    const [issued, repealed] = [draw.below(30), draw.below(20)];
    cells[`t2.${row}.iss`] = isIdle ? '0' : String(issued);
    cells[`t2.${row}.rep`] = isIdle ? '0' : String(repealed);
    cells[`t2.${row}.val`] = isIdle ? '0' : String(stock + issued - Math.min(repealed, stock));
    if (!isIdle && repealed > stock) cells[`t2.${row}.rep`] = String(stock);
  }
  cells['t2.fee.amt'] = `${draw.below(5000)}.${String(draw.below(90) + 10).replace(/0$/, '1')}`;
}

/** Of the form of 2019: items may have become fewer, and more documents are public than were published this year. */
function keepServices(draw: Draw, cells: Record<string, string>): void {
  for (const row of ['reg', 'nrm']) cells[`t2b.${row}.all`] = String(Number(cells[`t2b.${row}.pub`]) + draw.below(50));
  for (const row of ['lic', 'oth', 'pen', 'cmp', 'fee']) cells[`t2b.${row}.chg`] = String(draw.below(60) - 30);
  cells['t2b.prc.amt'] = String(draw.below(90_000_000) + 1_000);
}
