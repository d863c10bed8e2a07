import { type Equation, type Term, equationsOf } from '../../src/catalogue/rules.ts';
import type { Check } from '../../src/domain/check.ts';
import type { ReportId } from '../../src/domain/ids.ts';
import type { FormId } from '../../src/domain/report.ts';
import { type Cells, otherOutcomesIn } from './cells.ts';
import { compareSides } from './compare-sides.ts';

/** The statutory cells of a report, read in the form it was filled in. */
export interface FilledTables {
  readonly report: ReportId;
  readonly form: FormId;
  readonly cells: Cells;
}

/** Balances, sums and orders: what must hold among the cells of one report. */
export const checkEquations = (tables: FilledTables): Check[] =>
  equationsIn(tables)
    .filter(({ kind }) => kind !== 'cross_year')
    .map((equation) => checkEquation(equation, tables, null));

/**
 * What must hold between a report and that of the year before: the cases carried over, and the stock of documents where
 * both years used the same form. Without the earlier report nothing can be assessed.
 */
export const checkAcrossYears = (tables: FilledTables, previous: FilledTables | null): Check[] =>
  equationsIn(tables)
    .filter(({ kind }) => kind === 'cross_year')
    .map((equation) => checkEquation(equation, tables, previous));

const equationsIn = ({ form, cells }: FilledTables) => equationsOf(form, otherOutcomesIn(cells));

function checkEquation(equation: Equation, tables: FilledTables, previous: FilledTables | null): Check {
  const { id, kind, severity, label, relation } = equation;
  const operands = (terms: readonly Term[]) =>
    terms.map(({ cell, sign, previous: earlier }) => ({
      fact: (earlier ? previous : tables)?.cells.get(cell),
      sign,
    }));
  return compareSides(
    { rule: id, kind, severity, label },
    { report: tables.report, other: previous?.report ?? null },
    { left: operands(equation.left), right: operands(equation.right) },
    relation === 'equal' ? undefined : (order) => order <= 0,
  );
}
