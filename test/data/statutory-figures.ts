import type { Sample } from './library.ts';

const COLUMNS = ['nat', 'ent', 'res', 'pub', 'leg', 'oth', 'tot'];
const OUTCOMES = ['up', 'cor', 'oth', 'pen', 'tot'];
const DISPUTES = ['rev', 'lit1', 'lit2'];
const DOCUMENTS_2021 = ['iss', 'rep', 'val'];
const ITEMS_2019 = ['prev', 'chg', 'dec'];
const DISCLOSURE_COLUMNS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'GKNB-2021': { reg: DOCUMENTS_2021, nrm: DOCUMENTS_2021, lic: ['dec'], pen: ['dec'], cmp: ['dec'], fee: ['amt'] },
  'GKNB-2019': {
    reg: ['made', 'pub', 'all'],
    nrm: ['made', 'pub', 'all'],
    lic: ITEMS_2019,
    oth: ITEMS_2019,
    pen: ITEMS_2019,
    cmp: ITEMS_2019,
    fee: ['prev', 'chg'],
    prc: ['cnt', 'amt'],
  },
};

const split = (compact: string | undefined) => compact?.split(/\s+/) ?? [];

/** What the form prints in a cell such as `t3.r4a.tot`; rows of table 3 that are not listed are zero. */
export function printedCell(sample: Sample, code: string): string | undefined {
  const [table, row = '', column = ''] = code.split('.');
  if (table === 't3') return split(sample.t3?.[row] ?? '0 0 0 0 0 0 0')[COLUMNS.indexOf(column)];
  if (table === 't4') return split(sample.t4)[DISPUTES.indexOf(row) * OUTCOMES.length + OUTCOMES.indexOf(column)];
  const columns = DISCLOSURE_COLUMNS[sample.form ?? '']?.[row] ?? [];
  return split(sample.t2?.[row])[columns.indexOf(column)];
}

/** NaN for blank and `/`: a rule with such an operand cannot be assessed. */
const numberIn = (sample: Sample, code: string) => Number(printedCell(sample, code) ?? NaN);
const holds = (left: number, right: number) => Number.isNaN(left - right) || left === right;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Names of the reconciliation rules that the tables of a sample break; `previous` is the same body's last report. */
export function brokenRules(sample: Sample, previous: Sample | undefined): string[] {
  const rules = [...requestRules(sample), ...disputeRules(sample), ...(previous ? yearRules(sample, previous) : [])];
  return rules.filter(([, left, right]) => !holds(left, right)).map(([name]) => name);
}

type Rule = readonly [name: string, left: number, right: number];

function requestRules(sample: Sample): Rule[] {
  const rows = Object.keys(sample.t3 ?? {});
  const at = (row: string, column: string) => numberIn(sample, `t3.${row}.${column}`);
  const outcomes = rows.filter((row) => /^r[1-6]/.test(row));
  return [
    ...rows.map((row): Rule => [
      `t3.${row}`,
      sumOf(COLUMNS.slice(0, -1).map((column) => at(row, column))),
      at(row, 'tot'),
    ]),
    ...COLUMNS.map((column): Rule => [`t3.${column}`, sumOf(outcomes.map((row) => at(row, column))), at('r7', column)]),
    ...COLUMNS.map((column): Rule => [
      `t3.flow.${column}`,
      at('new', column) + at('cin', column),
      at('r7', column) + at('cout', column),
    ]),
  ];
}

function disputeRules(sample: Sample): Rule[] {
  return DISPUTES.map((kind): Rule => {
    const [up = NaN, cor = NaN, oth = NaN, pen = NaN, tot = NaN] = OUTCOMES.map((outcome) =>
      numberIn(sample, `t4.${kind}.${outcome}`),
    );
    return [`t4.${kind}`, up + cor + oth + pen, tot];
  });
}

function yearRules(sample: Sample, previous: Sample): Rule[] {
  const carried = COLUMNS.map((column): Rule => [
    `t3.carry.${column}`,
    numberIn(previous, `t3.cout.${column}`),
    numberIn(sample, `t3.cin.${column}`),
  ]);
  const issued = numberIn(sample, 't2.nrm.iss') - numberIn(sample, 't2.nrm.rep');
  const stock: Rule = ['t2.nrm.stock', numberIn(previous, 't2.nrm.val') + issued, numberIn(sample, 't2.nrm.val')];
  return sample.form === 'GKNB-2021' && previous.form === 'GKNB-2021' ? [...carried, stock] : carried;
}
