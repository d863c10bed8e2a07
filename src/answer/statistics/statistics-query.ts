import { findAgencies } from '../../catalogue/agency-mentions.ts';
import { type Applicant, indicators } from '../../catalogue/indicators.ts';
import { applicantWords } from '../../catalogue/dimensions.ts';
import { findRegions } from '../../catalogue/region-mentions.ts';
import { fullName, region as regionOf } from '../../catalogue/regions.ts';
import { Failure } from '../../domain/failures.ts';
import { type AgencyId, type RegionCode, agencyId, asYear, indicatorId, regionCode } from '../../domain/ids.ts';
import type { StatisticsQuery } from '../../domain/statistics.ts';
import { readMeasures } from '../../language/zh/read-measures.ts';
import { type Measure, type Named, NO_QUERY, type Query } from '../../query/query.ts';
import { viewOf } from '../../text/view.ts';
import type { Library } from '../../plan/library.ts';
import { measureOf } from '../run/measure-of.ts';

/**
 * The query whose parts are given one by one, each as a code or in words.
 * @throws Failure REQUEST_INVALID, naming what is not known or not clear
 */
export function queryOf(
  asked: StatisticsQuery,
  library: Library,
): { readonly measure: Measure; readonly query: Query } {
  const measure = namedMeasure(asked.indicator);
  const [first, ...others] = asked.years.map((year) => ({ year: asYear(year), part: null }));
  const query: Query = {
    ...NO_QUERY,
    whose: {
      ...NO_QUERY.whose,
      places: asked.region === null ? [] : [placeOf(asked.region, library)],
      bodies: asked.agency === null ? [] : [agencyOf(asked.agency, library)],
      within: asked.inside,
    },
    when: first ? { kind: 'named', moments: [first, ...others], said: null } : { kind: 'every', except: [] },
  };
  return { measure, query };
}

function namedMeasure(words: string): Measure {
  const measure =
    measureOf(indicatorId(words))[0] ??
    measureOfCell(words) ??
    readMeasures(viewOf(words).text).find(({ of }) => of.length > 0);
  if (!measure) {
    throw new Failure(
      'REQUEST_INVALID',
      `没有名为“${words}”的指标；可用指标编号、表格单元编号或名称，例如 foi.received`,
    );
  }
  return measure;
}

/** `t3.new.nat`: a row of table 3 for one kind of applicant; any other cell that is an indicator of its own. */
function measureOfCell(code: string): Measure | undefined {
  const [table, row, column] = code.split('.');
  const own = indicators.find(({ cells }) => cells.some((set) => set.length === 1 && set[0] === code));
  const ofRow = indicators.find(({ cells }) => cells.some((set) => set.length === 1 && set[0] === `${table}.${row}`));
  const found = own ?? (column === undefined ? undefined : ofRow);
  const [measure] = found ? measureOf(found.id) : [];
  if (!measure || own || column === 'tot') return measure;
  const applicant = applicantOf(column);
  return applicant && { ...measure, applicants: applicant.columns };
}

const applicantOf = (column: string | undefined) =>
  applicantWords.find(([, { columns }]) => columns.length === 1 && columns[0] === (column as Applicant))?.[1];

function placeOf(words: string, library: Library): Named<RegionCode> {
  if (regionOf(regionCode(words))) return { words, may: [regionCode(words)] };
  const [mention] = findRegions(viewOf(words).text, { known: library.regions });
  const candidates = mention ? (mention.code ? [mention.code] : mention.candidates) : [];
  if (candidates.length === 0) throw new Failure('REQUEST_INVALID', `没有名为“${words}”的地区`);
  if (candidates.length > 1) {
    const names = candidates.map((code) => `${fullName(code)}（${code}）`).join('、');
    throw new Failure('REQUEST_INVALID', `“${words}”有多处：${names}；请用编码指明`);
  }
  return { words, may: candidates };
}

function agencyOf(words: string, library: Library): Named<AgencyId> {
  const exact = library.agencies.find(({ id, name }) => id === agencyId(words) || name === words);
  if (exact) return { words, may: [exact.id] };
  const [mention] = findAgencies(viewOf(words).text, library.agencies);
  const best = mention?.candidates.filter(({ score }) => score === mention.candidates[0]?.score) ?? [];
  if (best.length === 1 && best[0]) return { words, may: [best[0].id] };
  const why = best.length === 0 ? `库内没有名为“${words}”的机关` : `“${words}”可能指多个机关；请写全称`;
  throw new Failure('REQUEST_INVALID', why);
}
