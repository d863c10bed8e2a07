import { region } from '../../../catalogue/regions.ts';
import type { Coverage } from '../../../domain/answer.ts';
import { type Found, isMet, isValued } from '../../../figures/found.ts';
import { placesInside } from '../../../plan/places-inside.ts';
import { nameOf } from '../../../plan/library.ts';
import type { Level, Whose } from '../../../query/query.ts';
import { conflictingIn } from './statements/state-rivals.ts';

/** Answers over several bodies say how many of them have the figure; 各区县 counts those without a report as well. */
export function coverageOf(whose: Pick<Whose, 'within' | 'places'>, found: readonly Found[]): Coverage | null {
  const coverage = whose.within === null ? coverageOfReports(found) : coverageWithin(whose.within, whose, found);
  return coverage && withConflicts(coverage, found);
}

/** What is counted once although the library has several files that contradict each other is named. */
export function withConflicts(coverage: Coverage, found: readonly Found[]): Coverage {
  const conflicting = conflictingIn(found);
  return conflicting.length > 0 ? { ...coverage, conflicting } : coverage;
}

function coverageOfReports(found: readonly Found[]): Coverage | null {
  const reports = [...new Set(found.map(({ report }) => report))];
  if (reports.length < 2 && conflictingIn(found).length === 0) return null;
  const telling = new Set(found.filter((one) => isValued(one) && isMet(one)).map(({ report }) => report));
  const silent = reports.filter((report) => !telling.has(report));
  return { considered: reports.length, withData: reports.length - silent.length, missing: named(silent.map(nameOf)) };
}

function coverageWithin(level: Level, { places }: Pick<Whose, 'places'>, found: readonly Found[]): Coverage {
  const outer = places.flatMap(({ may }) => may.slice(0, 1));
  const valued = new Set(
    found
      .filter(isValued)
      .filter(isMet)
      .map(({ report }) => report.region),
  );
  const inner = placesInside(outer, level);
  const missing = inner.filter((code) => !valued.has(code));
  const names = missing.map((code) => region(code)?.name ?? code);
  return { considered: inner.length, withData: inner.length - missing.length, missing: named(names) };
}

/** Missing places named; a province has more counties than anybody would read. */
const NAMED = 30;

const named = (names: readonly string[]) =>
  names.length > NAMED ? [...names.slice(0, NAMED), `等${names.length}个`] : names;

/** 13个区县中2个有该数据: what the library does not hold is no zero, and what it holds is not the whole. */
export function coverageInWords(
  { within, places }: Pick<Whose, 'within' | 'places'>,
  coverage: Coverage | null,
): string[] {
  if (within === null || coverage === null || coverage.withData === 0) return [];
  const where = places
    .filter(({ may }) => may.some((code) => region(code)?.level !== within))
    .map(({ words }) => words)
    .join('、');
  const lacking = coverage.withData < coverage.considered ? '，其余没有报告或没有这个数字，以上不是全部' : '';
  return [`${where}${LEVELS[within]}${coverage.considered}个，库内有该数据的${coverage.withData}个${lacking}。`];
}

const LEVELS: Readonly<Record<Level, string>> = {
  province: '省级地区',
  city: '市级地区',
  county: '区县（含开发区等功能区）',
};
