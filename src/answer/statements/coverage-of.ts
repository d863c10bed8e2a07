import { region } from '../../catalogue/regions.ts';
import type { Coverage } from '../../domain/answer.ts';
import { type Inside, placesInside } from '../../statistics/inside.ts';
import { isValued, type Reading } from '../../statistics/look-up.ts';
import { nameOf } from '../library.ts';
import type { Turn } from '../turn.ts';
import { conflictingIn } from './state-rivals.ts';

/** Answers over several bodies say how many of them have the figure; 各区县 counts those without a report as well. */
export function coverageOf(turn: Pick<Turn, 'slots' | 'readings'>): Coverage | null {
  const coverage = turn.slots.inside === null ? coverageOfReports(turn) : coverageInside(turn, turn.slots.inside);
  return coverage && withConflicts(coverage, turn.readings);
}

/** What is counted once although the library has several files that contradict each other is named. */
export function withConflicts(coverage: Coverage, readings: readonly Reading[]): Coverage {
  const conflicting = conflictingIn(readings);
  return conflicting.length > 0 ? { ...coverage, conflicting } : coverage;
}

function coverageOfReports(turn: Pick<Turn, 'readings'>): Coverage | null {
  const reports = [...new Set(turn.readings.map(({ report }) => report))];
  if (reports.length < 2 && conflictingIn(turn.readings).length === 0) return null;
  const silent = reports.filter(
    (report) => !turn.readings.some((reading) => reading.report === report && isValued(reading)),
  );
  return { considered: reports.length, withData: reports.length - silent.length, missing: silent.map(nameOf) };
}

function coverageInside({ slots, readings }: Pick<Turn, 'slots' | 'readings'>, inside: Inside): Coverage {
  const outer = slots.places.flatMap(({ candidates }) => candidates);
  const valued = new Set(readings.filter(isValued).map(({ report }) => report.region));
  const places = placesInside(outer, inside);
  const missing = places.filter((code) => !valued.has(code));
  const names = missing.slice(0, NAMED).map((code) => region(code)?.name ?? code);
  const more = missing.length > NAMED ? [`等${missing.length}个`] : [];
  return { considered: places.length, withData: places.length - missing.length, missing: [...names, ...more] };
}

/** Missing places named; a province has more counties than anybody would read. */
const NAMED = 30;

/** 13个区县中2个有该数据: what the library does not hold is no zero, and what it holds is not the whole. */
export function coverageInWords({ slots }: Turn, coverage: Coverage | null): string[] {
  const { inside, places } = slots;
  if (inside === null || coverage === null || coverage.withData === 0) return [];
  const where = places
    .filter(({ candidates }) => candidates.some((code) => region(code)?.level !== inside))
    .map(({ words }) => words)
    .join('、');
  const lacking = coverage.withData < coverage.considered ? '，其余没有报告或没有这个数字，以上不是全部' : '';
  return [`${where}${LEVELS[inside]}${coverage.considered}个，库内有该数据的${coverage.withData}个${lacking}。`];
}

const LEVELS: Readonly<Record<Inside, string>> = {
  province: '省级地区',
  city: '市级地区',
  county: '区县（含开发区等功能区）',
};
