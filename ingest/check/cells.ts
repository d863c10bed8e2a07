import type { OtherOutcomes } from '../../src/catalogue/rules.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CellCode } from '../../src/domain/ids.ts';

/** The statutory cells of one report by their code. */
export type Cells = ReadonlyMap<CellCode, Fact>;

/** The first of two facts of one cell counts: a table that is printed twice says the same twice. */
export function cellsOf(facts: readonly Fact[]): Cells {
  const cells = new Map<CellCode, Fact>();
  for (const fact of facts) if (fact.cell && !cells.has(fact.cell)) cells.set(fact.cell, fact);
  return cells;
}

/** Which rows table 3 has for (六)其他处理 — as printed, whatever form the headers are of. */
export const otherOutcomesIn = (cells: Cells): OtherOutcomes =>
  [...cells.keys()].some((code) => code.startsWith('t3.r6.')) ? 'single' : 'split';
