import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAcrossYears, checkEquations } from '../../../ingest/check/equations.ts';
import { equationsOf } from '../../../src/catalogue/rules.ts';
import type { Check, CheckOutcome } from '../../../src/domain/check.ts';
import { type Decimal, add, decimalOf } from '../../../src/domain/decimal.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { type CellCode, cellCode, reportId } from '../../../src/domain/ids.ts';
import type { FormId } from '../../../src/domain/report.ts';
import { plainFact } from '../../storage/sample-bundles.ts';
import { consistentForm } from '../forms/print-form.ts';

interface Tables {
  readonly report: ReturnType<typeof reportId>;
  readonly form: FormId;
  readonly cells: ReadonlyMap<CellCode, Fact>;
}

/** A form whose sums hold, as facts. */
function filled(form: FormId, seed: number, report = 'a'): Tables {
  const entries = Object.entries(consistentForm(form, seed).cells).map(([code, value]) => {
    const cell = cellCode(code);
    return [cell, { ...plainFact(report), cell, value: decimalOf(Number(value)), source: 'table' as const }] as const;
  });
  return { report: reportId(report), form, cells: new Map(entries) };
}

function withCell(tables: Tables, code: CellCode, change: (value: Decimal) => Decimal | null): Tables {
  const fact = tables.cells.get(code);
  if (!fact?.value) throw new Error(`no cell ${code}`);
  return { ...tables, cells: new Map(tables.cells).set(code, { ...fact, value: change(fact.value) }) };
}

const rulesWith = (checks: readonly Check[], outcome: CheckOutcome) =>
  checks.filter((check) => check.outcome === outcome).map(({ rule }) => rule);

/** The rules of sums and balances in which a cell of the year itself stands. */
const rulesAbout = (form: FormId, code: CellCode) =>
  equationsOf(form, form === 'GKNB-2021' ? 'split' : 'single')
    .filter(({ kind, relation }) => kind !== 'cross_year' && relation === 'equal')
    .filter(({ left, right }) => [...left, ...right].some(({ cell }) => cell === code))
    .map(({ id }) => id);

const forms = fc.constantFrom<FormId>('GKNB-2021', 'GKNB-2019');
const seeds = fc.nat({ max: 100_000 });
const cellsWithSums = (form: FormId) =>
  [...filled(form, 0).cells.keys()].filter((code) => rulesAbout(form, code).length > 0);
const cells = forms.chain((form) => fc.tuple(fc.constant(form), fc.constantFrom(...cellsWithSums(form))));

describe('the equations of the forms', () => {
  it('are the seven balances, seven columns, every row of table 3 and the three rows of table 4', () => {
    const kindsOf = (form: FormId) => {
      const counts = { balance: 0, sum: 0, order: 0 };
      for (const { kind } of checkEquations(filled(form, 1))) if (kind in counts) counts[kind as keyof typeof counts]++;
      return counts;
    };
    expect(kindsOf('GKNB-2021')).toEqual({ balance: 7, sum: 7 + 25 + 3, order: 2 });
    expect(kindsOf('GKNB-2019')).toEqual({ balance: 7, sum: 7 + 23 + 3, order: 2 });
  });

  it('all hold in a form that was filled in consistently, and leave nothing to look at', () => {
    fc.assert(
      fc.property(forms, seeds, (form, seed) => {
        const sums = checkEquations(filled(form, seed)).filter(({ kind }) => kind !== 'order');
        expect(sums.every(({ outcome, places }) => outcome === 'pass' && places.length === 0)).toBe(true);
      }),
    );
  });

  it('fail exactly where a changed cell stands, and show both sides with it', () => {
    fc.assert(
      fc.property(cells, seeds, fc.integer({ min: 1, max: 999 }), ([form, code], seed, by) => {
        const changed = withCell(filled(form, seed), code, (value) => add(value, decimalOf(by)));
        const sums = checkEquations(changed).filter(({ kind }) => kind !== 'order');
        expect(rulesWith(sums, 'fail').sort()).toEqual(rulesAbout(form, code).sort());
        for (const { outcome, places, difference } of sums) {
          if (outcome !== 'fail') continue;
          expect(new Set(places.map(({ side }) => side))).toEqual(new Set(['left', 'right']));
          expect(places.map(({ cell }) => cell)).toContain(code);
          expect(difference?.replace('-', '')).toBe(String(by));
        }
      }),
    );
  });

  it('cannot be assessed where a cell has no number: never kept, never taken for zero', () => {
    fc.assert(
      fc.property(cells, seeds, fc.boolean(), ([form, code], seed, absent) => {
        const tables = filled(form, seed);
        const without = new Map([...tables.cells].filter(([cell]) => cell !== code));
        const missing = absent ? { ...tables, cells: without } : withCell(tables, code, () => null);
        const sums = checkEquations(missing).filter(({ kind }) => kind !== 'order');
        expect(rulesWith(sums, 'not_assessable').sort()).toEqual(rulesAbout(form, code).sort());
        expect(rulesWith(sums, 'fail')).toEqual([]);
      }),
    );
  });

  it('add up the one row of (六)其他处理 where headers of 2021 stand over it', () => {
    const mixed = { ...filled('GKNB-2019', 3), form: 'GKNB-2021' as const };
    const rules = checkEquations(mixed).map(({ rule }) => rule);
    expect(rules).toContain('R3.sum19.tot');
    expect(rules).toContain('R3.row.r6');
    expect(rules).not.toContain('R3.sum21.tot');
    expect(rulesWith(checkEquations(mixed), 'fail')).toEqual([]);
  });

  it('take more issued than there can be for a warning', () => {
    const tables = filled('GKNB-2021', 5);
    const valueIn = (code: string) => tables.cells.get(cellCode(code))?.value ?? decimalOf(0);
    const total = add(valueIn('t2.nrm.val'), valueIn('t2.nrm.rep'));
    const order = (issued: Decimal) =>
      checkEquations(withCell(tables, cellCode('t2.nrm.iss'), () => issued)).find(({ rule }) => rule === 'R2.nrm.le');
    expect(order(total)?.outcome).toBe('pass');
    expect(order(add(total, decimalOf(1)))).toMatchObject({ outcome: 'fail', severity: 'warning', difference: '1' });
  });
});

