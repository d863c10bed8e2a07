import { type Indicator, indicatorOf } from '../catalogue/indicators.ts';
import type { QueryRecord } from '../domain/answer.ts';
import { type Fact, isOfReport } from '../domain/fact.ts';
import type { CellCode, IndicatorId, ReportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { confirmedFacts } from '../evidence/confirmed-facts.ts';
import type { Measure } from '../query/query.ts';
import type { Store } from '../storage/store.ts';
import { otherColumns } from './applicants.ts';
import { cellsOf } from './sources/cells.ts';

export const columnsOf = ({ applicants, except }: Measure) =>
  except && applicants.length > 0 ? otherColumns(applicants) : applicants;

export const indicatorsOf = ({ of }: Measure): Indicator[] => of.flatMap((id) => indicatorOf(id) ?? []);

export interface Known {
  readonly queries: readonly QueryRecord[];
  factsOf(report: Report): ReportFacts;
}

export interface ReportFacts {
  readonly all: readonly Fact[];
  readonly cells: ReadonlyMap<CellCode, Fact>;
}

const NO_FACTS: ReportFacts = { all: [], cells: new Map() };

/** One query for everything that the catalogue knows by name. */
export async function queryKnown(
  store: Store,
  reports: readonly Report[],
  measures: readonly Measure[],
): Promise<Known> {
  const indicators = measures.flatMap(indicatorsOf);
  if (reports.length === 0 || indicators.length === 0) return { queries: [], factsOf: () => NO_FACTS };
  const ids = new Set<IndicatorId>(indicators.flatMap(({ id, parts }) => [id, ...parts]));
  const { facts, query } = await confirmedFacts(store, {
    reports: { reportIds: reports.map(({ id }) => id) },
    cells: [
      ...new Set(
        measures.flatMap((measure) => indicatorsOf(measure).flatMap((one) => cellsOf(one, columnsOf(measure)).flat())),
      ),
    ],
    indicators: [...ids],
  });
  const groups = new Map<ReportId, Fact[]>(reports.map(({ id }) => [id, []]));
  for (const fact of facts) groups.get(fact.report)?.push(fact);
  return { queries: [query], factsOf: (report) => factsIn(groups.get(report.id) ?? [], report) };
}

/** Those of the time that the report is asked for: a report of 2024 may print figures of 2023. */
function factsIn(facts: readonly Fact[], report: Report): ReportFacts {
  const all = facts.filter((fact) => isOfReport(fact, report));
  const cells = new Map<CellCode, Fact>();
  for (const fact of all) if (fact.cell !== null && !cells.has(fact.cell)) cells.set(fact.cell, fact);
  return { all, cells };
}