describe('across years', () => {
  it('what was carried out of one year is carried into the next, column by column', () => {
    const [before, after] = [filled('GKNB-2021', 11, 'before'), filled('GKNB-2019', 12, 'after')];
    const carried = ['nat', 'ent', 'res', 'pub', 'leg', 'oth', 'tot'].reduce(
      (tables, column) =>
        withCell(tables, cellCode(`t3.cin.${column}`), () => before.cells.get(cellCode(`t3.cout.${column}`))!.value),
      after,
    );
    const checks = checkAcrossYears(carried, before);
    expect(checks).toHaveLength(7);
    expect(rulesWith(checks, 'pass')).toHaveLength(7);
    const off = withCell(carried, cellCode('t3.cin.res'), (value) => add(value, decimalOf(2)));
    const [failed, ...others] = checkAcrossYears(off, before).filter(({ outcome }) => outcome === 'fail');
    expect(others).toEqual([]);
    expect(failed).toMatchObject({ rule: 'R3.cross.res', severity: 'error', other: 'before', difference: '2' });
    expect(failed?.places.map(({ report, cell }) => [report, cell])).toEqual([
      ['r-after', 't3.cin.res'],
      ['r-before', 't3.cout.res'],
    ]);
  });

  it('the stock of documents rolls on where both years count in force, as a warning', () => {
    const before = withCell(filled('GKNB-2021', 1, 'before'), cellCode('t2.nrm.val'), () => decimalOf(6));
    const cellsNow = { iss: 1, rep: 0, val: 8 };
    const now = Object.entries(cellsNow).reduce(
      (tables, [column, value]) => withCell(tables, cellCode(`t2.nrm.${column}`), () => decimalOf(value)),
      filled('GKNB-2021', 2, 'now'),
    );
    const stock = checkAcrossYears(now, before).find(({ rule }) => rule === 'R2.nrm.cross');
    expect(stock).toMatchObject({ outcome: 'fail', severity: 'warning', left: '8', right: '7', difference: '1' });
    expect(stock?.places.map(({ value, sign }) => `${sign}*${value}`)).toEqual(['1*8', '1*6', '1*1', '-1*0']);
    const other = checkAcrossYears(now, filled('GKNB-2019', 1, 'before'));
    expect(other.find(({ rule }) => rule === 'R2.nrm.cross')?.outcome).toBe('not_assessable');
  });

  it('nothing can be assessed without the report of the year before', () => {
    const checks = checkAcrossYears(filled('GKNB-2021', 1), null);
    expect(rulesWith(checks, 'not_assessable')).toHaveLength(9);
    expect(checks.every(({ other }) => other === null)).toBe(true);
  });
});
